import { randomUUID } from 'node:crypto';
import type { Scene, SceneCase } from './scene';
import { podanieOf } from './scene';

/**
 * Who may open what: one person of the demonstration for each role, and nobody. Every page, route handler and server
 * action has a rule here; one without a rule fails `matrix.spec.ts`.
 */
export const PEOPLE = [
  ...(['bok', 'kancelaria', 'sekretariat', 'referent', 'kierownik', 'redaktor'] as const),
  ...(['sekretarz', 'jakosc', 'iod', 'admin'] as const),
] as const;
export type Person = (typeof PEOPLE)[number];

const STAFF: readonly Person[] = PEOPLE;
const ROADS: readonly Person[] = ['sekretariat', 'referent', 'kierownik'];
const ROADS_DESK: readonly Person[] = ['sekretariat', 'kierownik'];
const SEE_ALL: readonly Person[] = ['bok', 'kancelaria', 'sekretarz', 'iod'];
const ADMIN: readonly Person[] = ['admin'];
/** Who decides on the office's calendar and choices, and who else reads them. */
const TERMS: readonly Person[] = ['admin', 'sekretarz'];
const TERMS_READERS: readonly Person[] = [...TERMS, 'iod'];
const SEE_INCIDENTS: readonly Person[] = ['sekretarz', 'iod', 'admin'];
const NO_ONE: readonly Person[] = [];

/** `open`: who gets it (`everyone`: also nobody signed in). The others get nothing of it. */
export type PageTry = { address: string; open: readonly Person[] | 'everyone' };
type PageRule = (scene: Scene) => PageTry[];

const page =
  (address: string, open: PageTry['open']): PageRule =>
  () => [{ address, open }];

/** An address of a case: of the own department, of another one, and of a case that does not exist. */
const ofCase =
  (part: (of: SceneCase) => string, own: readonly Person[], foreign: readonly Person[]): PageRule =>
  (scene) => [
    { address: `/sprawy/${scene.own.slug}${part(scene.own)}`, open: [...own, ...foreign] },
    { address: `/sprawy/${scene.foreign.slug}${part(scene.foreign)}`, open: foreign },
    { address: `/sprawy/rpw-999999-2026${part(scene.foreign)}`, open: NO_ONE },
  ];

const administration = (part: string, ...ids: ((scene: Scene) => string | number)[]): PageRule => {
  return (scene) => ids.map((id) => ({ address: `/administracja/${part}/${id(scene)}`, open: ADMIN }));
};

const PUBLIC = ['', '/stan-sprawy', '/terminy', '/kontakt', '/dostepnosc', '/prywatnosc'];

