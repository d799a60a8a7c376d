import { addMinutes, max, subHours } from 'date-fns';
import type { Actor } from '@/lib/core/context';
import { type PlainDate, plainDateOf } from '@/lib/core/plain-date';
import { registerApplication } from '@/lib/modules/applications/operations/register';
import type { Channel } from '@/lib/modules/applications/schema/application';
import { assignCase } from '@/lib/modules/cases/operations/assign';
import { remindOfTerms } from '@/lib/modules/cases/operations/remind';
import { addDays } from '@/lib/modules/deadlines/rules/civil';
import { isWorkingDay, POLISH_CALENDAR } from '@/lib/modules/deadlines/rules/free-days';
import { nthWorkingDay } from '@/lib/modules/deadlines/rules/working-days';
import { getCard } from '@/lib/modules/procedure-cards/queries';
import type { Card } from '@/lib/modules/procedure-cards/schema';
import { acceptHandOvers, refuseHandOver } from '@/lib/modules/routing/operations/decide';
import { handOver } from '@/lib/modules/routing/operations/hand-over';
import { remindOfUncollected } from '@/lib/modules/settlements/operations/remind-uncollected';
import { outcomeOfForm } from '@/lib/modules/settlements/rules/outcomes';
import { saveSubstitution } from '@/lib/modules/staff/operations/substitution';
import { db } from '@/lib/platform/db';
import { PERSONS } from './content/persons';
import { type Act, contextOf } from './demo-acts';
import { dispositionOf, opening } from './demo-assignments';
import { representativeOf, typed } from './demo-client';
import { givingOriginals } from './demo-collections';
import { makeDice, uuid } from './demo-dice';
import { askingQuestions, growPodanie } from './demo-inquiries';
import { writeOpenLetters } from './demo-letters';
import { askedUnder } from './demo-matters';
import { cancelling, correcting } from './demo-mistakes';
import { keepingFile } from './demo-notes';
import type { DemoOffice } from './demo-office';
import { settle } from './demo-settling';
import { closeInSpis, openInSpis } from './demo-spis';
import { termsStory } from './demo-terms';

const DAYS = 183;
/** The last days before today, in which people get reminders of terms and one person is away. */
const RECENT_DAYS = 14;

/**
 * Plays half a year in the town hall by the real operations, under a clock that steps from act to act: the numbers,
 * dates and lines of history are those that people would have made. No act is later than `now`, and equal `now` give
 * equal years.
 */
