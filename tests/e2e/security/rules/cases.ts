import { randomUUID } from 'node:crypto';
import { podanieOf } from '../scene';
import {
  type ActionRule,
  NO_ONE,
  OFFICE,
  ofCase,
  onCase,
  type Person,
  ROADS,
  type Rules,
  reads,
  SEE_ALL,
  STAFF,
} from '../vocabulary';

const client = podanieOf('Podmieniona', 1, '').client;
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
    clockId: 1,
    newDate: '2027-03-01',
    reasons: 'Podszyte.',
    instruction: 'Podszyte.',
  }),
  markComplexAction: ofTerms({ reason: 'Podszyte.' }, ['kierownik']),
};

/** How a case ends: by who leads it or their head; the counter closes what it has itself. */
const ofEnding = (input: object, own: readonly Person[], foreign: readonly Person[] = NO_ONE): ActionRule =>
  onCase(({ id }) => ({ ...FRESH, caseId: id, ...input }), own, foreign);
const ending: Record<string, ActionRule> = {
  settleAction: ofEnding(
    {
      outcome: 'WITHDRAWN',
      how: 'Podszyte.',
      settledOn: DAY,
      letterId: null,
      outside: false,
    },
    ['referent', 'kierownik'],
    ['bok'],
  ),
  closeAction: ofEnding({}, ROADS, ['bok']),
  reopenAction: ofEnding({ reason: 'Podszyte.', runsFrom: null }, ['referent', 'kierownik'], ['bok']),
  handToCounterAction: ofEnding({ pointId: 1, letterId: null, originals: 'Podszyte' }, ROADS),
  withdrawCollectionAction: ofEnding({ collectionId: 1 }, ROADS),
  // None of these answers a notice of several matters.
  tieSeparateAction: onCase(({ id }) => ({ caseId: id, firstCaseId: id }), ROADS, ['bok']),
  withdrawSeparationAction: ofEnding({ reason: 'Podszyte.' }, ROADS, ['bok']),
};
const NO_SCAN = '0'.repeat(32);

/** Tabs of a case that tell what an act has changed. */
const TABS = ['', '?zakladka=dokumenty', '?zakladka=strony'];

/** The information point says where any case is, and opens no files. */
const OPEN_ALL: readonly Person[] = ['bok', 'sekretarz', 'iod'];

export const RULES: Rules = {
  pages: {
    '/sprawy': (scene) =>
      ['', `?q=${scene.foreign.number}`, '?szukaj=AAAA'].map((query) => ({
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
        '?zakladka=akta',
        '?zakladka=strony',
      ].flatMap((tab) => ofCase(() => tab, ROADS, SEE_ALL)(scene)),
    '/sprawy/[slug]/pliki/[id]': (scene) => [
      ...ofCase(({ documentId }) => `/pliki/${documentId}`, ROADS, OPEN_ALL)(scene),
      // Another case's file under the number of a case that one may see.
      { address: `/sprawy/${scene.own.slug}/pliki/${scene.foreign.documentId}`, open: NO_ONE },
    ],
    '/sprawy/[slug]/pliki/[id]/pdf': ofCase(({ documentId }) => `/pliki/${documentId}/pdf`, ROADS, OPEN_ALL),
    '/sprawy/[slug]/pliki/[id]/podglad': (scene) => [
      ...ofCase(({ textId }) => `/pliki/${textId}/podglad`, ROADS, OPEN_ALL)(scene),
      // A PDF is not drawn by us, and nothing else is framed.
      { address: `/sprawy/${scene.own.slug}/pliki/${scene.own.documentId}/podglad`, open: NO_ONE },
      { address: `/sprawy/${scene.own.slug}/pliki/${scene.own.textId}/pdf`, open: NO_ONE },
    ],
    // What waits in the scanner's folder is seen in `documents.spec.ts`; without such a file there is nothing.
    '/sprawy/[slug]/skany/[id]/pdf': ofCase(() => `/skany/${NO_SCAN}/pdf`, NO_ONE, NO_ONE),
    '/sprawy/[slug]/skany/[id]/podglad': ofCase(() => `/skany/${NO_SCAN}/podglad`, NO_ONE, NO_ONE),
    '/sprawy/[slug]/potwierdzenie': (scene) => [
      ...ofCase(({ receiptKey }) => `/potwierdzenie?klucz=${receiptKey}`, NO_ONE, ['bok'])(scene),
      // The key of one podanie does not open another's receipt.
      { address: `/sprawy/${scene.own.slug}/potwierdzenie?klucz=${scene.foreign.receiptKey}`, open: NO_ONE },
      { address: `/sprawy/${scene.own.slug}/potwierdzenie`, open: NO_ONE },
    ],
    // The scene's cases have no supplement: nobody gets one.
    '/sprawy/[slug]/uzupelnienia/[id]': ofCase(() => '/uzupelnienia/1', NO_ONE, NO_ONE),
    '/sprawy/[slug]/kod-qr': ofCase(() => '/kod-qr', ROADS, SEE_ALL),
    // With the address of the party: for those whose duty it is to write to them, and the auditor.
    '/sprawy/[slug]/protokol': ofCase(() => '/protokol', ROADS, ['bok', 'iod']),
    // Takes files by POST alone; `bad-requests.spec.ts` sends some.
    '/sprawy/[slug]/pliki': () => [],
  },
  actions: {
    [`${OFFICE}/sprawy/actions.ts`]: {
      findCases: () => [], // leads nobody to the sign-in page: `sessions.spec.ts`
      searchAddressAction: reads(STAFF, ({ foreign }) => ({ q: foreign.number })),
    },
    [`${OFFICE}/sprawy/zalatwione/actions.ts`]: {
      closeCasesAction: onCase(({ id }) => ({ caseIds: [id] }), ROADS, ['bok']),
    },
    [`${OFFICE}/sprawy/[slug]/actions.ts`]: {
      ...ending,
      giveBackAction: onCase(({ id }) => ({ caseId: id, reason: 'Podszyty.' }), ['referent'], NO_ONE),
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