export const PAGES: Record<string, PageRule> = {
  ...Object.fromEntries(PUBLIC.map((path) => [path || '/', page(path || '/', 'everyone')])),
  ...Object.fromEntries(PUBLIC.map((path) => [`/[locale]${path}`, page(`/en${path}`, 'everyone')])),
  '/logowanie': () => [], // it leads a signed-in person on: `sessions.spec.ts`
  '/api/auth/[...nextauth]': () => [], // `sessions.spec.ts`
  '/api/session': () => [], // `sessions.spec.ts`
  '/okienko': page('/okienko', ['bok', 'kancelaria']),
  '/okienko/podanie': page('/okienko/podanie', ['bok']),
  '/okienko/przekazania': page('/okienko/przekazania', ['bok', 'kancelaria', ...ROADS_DESK]),
  '/okienko/przekazania/lista/[batch]': ({ own, foreign }) => [
    { address: listOf(own, own.departmentId), open: ['bok', ...ROADS] },
    { address: listOf(foreign, foreign.departmentId), open: ['bok'] },
    { address: listOf(foreign, own.departmentId), open: NO_ONE },
    { address: '/okienko/przekazania/lista/x?komorka=1', open: NO_ONE },
  ],
  '/komorka': (scene) =>
    ['', '?zakladka=do-przydzielenia', '?zakladka=w-toku', `?sprawa=${scene.foreign.slug}`].map((query) => ({
      ...{ address: `/komorka${query}`, open: ROADS },
    })),
  '/sprawy': (scene) =>
    ['', `?q=${scene.foreign.number}`, '?szukaj=AAAA'].map((query) => ({
      ...{ address: `/sprawy${query}`, open: STAFF },
    })),
  '/sprawy/[slug]': (scene) =>
    ['', '?zakladka=terminy', '?zakladka=dokumenty', '?zakladka=strony'].flatMap((tab) =>
      ofCase(() => tab, ROADS, SEE_ALL)(scene),
    ),
  '/sprawy/[slug]/pliki/[id]': (scene) => [
    ...ofCase(({ documentId }) => `/pliki/${documentId}`, ROADS, SEE_ALL)(scene),
    // Another case's file under the number of a case that one may see.
    { address: `/sprawy/${scene.own.slug}/pliki/${scene.foreign.documentId}`, open: NO_ONE },
  ],
  '/sprawy/[slug]/potwierdzenie': (scene) => [
    ...ofCase(({ receiptKey }) => `/potwierdzenie?klucz=${receiptKey}`, NO_ONE, ['bok'])(scene),
    // The key of one podanie does not open another's receipt.
    { address: `/sprawy/${scene.own.slug}/potwierdzenie?klucz=${scene.foreign.receiptKey}`, open: NO_ONE },
    { address: `/sprawy/${scene.own.slug}/potwierdzenie`, open: NO_ONE },
  ],
  '/sprawy/[slug]/kod-qr': ofCase(() => '/kod-qr', ROADS, SEE_ALL),
  // With the address of the party: for those whose duty it is to write to them, and the auditor.
  '/sprawy/[slug]/protokol': ofCase(() => '/protokol', ROADS, ['bok', 'iod']),
  // Takes files by POST alone; `bad-requests.spec.ts` sends some.
  '/sprawy/[slug]/pliki': () => [],
  '/administracja': page('/administracja', TERMS_READERS),
  '/administracja/kalendarz': () =>
    ['', '?rok=2027', '?rok=x'].map((query) => ({
      ...{ address: `/administracja/kalendarz${query}`, open: TERMS_READERS },
    })),
  '/administracja/terminy': page('/administracja/terminy', TERMS_READERS),
  '/administracja/komorki': page('/administracja/komorki', ADMIN),
  '/administracja/komorki/[id]': administration(
    'komorki',
    ({ ids }) => ids.department,
    () => 'nowa',
  ),
  '/administracja/ludzie': page('/administracja/ludzie', ADMIN),
  '/administracja/ludzie/[id]': administration(
    'ludzie',
    ({ ids }) => ids.person,
    () => 'nowa',
  ),
  '/administracja/punkty': page('/administracja/punkty', ADMIN),
  '/administracja/punkty/[id]': administration(
    'punkty',
    ({ ids }) => ids.point,
    () => 'nowy',
  ),
  '/administracja/sesje': page('/administracja/sesje', ADMIN),
  '/administracja/urzad': page('/administracja/urzad', ADMIN),
  '/administracja/nieprawidlowosci': page('/administracja/nieprawidlowosci', SEE_INCIDENTS),
  // Everybody's own.
  '/przypomnienia': page('/przypomnienia', STAFF),
  '/komorka/zastepstwa': page('/komorka/zastepstwa', ['kierownik']),
  '/konto': page('/konto', STAFF),
  '/konto/haslo': page('/konto/haslo', STAFF),
  '/konto/drugi-skladnik': page('/konto/drugi-skladnik', STAFF),
};

function listOf({ batch }: SceneCase, departmentId: number): string {
  return `/okienko/przekazania/lista/${batch}?komorka=${departmentId}`;
}

/**
 * A call of an action that would do something. `open`: who may; `reads`: it changes nothing, so those who may do call
 * it, and have to succeed. The others must be refused.
 */
