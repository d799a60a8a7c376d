import type { Actor, Ctx } from '@/lib/core/context';
import type { PlainDate } from '@/lib/core/plain-date';
import { withNumber } from '@/lib/core/registry-number';
import { registerApplication } from '@/lib/modules/applications/operations/register';
import { addDays } from '@/lib/modules/deadlines/rules/civil';
import { isWorkingDay } from '@/lib/modules/deadlines/rules/free-days';
import { recordAttempt } from '@/lib/modules/inquiries/operations/call';
import { endInquiry } from '@/lib/modules/inquiries/operations/end';
import { passOnInquiry } from '@/lib/modules/inquiries/operations/pass-on';
import { reopenInquiry } from '@/lib/modules/inquiries/operations/reopen';
import { takeInquiry } from '@/lib/modules/inquiries/operations/take';
import { takeBackAttempt } from '@/lib/modules/inquiries/operations/take-back-attempt';
import { findCallBack } from '@/lib/modules/inquiries/queries/call-backs';
import type { CallResult, TalkEnd } from '@/lib/modules/inquiries/schema/inquiry';
import type { Card } from '@/lib/modules/procedure-cards/schema';
import { db } from '@/lib/platform/db';
import { PERSONS } from './content/persons';
import { CALLERS, QUESTIONS, type Question } from './content/questions';
import { type Act, contextOf } from './demo-acts';
import { typed } from './demo-client';
import { makeDice, uuid } from './demo-dice';
import type { DemoOffice } from './demo-office';

/** The person of each unit who calls back, and the people at the counter who take the questions. */
const CALLING: Record<string, string> = {
  DR: 'referent',
  GK: 'i.szulc',
  GP: 'k.rzonca',
  OS: 'o.nowak',
  FP: 'd.wrobel',
  NS: 'a.zieba',
};
const TAKING = ['bok', 'kancelaria', 'bok2'];

/** The last working days, on which more people call and some questions stay open. */
const LAST_DAYS = 6;

type Attempt = { after: number; result: CallResult };
const no = (after: number): Attempt => ({ after, result: 'NO_ANSWER' });
const message = (after: number): Attempt => ({ after, result: 'MESSAGE_LEFT' });
const talk = (after: number): Attempt => ({ after, result: 'ANSWERED' });

/** The attempts of call-backs, in minutes after the question: reached at once, later, or never. */
const COURSES: readonly Attempt[][] = [
  [talk(95)],
  [no(60), talk(230)],
  [no(45), message(1_500), no(2_960)],
  [message(120), talk(1_440)],
  [talk(1_410)],
];

/** The last working days of which call-backs are kept; before them the town counted answers alone. */
const CALLED_DAYS = 30;

type Span = { from: PlainDate; today: PlainDate; now: Date };

/**
 * Plays the questions that people asked by telephone in the half-year, after everything else and with a dice of their
 * own, so that the podania stay as they are.
 */
export async function askQuestions(office: DemoOffice, cards: readonly Card[], span: Span): Promise<void> {
  const queue = askingQuestions(office, span);
  while (queue.length > 0) {
    queue.sort((a, b) => a.at.getTime() - b.at.getTime());
    const act = queue.shift();
    if (!act || act.at > span.now) break;
    queue.push(...(await act.run()));
  }
  const clerk = office.actors.get('bok');
  if (clerk) await growPodanie(contextOf(clerk, span.now), cards);
}

