import { randomUUID } from 'node:crypto';
import { podanieOf } from '../scene';
import {
  type ActionRule,
  NO_ONE,
  OFFICE,
  ofCase,
  onCase,
  type Person,
  READ_ALL,
  ROADS,
  ROADS_DESK,
  type Rules,
  reads,
  SEE_ALL,
  STAFF,
} from '../vocabulary';

const client = podanieOf('Podmieniona', 1, '').client;
const representative = {
  firstName: 'Podszyty',
  lastName: 'Pełnomocnik',
  street: 'ul. Podszyta 1',
  postalCode: '00-000',
  city: 'Zalesin',
  country: 'PL',
  adeAddress: '',
};

/** Acts on the dates of a case are for the people of its department who answer for them. */
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
  noteEventAction: ofTerms({ event: 'ORDER_DELIVERED', on: DAY, note: '' }),
  closeClockAction: ofTerms({ clockId: 1, on: DAY, how: 'Podszyte.' }),
  takeBackClosingAction: ofTerms({ clockId: 1, version: 2, reason: 'Podszyte.' }),
  draftNewDateAction: ofTerms({
    clockId: 1,
    newDate: '2027-03-01',
    reasons: 'Podszyte.',
    instruction: 'Podszyte.',
  }),
  markComplexAction: ofTerms({ reason: 'Podszyte.' }, ['kierownik']),
};

/** Acts that end a case are for its lead and the head. The counter may close a case that it still has. */
const ofEnding = (input: object, own: readonly Person[], foreign: readonly Person[] = NO_ONE): ActionRule =>
  onCase(({ id }) => ({ ...FRESH, caseId: id, ...input }), own, foreign);
const ending: Record<string, ActionRule> = {
  settleAction: ofEnding(
    {
      outcome: 'INFORMATION',
      how: 'Podszyte.',
      settledOn: DAY,
      letterId: null,
      outside: false,
    },
    ['referent', 'kierownik'],
    ['bok'],
  ),
  closeAction: ofEnding({}, ROADS, ['bok']),
  reopenAction: ofEnding(
    { version: 1, reason: 'Podszyte.', runsFrom: null },
    ['referent', 'kierownik'],
    ['bok'],
  ),
  handToCounterAction: ofEnding({ pointId: 1, letterId: null, originals: 'Podszyte' }, ROADS),
  withdrawCollectionAction: ofEnding({ collectionId: 1, reason: 'Podszyte.' }, ROADS),
  // No case of the scene answers a notice of several matters.
  tieSeparateAction: onCase(({ id }) => ({ caseId: id, firstCaseId: id }), ROADS, ['bok']),
  withdrawSeparationAction: ofEnding({ reason: 'Podszyte.' }, ROADS, ['bok']),
};
/** The registration is corrected and cancelled by the department that has the case, and by the point of `bok`. */
const CORRECTED = {
  version: 1,
  departmentId: null,
  subject: 'Podszyty',
  channel: 'ORAL',
  receivedOn: DAY,
  letterDate: null,
  postingDate: null,
  attachmentsCount: 9,
  present: [],
  deliveryWay: 'COUNTER',
  outOfTurn: false,
  identityCheck: 'KNOWN',
  identityNote: '',
  rodoWay: 'ON_PAPER',
  protocolText: '',
};
const correcting =
  (input: object, reading?: true): ActionRule =>
  ({ own, foreign, cardVersionId }) => [
    { args: [{ slug: own.slug, cardVersionId, ...input }], open: [...ROADS, 'bok'], reads: reading },
    { args: [{ slug: foreign.slug, cardVersionId, ...input }], open: ['bok'], reads: reading },
  ];
const mending: Record<string, ActionRule> = {
  prepareCorrectionAction: correcting({ departmentId: null, channel: 'ORAL', receivedOn: DAY }, true),
  previewCorrectionAction: correcting(CORRECTED),
  correctAction: correcting({ ...CORRECTED, reason: 'Podszyta.' }),
  cancelRegistrationAction: onCase(({ slug }) => ({ slug, version: 1, reason: 'Podszyta.' }), ROADS, ['bok']),
  restoreRegistrationAction: onCase(({ slug }) => ({ slug, version: 1, reason: 'Podszyta.' }), ROADS, [
    'bok',
  ]),
};