export type ActionTry = { args: unknown[]; open: readonly Person[]; reads?: true };
type ActionRule = (scene: Scene) => ActionTry[];

const writes =
  (open: readonly Person[], args: (scene: Scene) => unknown): ActionRule =>
  (scene) => [{ args: [args(scene)], open }];
const reads =
  (open: readonly Person[], args: (scene: Scene) => unknown): ActionRule =>
  (scene) => [{ args: [args(scene)], open, reads: true }];
/** An act on a case: on one of the own department and on one of another. */
const onCase =
  (
    args: (of: SceneCase) => unknown,
    own: readonly Person[],
    foreign: readonly Person[],
    reading?: true,
  ): ActionRule =>
  (scene) => [
    { args: [args(scene.own)], open: own, reads: reading },
    { args: [args(scene.foreign)], open: foreign, reads: reading },
  ];

const substitution = (staffId: number) => ({
  ...{ staffId, substituteId: 1, from: '2099-12-01', to: '2099-12-02' },
});
const DRAFT = '{"client":{"lastName":"Szkicowa"}}';
const FREE_DAY = { extraFreeDays: [{ date: '2031-07-01', basis: 'Podszyta' }], closures: [] };
/** Another than the one that is saved: a preview of what is so already is refused. */
const OTHER_FREE_DAY = { ...FREE_DAY, extraFreeDays: [{ date: '2031-03-04', basis: 'Podszyty' }] };
const saved = { version: 1, name: 'Zmieniona', active: true };
const client = podanieOf('Podmieniona', 1, '').client;
const handOver: ActionRule = writes(['bok'], ({ waiting }) => ({
  ...{ batch: '00000000-0000-4000-8000-000000000000', caseIds: [waiting.id], departmentId: null, reason: '' },
}));

/** The dates of a case: those of its department who answer for them, and nobody else. */
const DAY = '2026-11-24';
const FRESH = { requestKey: '00000000-0000-4000-8000-000000000001', basis: 'Podszyte.', documentId: null };
const ofTerms = (input: object, open: readonly Person[] = ROADS): ActionRule =>
  onCase(({ id }) => ({ ...FRESH, caseId: id, ...input }), open, NO_ONE);
const keepingTerms: Record<string, ActionRule> = {
  previewTermsAction: onCase(
    ({ id }) => ({ act: 'pause', caseId: id, kind: 'SUSPENSION', from: DAY, to: null }),
    ROADS,
    NO_ONE,
    true,
  ),
  addPauseAction: ofTerms({ kind: 'SUSPENSION', from: DAY, to: null }),
  endPauseAction: ofTerms({ entryId: 1, to: DAY }),
  withdrawEntryAction: ofTerms({ entryId: 1, reason: 'Podszyte.' }),
  noteEventAction: ofTerms({ event: 'URGING_RECEIVED', on: DAY, note: '' }),
  closeClockAction: ofTerms({ clockId: 1, on: DAY, how: 'Podszyte.' }),
  notifyNewDateAction: ofTerms({
    ...{ clockId: 1, newDate: '2027-03-01', reasons: 'Podszyte.', instruction: 'Podszyte.' },
  }),
  markComplexAction: ofTerms({ reason: 'Podszyte.' }, ['kierownik']),
};

