import type { Scene, SceneCase } from './scene';

/**
 * The visitors of the rules: one person of the demonstration for each role. Every page, route handler and server action
 * has a rule that names the permitted ones; a missing rule fails `matrix.spec.ts`.
 */
export const PEOPLE = [
  ...(['bok', 'kancelaria', 'sekretariat', 'referent', 'kierownik', 'redaktor'] as const),
  ...(['sekretarz', 'jakosc', 'iod', 'admin'] as const),
] as const;
export type Person = (typeof PEOPLE)[number];

/** Every person who can sign in. */
export const STAFF: readonly Person[] = [...PEOPLE];
export const ROADS: readonly Person[] = ['sekretariat', 'referent', 'kierownik'];
export const ROADS_DESK: readonly Person[] = ['sekretariat', 'kierownik'];
export const SEE_ALL: readonly Person[] = ['bok', 'kancelaria', 'sekretarz', 'iod'];
/** The information point says where any case is, and reads no files of other departments. */
export const READ_ALL: readonly Person[] = ['bok', 'sekretarz', 'iod'];
export const ADMIN: readonly Person[] = ['admin'];
export const NO_ONE: readonly Person[] = [];

/**
 * `open`: the people who get the page; `everyone` includes visitors who are not signed in. The others see nothing of
 * it.
 */
export type PageTry = { address: string; open: readonly Person[] | 'everyone' };
export type PageRule = (scene: Scene) => PageTry[];

export const page =
  (address: string, open: PageTry['open']): PageRule =>
  () => [{ address, open }];

/** A page of a case, tried on a case of the own department, on a foreign one, and on one that does not exist. */
export const ofCase =
  (part: (sceneCase: SceneCase) => string, own: readonly Person[], foreign: readonly Person[]): PageRule =>
  (scene) => [
    { address: `/sprawy/${scene.own.slug}${part(scene.own)}`, open: [...own, ...foreign] },
    { address: `/sprawy/${scene.foreign.slug}${part(scene.foreign)}`, open: foreign },
    { address: `/sprawy/rpw-999999-2026${part(scene.foreign)}`, open: NO_ONE },
  ];

/**
 * A call of an action. People outside `open` must be refused. With `reads` the action changes nothing, so the people in
 * `open` call it too and must succeed.
 */
export type ActionTry = { args: unknown[]; open: readonly Person[]; reads?: true };
export type ActionRule = (scene: Scene) => ActionTry[];

export const writes =
  (open: readonly Person[], args: (scene: Scene) => unknown): ActionRule =>
  (scene) => [{ args: [args(scene)], open }];
export const reads =
  (open: readonly Person[], args: (scene: Scene) => unknown): ActionRule =>
  (scene) => [{ args: [args(scene)], open, reads: true }];
/** An act on a case, tried on a case of the own department and on a foreign one. */
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

/** The rules of a module or a part of the office: pages and routes by address, actions by file and name. */
export type Rules = {
  pages: Record<string, PageRule>;
  actions: Record<string, Record<string, ActionRule>>;
  /** Makes the records that these rules need besides the scene, and adds their words to those that reveal a leak. */
  prepare?: (scene: Scene) => Promise<void>;
  /** Pages on which a forged act of this part would show, each with a person who may open them. */
  watched?: (scene: Scene) => [Person, addresses: string[]][];
};

/** The folder of the staff pages. */
export const OFFICE = 'app/(office)/(staff)';
