import { randomUUID } from 'node:crypto';
import { must } from '../scene';
import { sessionOf } from '../staff';
import {
  type ActionRule,
  NO_ONE,
  OFFICE,
  ofCase,
  onCase,
  type Person,
  page,
  ROADS,
  type Rules,
  STAFF,
} from '../vocabulary';

const DAY = '2026-11-24';
const ACTIONS = `${OFFICE}/sprawy/[slug]/pisma/actions.ts`;
/** The id of a draft in the own case. */
let letterId = 0;

/** The people who write letters there and have a mandate. The City Secretary may sign a waiting letter, not a draft. */
const SIGNERS: readonly Person[] = ['referent', 'kierownik'];
const SENDERS: readonly Person[] = [...ROADS, 'bok'];
/** A letter that is not signed is read by those who write it, and the auditor. */
const READERS: readonly Person[] = [...ROADS, 'iod'];

/** An act on the letter of the own case, and on a letter that does not exist. */
const onLetter =
  (input: object, open: readonly Person[], reads?: true): ActionRule =>
  () => [
    { args: [{ letterId, ...input }], open, reads },
    { args: [{ letterId: 2_000_000_000, ...input }], open: NO_ONE, reads },
  ];

const draft = {
  version: 1,
  title: 'Podszyte',
  kind: 'INFORMATION',
  content: { text: 'Podszyte.' },
  addressee: { name: 'Podszyty', address: '', ade: '' },
};
const reason = { reason: 'Podszyte.' };

export const RULES: Rules = {
  pages: {
    // Everybody sees the e-mails of the cases that they read, and most of them none.
    '/poczta/wyslane': page('/poczta/wyslane', STAFF),
    '/pisma': page('/pisma', STAFF),
    '/pisma/rejestr': page('/pisma/rejestr', STAFF),
    '/sprawy/[slug]/pisma/[id]': (scene) => [
      { address: `/sprawy/${scene.own.slug}/pisma/${letterId}`, open: READERS },
      // A letter under the number of a foreign case, and a letter that does not exist.
      { address: `/sprawy/${scene.foreign.slug}/pisma/${letterId}`, open: NO_ONE },
      ...ofCase(() => '/pisma/2000000000', NO_ONE, NO_ONE)(scene),
    ],
  },
  actions: {
    [`${OFFICE}/pisma/actions.ts`]: {
      narrowLetters: () => [], // redirects to the sign-in page: `sessions.spec.ts`
    },
    [ACTIONS]: {
      draftLetterAction: onCase(
        ({ id }) => ({ caseId: id, kind: 'INFORMATION', requestKey: randomUUID() }),
        ROADS,
        NO_ONE,
      ),
      saveLetterDraftAction: onLetter(draft, ROADS),
      previewLetterAction: onLetter(draft, ROADS, true),
      submitLetterAction: onLetter({ version: 1 }, ROADS),
      previewSigningAction: onLetter({ version: 1 }, SIGNERS, true),
      signLetterAction: onLetter({ version: 1, seen: 'podszyty' }, SIGNERS),
      giveBackLetterAction: onLetter({ version: 1, remark: 'Podszyte.' }, [...ROADS, 'sekretarz']),
      checkAddressAction: onLetter({ addressee: draft.addressee }, SENDERS),
      sendLetterAction: onLetter({ version: 1, way: 'COUNTER', on: DAY, postalNumber: '' }, SENDERS),
      noteDeliveryAction: onLetter({ version: 1, proof: 'RECEIVED', on: DAY }, SENDERS),
      noteCameBackAction: onLetter({ ...reason, version: 1 }, SENDERS),
      takeBackSendingAction: onLetter({ ...reason, version: 1 }, SENDERS),
      takeBackDeliveryAction: onLetter({ ...reason, version: 1 }, SENDERS),
      cancelLetterAction: onLetter({ ...reason, signed: false }, ROADS),
      noteUrgingAction: onCase(
        ({ id }) => ({ caseId: id, receivedOn: DAY, reasons: 'Podszyte.', requestKey: randomUUID() }),
        ROADS,
        NO_ONE,
      ),
      draftReferralAction: onCase(
        ({ id }) => ({
          caseId: id,
          authority: { name: 'Starosta', address: '', ade: '' },
          reasons: 'Podszyte.',
          requestKey: randomUUID(),
          noticeKey: randomUUID(),
        }),
        ROADS,
        NO_ONE,
      ),
      // The cases of the scene have no ponaglenie.
      forwardUrgingAction: () => [
        { args: [{ urgingId: 2_000_000_000, requestKey: randomUUID() }], open: NO_ONE },
      ],
      withdrawUrgingAction: () => [{ args: [{ urgingId: 2_000_000_000, ...reason }], open: NO_ONE }],
    },
  },
  prepare: async ({ own }) => {
    const content = { text: 'Podszyte.' };
    const letter = { caseId: own.id, kind: 'INFORMATION', content, requestKey: randomUUID() };
    const desk = await sessionOf('sekretariat');
    ({ letterId } = await must<{ letterId: number }>(desk, `${ACTIONS} draftLetterAction`, letter));
  },
};