function askingQuestions(office: DemoOffice, { from, today }: Pick<Span, 'from' | 'today'>): Act[] {
  const dice = makeDice(451);
  const acts: Act[] = [];
  let turn = 0;
  const working: PlainDate[] = [];
  for (let day = from; day <= today; day = addDays(day, 1)) if (isWorkingDay(day)) working.push(day);
  const last = new Set(working.slice(-LAST_DAYS));

  for (const [place, day] of working.entries()) {
    const at = (minutes: number) => minutesAfter(new Date(`${day}T07:00:00Z`), minutes);
    const counted = at(dice(0, 400));
    const asked = QUESTIONS[dice(0, QUESTIONS.length)];
    acts.push({
      at: counted,
      run: () => answering(counted, asked, dice(0, 4) === 0 ? 'TRANSFERRED' : 'AT_ONCE'),
    });
    const called = place >= working.length - CALLED_DAYS;
    const calls = last.has(day) ? 3 : called && place % 2 === 0 ? 1 : 0;
    for (let call = 0; call < calls; call++) {
      const moment = at(dice(20, 330));
      const mine = turn++;
      acts.push({ at: moment, run: () => asking(moment, mine, last.has(day)) });
    }
  }
  return acts;

  async function answering(at: Date, { text, unit, inCard, card }: Question, end: TalkEnd): Promise<Act[]> {
    await takeInquiry(contextOf(taker(dice(0, 3)), at), {
      ...(await asked(text, end)),
      to: end === 'TRANSFERRED' ? await unitOf(unit) : null,
      cardAnswer: end === 'TRANSFERRED' ? null : inCard,
      cardId: end === 'TRANSFERRED' || card === null ? null : await cardOf(card),
    });
    return [];
  }

  async function asking(at: Date, mine: number, recent: boolean): Promise<Act[]> {
    // In the last days the roads get most of the questions, so that their list has every state.
    const pool = recent && mine % 3 !== 0 ? QUESTIONS.filter(({ unit }) => unit === 'DR') : QUESTIONS;
    const chosen = pool[(mine * 5 + 1) % pool.length];
    const { name, phone, wish } = CALLERS[mine % CALLERS.length];
    const whole = mine % 6 === 4;
    const unitId = await unitOf(chosen.unit);
    const saved = await takeInquiry(contextOf(taker(mine), at), {
      ...(await asked(chosen.text, mine % 7 === 5 ? 'CAME_BACK' : 'CALL_BACK')),
      phone,
      callWish: wish,
      callerName: name,
      to: whole ? unitId : `${unitId}-${caller(chosen.unit).staffId}`,
    });
    if (saved.kind !== 'CALL_BACK' || (recent && mine % 5 === 4)) return [];
    const course = COURSES[mine % COURSES.length];
    // Once in a while nobody has chosen yet after the third attempt.
    const waits = recent && mine % 15 === 2;
    const kept = recent && !waits ? course.slice(0, mine % 3) : course;
    return calling(saved.caseId, at, kept, chosen, waits ? null : mine);
  }

  /** The attempts of one call-back, and with `mine` the acts that belong to some: an end, a mistake, another person. */
  function calling(
    caseId: number,
    at: Date,
    course: readonly Attempt[],
    chosen: Question,
    mine: number | null,
  ): Act[] {
    const acts = course.map(({ after, result }, place): Act => {
      const moment = workingMoment(minutesAfter(at, after));
      return {
        at: moment,
        run: async () => {
          await attempt(contextOf(caller(chosen.unit), moment), caseId, result, chosen);
          if (mine === null) return [];
          if (place === 2) return [ending(caseId, moment, chosen, mine)];
          return result === 'ANSWERED' && mine % 11 === 6 ? [correcting(caseId, moment, chosen)] : [];
        },
      };
    });
    const passes = mine !== null && mine % 9 === 7 && chosen.unit === 'DR' && course.length > 0;
    return passes ? [passing(caseId, minutesAfter(at, 15), chosen)] : acts;
  }

  async function attempt(ctx: Ctx, caseId: number, result: CallResult, { answer, inCard, card }: Question) {
    const answered = result === 'ANSWERED';
    await recordAttempt(ctx, {
      caseId,
      result,
      answer: answered ? answer : '',
      cardAnswer: answered ? inCard : null,
      cardId: answered && card !== null ? await cardOf(card) : null,
      nextOn: null,
      nextHour: '',
      requestKey: uuid(dice),
    });
  }

  function ending(caseId: number, after: Date, { unit }: Question, mine: number): Act {
    const at = minutesAfter(after, 10);
    const letter = mine % 2 === 0;
    return {
      at,
      run: async () => {
        await endInquiry(contextOf(caller(unit), at), {
          caseId,
          ending: letter ? 'LETTER' : 'GIVEN_UP',
          reason: letter ? 'Trzy próby, odpowiedź na adres z kartoteki.' : 'Trzy próby, adresu nie ma.',
        });
        return [];
      },
    };
  }

  /** The talk was noted at the wrong question: it is taken back, and the right person is called. */
  function correcting(caseId: number, after: Date, chosen: Question): Act {
    const at = minutesAfter(after, 20);
    return {
      at,
      run: async () => {
        const ctx = contextOf(caller(chosen.unit), at);
        const [last] = (await findCallBack(ctx, caseId))?.attempts ?? [];
        if (!last) return [];
        await takeBackAttempt(ctx, {
          caseId,
          attemptId: last.id,
          reason: 'Zapisano przy niewłaściwym zapytaniu.',
        });
        await attempt(contextOf(caller(chosen.unit), minutesAfter(at, 5)), caseId, 'ANSWERED', chosen);
        await endAndReopen(contextOf(caller(chosen.unit), minutesAfter(at, 30)), caseId, chosen);
        return [];
      },
    };
  }

  async function endAndReopen(ctx: Ctx, caseId: number, chosen: Question) {
    await reopenInquiry(ctx, { caseId, reason: 'Rozmówca dopytał, odpowiedź była niepełna.' });
    await attempt(contextOf(ctx.actor, minutesAfter(ctx.now, 10)), caseId, 'ANSWERED', chosen);
  }

  /** The question is of another colleague: it goes on, with a reason, and is answered there. */
  function passing(caseId: number, at: Date, chosen: Question): Act {
    return {
      at,
      run: async () => {
        const other = person('j.pekala');
        const to = `${await unitOf(chosen.unit)}-${other.staffId}`;
        await passOnInquiry(contextOf(caller(chosen.unit), at), {
          caseId,
          to,
          reason: 'Prowadzi ten odcinek.',
        });
        const moment = workingMoment(minutesAfter(at, 180));
        const call: Act = {
          at: moment,
          run: async () => {
            await attempt(contextOf(other, moment), caseId, 'ANSWERED', chosen);
            return [];
          },
        };
        return [call];
      },
    };
  }

  async function asked(text: string, end: TalkEnd) {
    const nobody = { phone: '', callWish: '', callerName: '', clientId: null, keepWish: false };
    const requestKey = uuid(dice);
    return { ...nobody, end, question: text, to: null, cardAnswer: null, cardId: null, requestKey };
  }

  function person(login: string): Actor {
    const actor = office.actors.get(login);
    if (!actor) throw new Error(`the demonstration has no ${login}`);
    return actor;
  }
  function taker(turn: number): Actor {
    return person(TAKING[turn % TAKING.length]);
  }
  function caller(unit: string): Actor {
    return person(CALLING[unit]);
  }
}