/** A case leaves the department through the people who hand over from it, and through its lead. */
const moving: Record<string, ActionRule> = {
  sendOnAction: ({ own, foreign, ids }) => [
    { args: [{ ...FRESH, caseId: own.id, departmentId: ids.department, reason: 'Podszyte.' }], open: ROADS },
    {
      args: [{ ...FRESH, caseId: foreign.id, departmentId: ids.department, reason: 'Podszyte.' }],
      open: ['bok'],
    },
  ],
  sendBackAction: onCase(({ id }) => ({ caseId: id, version: 1, reason: 'Podszyte.' }), ROADS, ['bok']),
  keepCaseAction: onCase(({ id }) => ({ caseId: id, version: 1 }), ROADS_DESK, NO_ONE),
};
const PROTOCOL = {
  protocolId: 1,
  text: 'Podszyty.',
  remarks: null,
  reading: null,
  signing: 'CLIENT',
  signer: '',
  signingReason: '',
};
const NO_SCAN = '0'.repeat(32);

/** The tabs of a case on which a change by an act would show. */
const TABS = ['', '?zakladka=dokumenty', '?zakladka=strony'];

export const RULES: Rules = {
  pages: {
    '/sprawy': (scene) =>
      [
        '',
        `?q=${scene.foreign.number}`,
        '?szukaj=AAAA',
        '?zakladka=zakonczone',
        `?klient=${scene.foreign.slug}&pokaz=${scene.foreign.slug}`,
      ].map((query) => ({
        address: `/sprawy${query}`,
        open: STAFF,
      })),
    '/sprawy/zalatwione': () =>
      ['', '?zakladka=wszystkie', '?po=1'].map((query) => ({
        address: `/sprawy/zalatwione${query}`,
        open: ['bok', ...ROADS],
      })),
    '/sprawy/[slug]': (scene) =>
      [
        '',
        '?zakladka=terminy',
        '?zakladka=pisma',
        '?zakladka=dokumenty',
        '?zakladka=dokumenty&popraw=1',
        '?zakladka=akta',
        '?zakladka=strony',
      ].flatMap((tab) => ofCase(() => tab, ROADS, SEE_ALL)(scene)),
    '/sprawy/[slug]/pliki/[id]': (scene) => [
      ...ofCase(({ documentId }) => `/pliki/${documentId}`, ROADS, READ_ALL)(scene),
      // A file of a foreign case under the number of the person's own case.
      { address: `/sprawy/${scene.own.slug}/pliki/${scene.foreign.documentId}`, open: NO_ONE },
    ],
    '/sprawy/[slug]/pliki/[id]/pdf': ofCase(({ documentId }) => `/pliki/${documentId}/pdf`, ROADS, READ_ALL),
    '/sprawy/[slug]/pliki/[id]/podglad': (scene) => [
      ...ofCase(({ textId }) => `/pliki/${textId}/podglad`, ROADS, READ_ALL)(scene),
      // A PDF has no preview drawn by the office, and no other file is shown in a frame.
      { address: `/sprawy/${scene.own.slug}/pliki/${scene.own.documentId}/podglad`, open: NO_ONE },
      { address: `/sprawy/${scene.own.slug}/pliki/${scene.own.textId}/pdf`, open: NO_ONE },
    ],
    // The scanner's folder is empty here, so nobody gets a scan. `documents.spec.ts` opens one.
    '/sprawy/[slug]/skany/[id]/pdf': ofCase(() => `/skany/${NO_SCAN}/pdf`, NO_ONE, NO_ONE),
    '/sprawy/[slug]/skany/[id]/podglad': ofCase(() => `/skany/${NO_SCAN}/podglad`, NO_ONE, NO_ONE),
    '/sprawy/[slug]/potwierdzenie': (scene) => [
      ...ofCase(({ receiptKey }) => `/potwierdzenie?klucz=${receiptKey}`, NO_ONE, ['bok'])(scene),
      // The receipt key of one podanie does not open the receipt of another.
      { address: `/sprawy/${scene.own.slug}/potwierdzenie?klucz=${scene.foreign.receiptKey}`, open: NO_ONE },
      { address: `/sprawy/${scene.own.slug}/potwierdzenie`, open: NO_ONE },
    ],
    // The cases of the scene have no supplement, so nobody gets one.
    '/sprawy/[slug]/uzupelnienia/[id]': ofCase(() => '/uzupelnienia/1', NO_ONE, NO_ONE),
    '/sprawy/[slug]/kod-qr': ofCase(() => '/kod-qr', ROADS, SEE_ALL),
    // The protocol holds the party's address, so it is for people who write to them, and for the auditor.
    '/sprawy/[slug]/protokol': ofCase(() => '/protokol', ROADS, ['bok', 'iod']),
    // The address accepts only POST; `bad-requests.spec.ts` sends files to it.
    '/sprawy/[slug]/pliki': () => [],
  },
  actions: {
    [`${OFFICE}/sprawy/actions.ts`]: {
      findCases: () => [], // redirects to the sign-in page: `sessions.spec.ts`
      searchAddressAction: reads(STAFF, ({ foreign }) => ({ q: foreign.number })),
      saveContactWishAction: onCase(
        ({ slug }) => ({
          slug,
          channel: 'PHONE',
          callWish: 'Podszyte.',
          shown: { channel: null, callWish: '' },
        }),
        [...ROADS, 'bok'],
        ['bok'],
      ),
    },
    [`${OFFICE}/sprawy/zalatwione/actions.ts`]: {
      closeCasesAction: onCase(({ id }) => ({ caseIds: [id] }), ROADS, ['bok']),
    },
    [`${OFFICE}/sprawy/[slug]/actions.ts`]: {
      ...ending,
      giveBackAction: onCase(
        ({ id }) => ({ caseId: id, version: 1, reason: 'Podszyty.' }),
        ['referent'],
        NO_ONE,
      ),
      updateClientAction: onCase(({ slug }) => ({ slug, version: 1, client }), ROADS, ['bok']),
      clientChangesAction: onCase(
        ({ slug }) => ({ slug, version: 1 }),
        [...ROADS, 'bok', 'iod'],
        ['bok', 'iod'],
        true,
      ),
      revealPeselAction: onCase(({ slug }) => ({ slug }), [...ROADS, 'bok', 'iod'], ['bok', 'iod'], true),
      saveRepresentativeAction: onCase(
        ({ slug }) => ({ slug, version: 0, representative, requestKey: randomUUID() }),
        ROADS,
        ['bok'],
      ),
      endRepresentativeAction: onCase(
        ({ slug }) => ({ slug, representativeId: 1, reason: 'Podszyte.' }),
        ROADS,
        ['bok'],
      ),
      ...mending,
      ...moving,
      rewriteProtocolAction: onCase(({ slug }) => ({ slug, version: 1, ...PROTOCOL }), ROADS, ['bok']),
      printProtocolAction: onCase(
        ({ slug }) => ({ slug, version: 1, applicationVersion: 1, protocolId: 1 }),
        ROADS,
        ['bok'],
      ),
      replaceProtocolAction: onCase(
        ({ slug }) => ({ slug, replaceReason: 'Podszyty.', ...PROTOCOL }),
        ROADS,
        ['bok'],
      ),
      ...keepingTerms,
      supplementAction: onCase(
        ({ id }) => ({
          caseId: id,
          defectIds: [],
          documentIds: [],
          note: 'Podszyte.',
          complete: true,
          channel: 'COUNTER',
          receivedOn: DAY,
          postingDate: null,
          attachmentsCount: 0,
          requestKey: randomUUID(),
        }),
        [...ROADS, 'bok'],
        ['bok'],
      ),
      // The cases of the scene have no supplement, so nobody cancels one: `cancel-supplement.test.ts` does.
      cancelSupplementAction: onCase(
        ({ slug }) => ({ slug, supplementId: 1, reason: 'Podszyta.' }),
        NO_ONE,
        NO_ONE,
      ),
      cancelFileAction: onCase(
        ({ slug, documentId }) => ({ slug, documentId, reason: 'Podszyte.' }),
        [...ROADS],
        ['bok'],
      ),
      retitleFileAction: onCase(
        ({ slug, documentId }) => ({ slug, documentId, title: 'Podszyty' }),
        [...ROADS],
        ['bok'],
      ),
      tieSignatureAction: onCase(
        ({ slug, documentId }) => ({ slug, documentId, signsId: null }),
        [...ROADS],
        ['bok'],
      ),
      takeScanAction: onCase(({ slug }) => ({ slug, scan: NO_SCAN, title: 'Podszyty' }), [...ROADS], ['bok']),
      renewReceiptAction: onCase(({ slug }) => ({ slug }), [...ROADS, 'bok'], ['bok']),
    },
  },
  watched: ({ own, foreign, waiting }) => [
    [
      'bok',
      [
        '/sprawy',
        ...[own, foreign, waiting].flatMap(({ slug }) => TABS.map((tab) => `/sprawy/${slug}${tab}`)),
      ],
    ],
  ],
};
