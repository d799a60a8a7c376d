import { randomUUID } from 'node:crypto';
import type { Ctx } from '@/lib/core/context';
import { recordAttempt } from '@/lib/modules/inquiries/operations/call';
import { takeInquiry } from '@/lib/modules/inquiries/operations/take';
import { findCallBack } from '@/lib/modules/inquiries/queries/call-backs';
import type { AttemptInput, InquiryInput } from '@/lib/modules/inquiries/schema/inquiry';
import { makeCard } from '@/tests/factories/cards';
import { makeOffice } from '@/tests/factories/office';
import { actorOf, ctxOf } from '@/tests/factories/people';

export const QUESTION = 'Kto odśnieża chodnik przy Szkolnej?';

/** An office whose counter takes questions for roads, and functions that take one and note attempts. */
export async function makeInquiries() {
  const office = await makeOffice();
  const card = await makeCard(office.roads);
  const clerk = ctxOf(await actorOf('CLERK', office.counter, { servicePointId: office.pointId }));
  const worker = ctxOf(await actorOf('CASE_WORKER', office.roads, { name: 'Marek Zieliński' }));
  const second = ctxOf(await actorOf('CASE_WORKER', office.roads, { name: 'Joanna Pękala' }));
  const head = ctxOf(await actorOf('HEAD', office.roads));
  const stranger = ctxOf(await actorOf('CASE_WORKER', office.geodesy));

  const asked = (over: Partial<InquiryInput> = {}): InquiryInput => ({
    end: 'CALL_BACK',
    question: QUESTION,
    phone: '600 000 451',
    callWish: '',
    callerName: 'Halina Ćwiklińska',
    to: `${office.roads.id}-${worker.actor.staffId}`,
    clientId: null,
    keepWish: false,
    cardAnswer: null,
    cardId: null,
    requestKey: randomUUID(),
    ...over,
  });

  async function take(over: Partial<InquiryInput> = {}, ctx: Ctx = clerk) {
    const saved = await takeInquiry(ctx, asked(over));
    if (saved.kind !== 'CALL_BACK') throw new Error('no call-back');
    return saved;
  }

  const attempt = (caseId: number, over: Partial<AttemptInput> = {}): AttemptInput => ({
    caseId,
    result: 'NO_ANSWER',
    answer: '',
    cardAnswer: null,
    cardId: null,
    nextOn: null,
    nextHour: '',
    requestKey: randomUUID(),
    ...over,
  });
  const talk = (caseId: number, over: Partial<AttemptInput> = {}) =>
    attempt(caseId, { result: 'ANSWERED', answer: 'Właściciel posesji.', cardAnswer: 'NO_CARD', ...over });

  async function failThrice(caseId: number) {
    for (let turn = 0; turn < 3; turn++) await recordAttempt(worker, attempt(caseId));
  }

  async function shown(caseId: number, ctx: Ctx = worker) {
    const found = await findCallBack(ctx, caseId);
    if (!found) throw new Error('no inquiry');
    return found;
  }

  return {
    office,
    card,
    clerk,
    worker,
    second,
    head,
    stranger,
    asked,
    take,
    attempt,
    talk,
    failThrice,
    shown,
  };
}