const OFFICE = 'app/(office)/(staff)';
const rules: Record<string, Record<string, ActionRule>> = {
  [`${OFFICE}/actions.ts`]: {
    leave: () => [], // `sessions.spec.ts`
  },
  [`${OFFICE}/administracja/actions.ts`]: {
    saveDepartmentAction: writes(ADMIN, ({ ids }) => ({
      ...{ ...saved, id: ids.department, symbol: 'ZZ', genitive: 'Zmienionej', parentId: null },
      ...{ deskRoom: '', deskPhone: '', deskHours: '', ownPointId: null },
    })),
    moveCardsAction: writes(ADMIN, ({ ids }) => ({ from: ids.department, to: 1 })),
    saveServicePointAction: writes(ADMIN, ({ ids }) => ({
      ...{ ...saved, id: ids.point, slug: 'zmieniony', address: 'Rynek', kind: 'BOK', takesAll: true },
      ...{ cardIds: [], hours: [] },
    })),
    // One's own roles first of all.
    saveStaffMemberAction: writes(ADMIN, ({ ids }) => ({
      ...{ ...saved, id: ids.person, login: 'h.wilk', servicePointId: null },
      posts: [{ departmentId: ids.department, role: 'ADMIN' }],
    })),
    saveOfficeAction: writes(ADMIN, () => ({
      ...{ version: 1, name: 'Zmieniony', street: 'Rynek 1', postalCode: '00-000', city: 'Zalesin' },
      ...{ phone: '', email: '', website: '' },
    })),
    resetPasswordAction: writes(ADMIN, ({ ids }) => ({ id: ids.person })),
    removeSecondFactorAction: writes(ADMIN, ({ ids }) => ({ id: ids.person })),
    endSessionsOfAction: writes(ADMIN, ({ ids }) => ({ id: ids.person })),
    previewTermsAction: reads(TERMS, ({ termsVersion }) => ({
      basedOn: termsVersion,
      calendar: OTHER_FREE_DAY,
    })),
    saveTermsAction: writes(TERMS, ({ termsVersion }) => ({
      ...{ basedOn: termsVersion, calendar: FREE_DAY, reason: 'Podszyty' },
    })),
    confirmYearAction: writes(TERMS, () => ({ year: 2031 })),
  },
  [`${OFFICE}/administracja/nieprawidlowosci/actions.ts`]: {
    closeIncidentAction: writes(SEE_INCIDENTS, () => ({ id: 1, note: 'Podszyta.' })),
  },
  [`${OFFICE}/przypomnienia/actions.ts`]: {
    // One's own alone: those of others are left as they are.
    markReadAction: reads(STAFF, () => ({ ids: [2_000_000_000] })),
  },
  [`${OFFICE}/komorka/zastepstwa/actions.ts`]: {
    saveSubstitutionAction: (scene) => [
      { args: [substitution(scene.ids.referent)], open: ['kierownik', 'admin'] },
      // Somebody of another department.
      { args: [substitution(scene.ids.person)], open: ADMIN },
    ],
    endSubstitutionAction: writes(['kierownik', 'admin'], () => ({ id: 1 })),
  },
  [`${OFFICE}/komorka/actions.ts`]: {
    acceptAction: onCase(({ handOverId }) => ({ handOverIds: [handOverId] }), ROADS_DESK, NO_ONE),
    refuseAction: onCase(({ handOverId }) => ({ handOverId, reason: 'Podszyta.' }), ROADS_DESK, NO_ONE),
    assignAction: (scene) => [
      { args: [{ caseId: scene.own.id, staffId: scene.ids.referent }], open: ROADS_DESK },
      { args: [{ caseId: scene.foreign.id, staffId: scene.ids.referent }], open: NO_ONE },
      { args: [{ caseId: scene.waiting.id, staffId: scene.ids.referent }], open: NO_ONE },
    ],
    // Everybody's own departments; whoever has none gets nothing.
    loadInProgressAction: reads(STAFF, () => ({ q: '', mine: false, after: null })),
  },
  [`${OFFICE}/konto/actions.ts`]: {
    changePasswordAction: writes(STAFF, () => ({ current: 'okienko', next: 'zielone-okna-na-rynku' })),
    confirmSecondFactorAction: writes(STAFF, () => ({ pending: 'x', code: '123456', password: 'okienko' })),
    turnOffSecondFactorAction: writes(STAFF, () => ({ password: 'okienko' })),
    endSessionAction: writes(ADMIN, ({ ids }) => ({ id: ids.adminSession })),
  },
  [`${OFFICE}/okienko/podanie/actions.ts`]: {
    registerAction: writes(['bok'], ({ cardVersionId }) => podanieOf('Wciśnięta', cardVersionId, '')),
    prepareAction: reads(['bok'], ({ cardVersionId }) => ({
      ...{ cardVersionId, departmentId: null, receivedOn: '2026-11-24' },
    })),
    findClientsAction: reads(['bok'], ({ foreign }) => ({ typed: foreign.words.pesel })),
    takeClientAction: reads(['bok'], ({ foreign }) => ({ clientId: foreign.clientId })),
    retakeClientAction: reads(['bok'], ({ foreign }) => ({ clientId: foreign.clientId, version: 1 })),
    revealPeselAction: reads(['bok'], ({ foreign }) => ({ clientId: foreign.clientId })),
    // One's own draft and nobody else's: there is no id to choose another by.
    saveDraftAction: writes(['bok'], () => ({ form: DRAFT, writer: randomUUID(), after: null, over: true })),
    discardDraftAction: writes(STAFF, () => ({})),
  },
  [`${OFFICE}/okienko/przekazania/actions.ts`]: {
    handOverAction: handOver,
    takeBackAction: onCase(({ handOverId }) => ({ handOverId }), ['bok'], ['bok']),
  },
  [`${OFFICE}/sprawy/actions.ts`]: {
    findCases: () => [], // leads nobody to the sign-in page: `sessions.spec.ts`
    searchAddressAction: reads(STAFF, ({ foreign }) => ({ q: foreign.number })),
  },
  [`${OFFICE}/sprawy/[slug]/actions.ts`]: {
    settleAction: onCase(({ id }) => ({ caseId: id, how: 'Podszyte.' }), ['referent', 'kierownik'], ['bok']),
    updateClientAction: onCase(({ slug }) => ({ slug, version: 1, client }), ROADS, ['bok']),
    clientChangesAction: onCase(
      ({ slug }) => ({ slug, version: 1 }),
      [...ROADS, 'bok', 'iod'],
      ['bok', 'iod'],
      true,
    ),
    revealPeselAction: onCase(({ slug }) => ({ slug }), [...ROADS, 'bok', 'iod'], ['bok', 'iod'], true),
    rewriteProtocolAction: onCase(({ slug }) => ({ slug, version: 1, text: 'Podszyty.' }), ROADS, ['bok']),
    amendProtocolAction: onCase(({ slug }) => ({ slug, text: 'Podszyty.' }), ROADS, ['bok']),
    ...keepingTerms,
    renewReceiptAction: onCase(({ slug }) => ({ slug }), [...ROADS, 'bok'], ['bok']),
  },
  'app/(public)/_pages/actions.ts': {
    checkStatus: () => [], // open to everyone: `guesses.spec.ts`
  },
};

/** By file and name, as the build names them. */
export const ACTIONS: Record<string, ActionRule> = Object.fromEntries(
  Object.entries(rules).flatMap(([file, named]) =>
    Object.entries(named).map(([name, rule]) => [`${file} ${name}`, rule]),
  ),
);

/** Words that must not stand in anything the person (null: nobody) gets, whatever they ask for. */
export function forbiddenTo(person: Person | null, { own, foreign, waiting }: Scene): string[] {
  const others = [foreign, waiting];
  const all = [own, ...others];
  const matters = (cases: SceneCase[]) => cases.flatMap(({ words }) => words.matter);
  const contacts = (cases: SceneCase[]) => cases.flatMap(({ words }) => [...words.contact, words.pesel]);
  const people = person === 'admin' ? [] : ['t.dab'];
  if (person === 'bok' || person === 'iod') return people;
  if (person === 'kancelaria' || person === 'sekretarz') return [...people, ...contacts(all)];
  if (person && ROADS.includes(person)) return [...people, ...matters(others), ...contacts(others)];
  return [...people, ...matters(all), ...contacts(all)];
}
