import { randomUUID } from 'node:crypto';
import { must } from '../scene';
import { sessionOf } from '../staff';
import { NO_ONE, OFFICE, type Person, page, type Rules, reads, SEE_ALL, writes } from '../vocabulary';

const KEY = '00000000-0000-4000-8000-0000000000ca';
/** Everybody who takes questions; the auditor and the administrator do not. */
const TAKERS: readonly Person[] = [
  ...([
    'bok',
    'kancelaria',
    'sekretariat',
    'referent',
    'kierownik',
    'redaktor',
    'sekretarz',
    'jakosc',
  ] as const),
];
/** The people of the department that has the inquiry. */
const CALLERS: readonly Person[] = ['sekretariat', 'referent', 'kierownik'];

/** The inquiry that the rules try: taken by `bok` for the department of `referent`. */
let inquiry = { slug: 'zap-999999-2026', caseId: 0 };

const question = (to: string) => ({
  end: 'CALL_BACK',
  question: 'Pytanie Podszyte o chodnik',
  phone: '600 000 999',
  callWish: '',
  callerName: 'Tajemnica Dzwoniąca',
  to,
  clientId: null,
  keepWish: false,
  cardAnswer: null,
  cardId: null,
  requestKey: KEY,
});

export const RULES: Rules = {
  pages: {
    '/okienko/zapytanie': page('/okienko/zapytanie', TAKERS),
    '/oddzwonienia': page('/oddzwonienia', TAKERS),
    '/oddzwonienia/najczestsze': page('/oddzwonienia/najczestsze', [...TAKERS, 'iod']),
    '/oddzwonienia/[slug]/formularz': () => [
      { address: `/oddzwonienia/${inquiry.slug}/formularz`, open: [...CALLERS, ...SEE_ALL] },
      { address: '/oddzwonienia/zap-999999-2026/formularz', open: NO_ONE },
    ],
  },
  actions: {
    [`${OFFICE}/okienko/zapytanie/actions.ts`]: {
      saveInquiryAction: writes(TAKERS, ({ own }) => question(String(own.departmentId))),
      takeBackInquiryAction: writes(['bok'], () => ({ caseId: inquiry.caseId })),
      whoDealsWithAction: reads(TAKERS, () => ({ typed: 'chodnik' })),
      withdrawAnsweredAction: writes(NO_ONE, () => ({ id: 2_000_000_000, reason: 'Podszyte.' })),
      // The actions keep the caller's own draft. No argument can choose another person's draft.
      saveInquiryDraftAction: writes(TAKERS, () => ({
        form: '{"callerName":"Szkicowa"}',
        writer: KEY,
        after: null,
        over: true,
      })),
      discardInquiryDraftAction: writes([...TAKERS, 'iod', 'admin'], () => ({})),
    },
    [`${OFFICE}/oddzwonienia/actions.ts`]: {
      recordAttemptAction: writes(CALLERS, () => ({
        caseId: inquiry.caseId,
        result: 'NO_ANSWER',
        answer: '',
        cardAnswer: null,
        cardId: null,
        nextOn: null,
        nextHour: '',
        requestKey: KEY,
      })),
      takeBackAttemptAction: writes(CALLERS, () => ({
        caseId: inquiry.caseId,
        attemptId: 1,
        reason: 'Podszyte.',
      })),
      passOnInquiryAction: writes(CALLERS, ({ foreign }) => ({
        caseId: inquiry.caseId,
        to: String(foreign.departmentId),
        reason: 'Podszyte.',
      })),
      endInquiryAction: writes(CALLERS, () => ({
        caseId: inquiry.caseId,
        ending: 'MISTAKE',
        reason: 'Podszyte.',
      })),
      reopenInquiryAction: writes(CALLERS, () => ({ caseId: inquiry.caseId, reason: 'Podszyte.' })),
    },
  },
  prepare: async ({ own }) => {
    const bok = await sessionOf('bok');
    inquiry = await must(bok, `${OFFICE}/okienko/zapytanie/actions.ts saveInquiryAction`, {
      ...question(String(own.departmentId)),
      question: 'Pytanie o odśnieżanie',
      requestKey: randomUUID(),
    });
  },
  watched: () => [['referent', ['/oddzwonienia?zakladka=komorki']]],
};