/** The oldest open question about roads becomes a podanie of the person who called. */
async function growPodanie(ctx: Ctx, cards: readonly Card[]): Promise<void> {
  const open = await db().case.findFirst({
    where: {
      kind: 'INQUIRY',
      status: 'IN_PROGRESS',
      department: { symbol: 'DR' },
      inquiry: { callerName: '' },
    },
    orderBy: { id: 'asc' },
  });
  const card = cards.find(({ slug }) => slug === 'zajecie-pasa-drogowego-handel');
  if (!open || !card) return;
  await registerApplication(ctx, {
    submissionKey: uuid(makeDice(452)),
    sourceSlug: withNumber(open).slug,
    clientId: null,
    clientVersion: null,
    client: typed(PERSONS[3]),
    representative: null,
    cardVersionId: card.versionId,
    departmentId: null,
    subject: open.subject,
    channel: 'COUNTER',
    receivedOn: ctx.today,
    letterDate: null,
    postingDate: null,
    attachmentsCount: 1,
    presentDocumentIds: card.documents
      .filter(({ forRepresentative }) => !forRepresentative)
      .map(({ id }) => id),
    deliveryWay: 'COUNTER',
    outOfTurn: false,
    identityCheck: 'ID_CARD',
    identityReason: 'HAND_OUT',
    identityNote: '',
    rodoWay: 'ON_PAPER',
    rodoVersion: null,
    protocolText: '',
    settledOnSpot: false,
  });
}

/** An attempt is made while the office works: an evening becomes the next morning, a free day the next working day. */
function workingMoment(moment: Date): Date {
  const text = moment.toISOString();
  let day = text.slice(0, 10) as PlainDate;
  const late = moment.getUTCHours() >= 13;
  const minutes = late ? 60 * 7 + moment.getUTCMinutes() : moment.getUTCHours() * 60 + moment.getUTCMinutes();
  if (late) day = addDays(day, 1);
  while (!isWorkingDay(day)) day = addDays(day, 1);
  return minutesAfter(new Date(`${day}T00:00:00Z`), minutes);
}

async function unitOf(symbol: string): Promise<string> {
  return String((await db().department.findUniqueOrThrow({ where: { symbol } })).id);
}

async function cardOf(slug: string): Promise<number> {
  return (await db().procedureCard.findUniqueOrThrow({ where: { slug } })).id;
}

function minutesAfter(moment: Date, minutes: number): Date {
  return new Date(moment.getTime() + minutes * 60_000);
}
