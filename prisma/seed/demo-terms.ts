import type { Actor, Ctx } from '@/lib/core/context';
import { type PlainDate, plainDateOf } from '@/lib/core/plain-date';
import { closeClock, noteEvent } from '@/lib/modules/cases/operations/clocks/event';
import { addPause, endPause } from '@/lib/modules/cases/operations/clocks/pause';
import type { ClockEvent } from '@/lib/modules/cases/schema/clock';
import { draftNewDate } from '@/lib/modules/correspondence/operations/new-date';
import { noteUrging } from '@/lib/modules/correspondence/operations/urging';
import { lawOfCase } from '@/lib/modules/correspondence/queries/letter-law';
import { delayRemedy } from '@/lib/modules/correspondence/words/instructions';
import { db } from '@/lib/platform/db';
import { type Act, contextOf } from './demo-acts';
import { sendingLetter, sign } from './demo-letters';

type Situation = {
  caseId: number;
  worker: Actor;
  /** The days left of the term (`term`), and a working morning a number of days later (`after`). */
  term: number;
  after: (days: number) => Date;
  /** Whether the case is recent: only in recent cases is an answer still awaited. */
  recent: boolean;
};

/**
 * The events that delay some of the cases, with the reactions to them; and the day of settlement, null while not
 * settled.
 */
export function termsStory(situation: Situation): { acts: Act[]; settledAt?: Date | null } {
  const { caseId, term, after, recent } = situation;
  if (term < 20) return { acts: [] };
  switch (caseId % 11) {
    case 2:
      return {
        acts: [event(situation, 'OPINION_ASKED', 3, 'Wystąpiliśmy do zarządcy drogi powiatowej.')],
        settledAt: recent ? null : after(term + 4),
      };
    case 5:
      return {
        acts: [
          event(situation, 'CALL_DELIVERED', 2, 'Wezwanie o mapę, doręczone za potwierdzeniem odbioru.'),
        ],
        settledAt: recent ? null : after(term + 2),
      };
    case 7:
      return { acts: [suspension(situation)], settledAt: recent ? null : after(term + 8) };
    case 9:
      return {
        acts: [newDate(situation, term - 4, plainDateOf(after(term + 25)))],
        settledAt: after(term + 15),
      };
    case 10:
      return {
        acts: [urging(situation, term + 2)],
        settledAt: after(term + 7),
      };
    default:
      return { acts: [] };
  }
}

const HOW: Partial<Record<ClockEvent, string>> = {
  OPINION_ASKED: 'Wpłynęło stanowisko, bez uwag.',
  CALL_DELIVERED: 'Klient dosłał brakującą mapę.',
};

/** An event that starts a term of its own; the answer comes some days later, unless it is still awaited. */
function event(situation: Situation, what: ClockEvent, begins: number, note: string): Act {
  return act(situation, situation.after(begins), async (ctx) => {
    const on = ctx.today;
    await noteEvent(ctx, {
      caseId: situation.caseId,
      event: what,
      on,
      note,
      defects: what === 'CALL_DELIVERED' ? ['Mapa z zaznaczonym miejscem robót'] : undefined,
      requestKey: keyOf(situation, 1),
    });
    return ended(situation, begins + 4, HOW[what] ?? '');
  });
}

/** A ponaglenie, passed on with a letter made outside Okienko some days later. */
function urging(situation: Situation, begins: number): Act {
  return act(situation, situation.after(begins), async (ctx) => {
    await noteUrging(ctx, {
      caseId: situation.caseId,
      receivedOn: ctx.today,
      reasons: 'Pełnomocnik strony pisze, że termin minął bez zawiadomienia.',
      requestKey: keyOf(situation, 1),
    });
    const how = 'Przekazano do Samorządowego Kolegium Odwoławczego z aktami i stanowiskiem.';
    return ended(situation, begins + 4, how);
  });
}

/** The act that ends the term of the event, unless it is still awaited. */
async function ended(situation: Situation, day: number, how: string): Promise<Act[]> {
  const { id: clockId } = await db().clock.findUniqueOrThrow({
    where: { requestKey: keyOf(situation, 1) },
  });
  if (situation.recent) return [];
  return [
    act(situation, situation.after(day), async (later) => {
      const { caseId } = situation;
      const requestKey = keyOf(situation, 2);
      await closeClock(later, { caseId, clockId, on: later.today, how, requestKey });
      return [];
    }),
  ];
}

function suspension(situation: Situation): Act {
  return act(situation, situation.after(4), async (ctx) => {
    await addPause(ctx, {
      caseId: situation.caseId,
      kind: 'SUSPENSION',
      from: ctx.today,
      to: null,
      documentId: null,
      basis: 'Postanowienie o zawieszeniu: czekamy na wynik sprawy spadkowej.',
      requestKey: keyOf(situation, 1),
    });
    const { id: entryId } = await db().clockEntry.findUniqueOrThrow({
      where: { requestKey: keyOf(situation, 1) },
    });
    if (situation.recent) return [];
    return [
      act(situation, situation.after(14), async (later) => {
        const basis = 'Postanowienie o podjęciu postępowania.';
        await endPause(later, {
          caseId: situation.caseId,
          entryId,
          to: later.today,
          basis,
          requestKey: keyOf(situation, 2),
        });
        return [];
      }),
    ];
  });
}

function newDate(situation: Situation, days: number, date: PlainDate): Act {
  return act(situation, situation.after(days), async (ctx) => {
    const { id: clockId } = await db().clock.findFirstOrThrow({
      where: { caseId: situation.caseId, purpose: 'SETTLEMENT' },
    });
    const { caseId, worker } = situation;
    const { letterId } = await draftNewDate(ctx, {
      caseId: situation.caseId,
      clockId,
      newDate: date,
      requestKey: keyOf(situation, 1),
      reasons: 'Czekamy na uzgodnienie projektu organizacji ruchu. Zarządca ruchu poprosił o poprawki.',
      instruction: delayRemedy(await lawOfCase(ctx, caseId)),
    });
    await sign(ctx, letterId);
    const morning = (later: number) => situation.after(days + later);
    return [sendingLetter({ caseId, worker, at: ctx.now, morning }, letterId)];
  });
}

/** An act of the worker, which does not happen when the case has been settled before. */
function act({ caseId, worker }: Situation, at: Date, run: (ctx: Ctx) => Promise<Act[]>): Act {
  return {
    at,
    run: async () => {
      const { settledAt } = await db().case.findUniqueOrThrow({ where: { id: caseId } });
      return settledAt ? [] : run(contextOf(worker, at));
    },
  };
}

/** A key for the case's own acts, equal in every run. */
const keyOf = ({ caseId }: Situation, which: number) =>
  `00000000-0000-4000-8000-${String(which).padStart(4, '0')}${String(caseId).padStart(8, '0')}`;