export async function playHalfYear(office: DemoOffice, now: Date): Promise<number> {
  const dice = makeDice(2026);
  const today = plainDateOf(now);
  const cards = await loadCards(office, now);
  const clientIds = new Map<string, number>();
  const queue: Act[] = [];
  let count = 0;

  for (let day = addDays(today, -DAYS); day <= today; day = addDays(day, 1)) {
    if (!isWorkingDay(day)) continue;
    if (day >= addDays(today, -RECENT_DAYS)) queue.push(reminding(moment(day, 7 * 60 + 45)));
    const visits = dice(0, 10) < 4 ? 2 : 1;
    for (let visit = 0; visit < (day >= addDays(today, -20) ? visits + 2 : visits); visit++) {
      const at = moment(day, dice(8 * 60, 14 * 60 + 30));
      queue.push({ at, run: () => register(at) });
    }
  }

  queue.push(leaving(moment(addDays(today, -RECENT_DAYS), 7 * 60 + 40)));
  queue.push(...askingQuestions(office, { from: addDays(today, -DAYS), today }));
  while (queue.length > 0) {
    queue.sort((a, b) => a.at.getTime() - b.at.getTime());
    const act = queue.shift();
    if (!act || act.at > now) break;
    queue.push(...(await act.run()));
  }
  await writeOpenLetters(office.actors.values(), now);
  await growPodanie(contextOf(person('bok'), now), cards);
  return count;

  function reminding(at: Date): Act {
    return {
      at,
      run: async () => {
        await remindOfTerms(at);
        await remindOfUncollected(at);
        return [];
      },
    };
  }

  /** A person goes on leave until after today, and a colleague acts for them. */
  function leaving(at: Date): Act {
    return {
      at,
      run: async () => {
        const ctx = contextOf(person('kierownik'), at);
        const days = { from: ctx.today, to: addDays(today, 4) };
        const [staffId, substituteId] = ['t.dab', 'referent'].map((login) => person(login).staffId);
        await saveSubstitution(ctx, { staffId, substituteId, ...days });
        return [];
      },
    };
  }

  async function register(at: Date): Promise<Act[]> {
    const clerk = person(dice(0, 3) === 0 ? 'bok2' : 'bok');
    const card = cards[dice(0, cards.length)];
    const asked = askedUnder(card.slug);
    const { text: subject, clients } = asked[dice(0, asked.length)];
    const client = clients[dice(0, clients.length)];
    const ade = client.kind === 'ORGANISATION' && client.ade;
    const written: Channel = card.emailBasis && client.email ? 'EMAIL' : ade ? 'EDELIVERY' : 'POST';
    const channel: Channel = (['COUNTER', 'COUNTER', 'COUNTER', 'COUNTER', 'POST', written] as const)[
      dice(0, 6)
    ];
    const ways = card.deliveryWays.filter((way) =>
      way === 'EMAIL' ? client.email : way === 'EDELIVERY' ? ade : true,
    );
    const ctx = contextOf(clerk, at);
    const lacking = dice(0, 5) === 0 ? dice(0, Math.max(card.documents.length, 1)) : -1;
    const known = clientIds.get(client.key);
    const represented =
      count % 10 === 3 && card.documents.some(({ forRepresentative }) => forRepresentative)
        ? PERSONS[(count * 7) % PERSONS.length]
        : null;
    const brought = card.documents.filter((document, index) =>
      document.forRepresentative ? represented : index !== lacking,
    );
    const checked = channel === 'COUNTER' && client.kind === 'PERSON';
    const registered = await registerApplication(ctx, {
      submissionKey: uuid(dice),
      sourceSlug: null,
      clientId: known ?? null,
      clientVersion: known === undefined ? null : 1,
      client: typed(client),
      representative: represented && representativeOf(represented),
      cardVersionId: card.versionId,
      departmentId: card.anyDepartment ? card.departmentId : null,
      subject,
      channel,
      receivedOn: ctx.today,
      letterDate: channel === 'COUNTER' || channel === 'EMAIL' ? null : addDays(ctx.today, -dice(1, 5)),
      postingDate: null,
      attachmentsCount: dice(0, 5),
      presentDocumentIds: brought.map(({ id }) => id),
      deliveryWay: ways[dice(0, ways.length)],
      outOfTurn: dice(0, 14) === 0,
      identityCheck: checked ? 'ID_CARD' : 'NOT_NEEDED',
      identityReason: checked ? (represented ? 'REPRESENTATIVE' : 'HAND_OUT') : null,
      identityNote: '',
      rodoWay: channel === 'COUNTER' ? 'ON_PAPER' : 'WITH_REPLY',
      rodoVersion: null,
      protocolText: '',
      settledOnSpot: card.route === 'ON_THE_SPOT',
    });
    count++;
    const { caseId } = registered;
    const { clientId } = await db().case.findUniqueOrThrow({
      where: { id: caseId },
      select: { clientId: true },
    });
    if (clientId !== null) clientIds.set(client.key, clientId);
    if (registered.settled) return [];
    if (count % 31 === 17) return [cancelling(registered.slug, clerk, at)];
    const sent = sending(caseId, card, clerk, later(at, 20, 90));
    return count % 19 === 8 ? [correcting(registered.slug, clerk, at), sent] : [sent];
  }

  function sending(caseId: number, card: Card, clerk: Actor, at: Date): Act {
    return {
      at,
      run: async () => {
        const ctx = contextOf(clerk, at);
        await handOver(ctx, { batch: uuid(dice), caseIds: [caseId], departmentId: null, reason: '' });
        const desk = workerIn(card.departmentId, 'SECRETARIAT') ?? workerIn(card.departmentId, 'HEAD');
        if (!desk) return [];
        // Most cases since the last working day still wait for acceptance, so an inbox is not empty.
        if (plainDateOf(at) >= nearly(1) && dice(0, 3) > 0) return [];
        const when = nextWork(at, dice(0, 6) === 0 ? 2 : dice(0, 2));
        const pending = await db().handOver.findFirstOrThrow({ where: { caseId, state: 'PENDING' } });
        if (dice(0, 40) === 0) {
          return [refusing(pending.id, caseId, card, clerk, desk, when)];
        }
        return [accepting(pending.id, caseId, card, desk, when)];
      },
    };
  }

  function refusing(
    handOverId: number,
    caseId: number,
    card: Card,
    clerk: Actor,
    desk: Actor,
    at: Date,
  ): Act {
    const reason = 'Brakuje mapy, o której mowa w podaniu. Prosimy dołączyć ją i przekazać ponownie.';
    return {
      at,
      run: async () => {
        await refuseHandOver(contextOf(desk, at), { handOverId, reason });
        return [sending(caseId, card, clerk, nextWork(at, 1))];
      },
    };
  }

  function accepting(handOverId: number, caseId: number, card: Card, desk: Actor, at: Date): Act {
    return {
      at,
      run: async () => {
        await acceptHandOvers(contextOf(desk, at), { handOverIds: [handOverId] });
        const worker = workerIn(card.departmentId, 'CASE_WORKER') ?? workerIn(card.departmentId, 'HEAD');
        if (plainDateOf(at) >= nearly(2) && dice(0, 2) > 0) return [];
        return worker ? [assigning(caseId, desk, worker, later(at, 30, 300))] : [];
      },
    };
  }

  function assigning(caseId: number, desk: Actor, worker: Actor, at: Date): Act {
    return {
      at,
      run: async () => {
        const { staffId } = worker;
        await assignCase(contextOf(desk, at), { caseId, staffId, ...dispositionOf(caseId, at) });
        const { dueOn, dueRule } = await db().case.findUniqueOrThrow({
          where: { id: caseId },
          select: { dueOn: true, dueRule: true },
        });
        await openInSpis(contextOf(worker, at), caseId);
        const term = Math.max(2, Math.round((dueOn.getTime() - at.getTime()) / 86_400_000));
        // Most cases are settled in the second half of their term; a few exceed it.
        const late = dice(0, 25) === 0 || caseId % 22 === 13;
        const days = late ? term + dice(2, 9) : Math.max(1, Math.round(term * (0.4 + dice(0, 50) / 100)));
        const settled = nextWork(at, days);
        // Nobody has opened some of the newest cases yet.
        const looks = caseId % 3 > 0 || plainDateOf(at) < nearly(8);
        const opened = looks
          ? [opening(caseId, worker, later(at, 15, 240)), keepingFile(caseId, worker, nextWork(at, 3))]
          : [];
        if (!['KPA_1M', 'KPA_2M'].includes(dueRule)) return [...opened, settling(caseId, worker, settled)];
        const { acts, settledAt = settled } = termsStory({
          caseId,
          worker,
          term,
          after: (later) => nextWork(at, later),
          recent: plainDateOf(at) >= addDays(today, -12),
        });
        return [...opened, ...acts, ...(settledAt ? [settling(caseId, worker, settledAt)] : [])];
      },
    };
  }

  function settling(caseId: number, worker: Actor, at: Date): Act {
    const refused = dice(0, 12) === 0;
    return {
      at,
      run: async () => {
        const { cardVersion } = await db().application.findUniqueOrThrow({
          where: { caseId },
          select: { cardVersion: { select: { settlementForm: true } } },
        });
        const outcome = refused ? 'REFUSAL' : outcomeOfForm(cardVersion.settlementForm);
        const morning = (days: number) =>
          moment(nthWorkingDay(plainDateOf(at), days, 1, POLISH_CALENDAR).day, 9 * 60);
        const sent = await settle({ caseId, worker, head: headOf(worker), outcome, at, morning });
        const weeksLater = nextWork(at, 24);
        const closing = {
          at: weeksLater,
          run: () => closeInSpis(contextOf(worker, weeksLater), caseId),
        };
        if (caseId % 3 === 2) return [...sent, closing];
        const clerk = person('bok');
        return [
          ...sent,
          closing,
          givingOriginals({ caseId, worker, clerk, settledAt: at, age: ageOf(at), morning }),
        ];
      },
    };
  }

  /** The age of a moment as the counter sees it. */
  function ageOf(at: Date): 'today' | 'weeks' | 'old' {
    const day = plainDateOf(at);
    if (day >= nearly(2)) return 'today';
    return day >= addDays(today, -30) ? 'weeks' : 'old';
  }

  /** The day this many working days before today. */
  function nearly(workingDays: number): PlainDate {
    return nthWorkingDay(today, workingDays, -1, POLISH_CALENDAR).day;
  }

  function person(login: string): Actor {
    const actor = office.actors.get(login);
    if (!actor) throw new Error(`the demo has no ${login}`);
    return actor;
  }

  function headOf({ posts: [{ departmentId }] }: Actor): Actor | undefined {
    const heads = (role: string, department: number) => role === 'HEAD' && department === departmentId;
    return [...office.actors.values()].find(({ posts }) => posts.some((p) => heads(p.role, p.departmentId)));
  }

  function workerIn(departmentId: number, role: Actor['posts'][number]['role']): Actor | null {
    const all = [...office.actors.values()].filter(({ posts }) =>
      posts.some((post) => post.departmentId === departmentId && post.role === role),
    );
    return all.length > 0 ? all[dice(0, all.length)] : null;
  }

  /** A later moment of the same day, within office hours, `from` to `to` minutes on. */
  function later(at: Date, from: number, to: number): Date {
    const moved = addMinutes(at, dice(from, to));
    const closing = moment(plainDateOf(at), 15 * 60 + 25);
    return moved < closing ? moved : max([addMinutes(at, 1), closing]);
  }

  /** A morning some calendar days later, on a working day; 0 days: later on the same day. */
  function nextWork(at: Date, days: number): Date {
    if (days === 0) return later(at, 30, 200);
    let day = addDays(plainDateOf(at), days);
    while (!isWorkingDay(day)) day = addDays(day, 1);
    return moment(day, dice(7 * 60 + 40, 14 * 60));
  }
}

async function loadCards(office: DemoOffice, now: Date): Promise<Card[]> {
  const cards: Card[] = [];
  for (const { versionId } of office.cards.values())
    cards.push(await getCard({ now }, versionId, plainDateOf(now)));
  // Road works are the most frequent matter of the town.
  const frequent = cards.filter(({ departmentSymbol }) => departmentSymbol === 'DR');
  return [...cards, ...Array.from({ length: 8 }, () => frequent).flat()];
}

/** The moment at which Warsaw's clocks show this many minutes after midnight of the day. */
function moment(day: PlainDate, minutes: number): Date {
  const clock = `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
  const winter = new Date(`${day}T${clock}:00+01:00`);
  const shown = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Warsaw', hour: '2-digit' }).format(
    winter,
  );
  return shown === clock.slice(0, 2) ? winter : subHours(winter, 1);
}
