import { randomUUID } from 'node:crypto';
import { podanieOf, type SceneCase } from '../scene';
import {
  type ActionRule,
  NO_ONE,
  OFFICE,
  onCase,
  page,
  ROADS,
  ROADS_DESK,
  type Rules,
  reads,
  STAFF,
  writes,
} from '../vocabulary';

function listOf({ batch }: SceneCase, departmentId: number): string {
  return `/okienko/przekazania/lista/${batch}?komorka=${departmentId}`;
}

const resultOf = (slug: string) => `/okienko/podanie/${slug}/zarejestrowano`;

const DRAFT = '{"client":{"lastName":"Szkicowa"}}';
const handOver: ActionRule = writes(['bok'], ({ waiting }) => ({
  batch: '00000000-0000-4000-8000-000000000000',
  caseIds: [waiting.id],
  departmentId: null,
  reason: '',
}));

export const RULES: Rules = {
  pages: {
    '/okienko': page('/okienko', ['bok', 'kancelaria']),
    '/okienko/podanie': page('/okienko/podanie', ['bok']),
    // The result of a registration is for the person who registered; its code, only with the key of that person.
    '/okienko/podanie/[slug]/zarejestrowano': ({ own, foreign, waiting }) => [
      ...[own, foreign, waiting].map(({ slug }) => ({ address: resultOf(slug), open: ['bok'] as const })),
      { address: resultOf('rpw-999999-2026'), open: NO_ONE },
    ],
    '/okienko/przekazania': page('/okienko/przekazania', ['bok', 'kancelaria', ...ROADS_DESK]),
    '/okienko/przekazania/lista/[batch]': ({ own, foreign }) => [
      { address: listOf(own, own.departmentId), open: ['bok', ...ROADS] },
      { address: listOf(foreign, foreign.departmentId), open: ['bok'] },
      { address: listOf(foreign, own.departmentId), open: NO_ONE },
      { address: '/okienko/przekazania/lista/x?komorka=1', open: NO_ONE },
    ],
    '/okienko/do-odbioru': page('/okienko/do-odbioru', ['bok']),
    // Wrong addresses only; `collections.spec.ts` prints a real slip.
    '/okienko/do-odbioru/potwierdzenie': () =>
      ['', '?id=x', '?id=2000000000'].map((query) => ({
        address: `/okienko/do-odbioru/potwierdzenie${query}`,
        open: NO_ONE,
      })),
  },
  actions: {
    [`${OFFICE}/okienko/podanie/actions.ts`]: {
      registerAction: writes(['bok'], ({ cardVersionId }) => podanieOf('Wciśnięta', cardVersionId, '')),
      prepareAction: reads(['bok'], ({ cardVersionId }) => ({
        cardVersionId,
        departmentId: null,
        receivedOn: '2026-11-24',
      })),
      findClientsAction: reads(['bok'], ({ foreign }) => ({ typed: foreign.words.pesel })),
      takeClientAction: reads(['bok'], ({ foreign }) => ({ clientId: foreign.clientId })),
      retakeClientAction: reads(['bok'], ({ foreign }) => ({ clientId: foreign.clientId, version: 1 })),
      revealPeselAction: reads(['bok'], ({ foreign }) => ({ clientId: foreign.clientId })),
      // The action saves the caller's own draft. No argument can choose another person's draft.
      saveDraftAction: writes(['bok'], () => ({
        form: DRAFT,
        writer: randomUUID(),
        after: null,
        over: true,
      })),
      discardDraftAction: writes(STAFF, () => ({})),
    },
    [`${OFFICE}/okienko/podanie/[slug]/zarejestrowano/actions.ts`]: {
      showCodeAction: onCase(({ slug, receiptKey: key }) => ({ slug, key }), ['bok'], ['bok'], true),
    },
    [`${OFFICE}/okienko/do-odbioru/actions.ts`]: {
      receiveAction: writes(['bok'], () => ({ collectionIds: [1] })),
      issueAction: writes(['bok'], () => ({
        collectionIds: [1],
        identityCheck: 'ID_CARD',
        takenBy: '',
        authority: '',
      })),
      takeBackIssueAction: writes(['bok'], () => ({
        collectionId: 1,
        issuedAt: '2026-11-24T08:00:00Z',
        reason: 'Podszyte.',
      })),
      giveBackAction: writes(['bok'], () => ({ collectionId: 1, reason: 'Podszyte.' })),
      findToIssueAction: reads(['bok'], ({ foreign }) => ({ q: foreign.number })),
    },
    [`${OFFICE}/okienko/przekazania/actions.ts`]: {
      handOverAction: handOver,
      takeBackAction: onCase(({ handOverId }) => ({ handOverId, reason: 'Podszyte.' }), ['bok'], ['bok']),
    },
  },
  watched: () => [['bok', ['/okienko']]],
};
