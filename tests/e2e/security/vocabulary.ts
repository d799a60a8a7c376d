import type { Scene, SceneCase } from './scene';

/**
 * Who may open what: one person of the demonstration for each role, and nobody. Every page, route handler and server
 * action has a rule here; one without a rule fails `matrix.spec.ts`.
 */
export const PEOPLE = [
  ...(['bok', 'kancelaria', 'sekretariat', 'referent', 'kierownik', 'redaktor'] as const),
  ...(['sekretarz', 'jakosc', 'iod', 'admin'] as const),
] as const;
export type Person = (typeof PEOPLE)[number];

/** Everybody who can sign in. */
export const STAFF: readonly Person[] = [...PEOPLE];
export const ROADS: readonly Person[] = ['sekretariat', 'referent', 'kierownik'];
export const ROADS_DESK: readonly Person[] = ['sekretariat', 'kierownik'];
export const SEE_ALL: readonly Person[] = ['bok', 'kancelaria', 'sekretarz', 'iod'];
/** The information point says where any case is, and reads no files of other departments. */
export const READ_ALL: readonly Person[] = ['bok', 'sekretarz', 'iod'];
export const ADMIN: readonly Person[] = ['admin'];
export const NO_ONE: readonly Person[] = [];

/** `open`: who gets it (`everyone`: also nobody signed in). The others get nothing of it. */
export type PageTry = { address: string; open: readonly Person[] | 'everyone' };
export type PageRule = (scene: Scene) => PageTry[];

export const page =
  (address: string, open: PageTry['open']): PageRule =>
  () => [{ address, open }];

/** An address of a case: of the own department, of another one, and of a case that does not exist. */
export const ofCase =
  (part: (sceneCase: SceneCase) => string, own: readonly Person[], foreign: readonly Person[]): PageRule =>
  (scene) => [
    { address: `/sprawy/${scene.own.slug}${part(scene.own)}`, open: [...own, ...foreign] },
    { address: `/sprawy/${scene.foreign.slug}${part(scene.foreign)}`, open: foreign },
    { address: `/sprawy/rpw-999999-2026${part(scene.foreign)}`, open: NO_ONE },
  ];

/**
 * A call of an action that would do something. `open`: who may; `reads`: it changes nothing, so those who may do call
 * it, and have to succeed. The others must be refused.
 */
export type ActionTry = { args: unknown[]; open: readonly Person[]; reads?: true };
export type ActionRule = (scene: Scene) => ActionTry[];

export const writes =
  (open: readonly Person[], args: (scene: Scene) => unknown): ActionRule =>
  (scene) => [{ args: [args(scene)], open }];
export const reads =
  (open: readonly Person[], args: (scene: Scene) => unknown): ActionRule =>
  (scene) => [{ args: [args(scene)], open, reads: true }];
/** An act on a case: on one of the own department and on one of another. */
export const onCase =
  (
    args: (sceneCase: SceneCase) => unknown,
    own: readonly Person[],
    foreign: readonly Person[],
    reading?: true,
  ): ActionRule =>
  (scene) => [
    { args: [args(scene.own)], open: own, reads: reading },
    { args: [args(scene.foreign)], open: foreign, reads: reading },
  ];

/** What a module or a part of the office has: its pages and routes by address, its actions by file and name. */
export type Rules = {
  pages: Record<string, PageRule>;
  actions: Record<string, Record<string, ActionRule>>;
  /** Makes in the office what these rules need besides the scene, and adds its words to those that tell a leak. */
  prepare?: (scene: Scene) => Promise<void>;
  /** Pages of the keepers on which a forged act of this part would show. */
  watched?: (scene: Scene) => [Person, addresses: string[]][];
};

/** Where the pages of the staff stand. */
export const OFFICE = 'app/(office)/(staff)';
