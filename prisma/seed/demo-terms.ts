import type { Actor, Ctx } from '@/lib/core/context';
import { type PlainDate, plainDateOf } from '@/lib/core/plain-date';
import { instructionText } from '@/lib/i18n/instructions';
import { closeClock, noteEvent } from '@/lib/modules/cases/operations/clock-event';
import { addPause, endPause } from '@/lib/modules/cases/operations/pause';
import type { ClockEvent } from '@/lib/modules/cases/schema/clock';
import { notifyNewDate } from '@/lib/modules/correspondence/operations/new-date';
import { db } from '@/lib/platform/db';
import { OFFICE } from './content/office';
import { type Act, contextOf } from './demo-acts';
import { sendingLetter } from './demo-letters';

type Situation = {
  caseId: number;
  worker: Actor;
  /** Days that the term has left, and a working morning so many days on. */
  term: number;
  after: (days: number) => Date;
  /** Whether it is recent: only then can something still be waited for. */
  recent: boolean;
};

/** What holds up some of the cases, and what is done about it; and when such a case is settled, if ever yet. */
export function termsStory(of: Situation): { acts: Act[]; settledAt?: Date | null } {
  const { caseId, term, after, recent } = of;
  if (term < 20) return { acts: [] };
  switch (caseId % 11) {
    case 2:
      return {
        acts: [event(of, 'OPINION_ASKED', 3, 'Wystąpiliśmy do zarządcy drogi powiatowej.')],
        settledAt: recent ? null : after(term + 4),
      };
    case 5:
      return {
        acts: [event(of, 'CALL_DELIVERED', 2, 'Wezwanie o mapę, doręczone za potwierdzeniem odbioru.')],
        settledAt: recent ? null : after(term + 2),
      };
    case 7:
      return { acts: [suspension(of)], settledAt: recent ? null : after(term + 8) };
    case 9:
      return {
        acts: [newDate(of, term - 4, plainDateOf(after(term + 25)))],
        settledAt: after(term + 15),
      };
    case 10:
      return {
        acts: [event(of, 'URGING_RECEIVED', term + 2, 'Ponaglenie pełnomocnika strony.')],
        settledAt: after(term + 7),
      };
    default:
      return { acts: [] };
  }
}

const HOW: Partial<Record<ClockEvent, string>> = {
  OPINION_ASKED: 'Wpłynęło stanowisko, bez uwag.',
  CALL_DELIVERED: 'Klient dosłał brakującą mapę.',
  URGING_RECEIVED: 'Przekazano do Samorządowego Kolegium Odwoławczego z aktami i stanowiskiem.',
};

/** Something that starts a term of its own, answered some days later unless it still waits. */
function event(of: Situation, what: ClockEvent, begins: number, note: string): Act {
  return act(of, of.after(begins), async (ctx) => {
    const on = ctx.today;
    await noteEvent(ctx, { caseId: of.caseId, event: what, on, note, requestKey: keyOf(of, 1) });
    const { id: clockId } = await db().clock.findUniqueOrThrow({ where: { requestKey: keyOf(of, 1) } });
    if (of.recent) return [];
    return [
      act(of, of.after(begins + 4), async (later) => {
        const how = HOW[what] ?? '';
        await closeClock(later, {
          caseId: of.caseId,
          clockId,
          on: later.today,
          how,
          requestKey: keyOf(of, 2),
        });
        return [];
      }),
    ];
  });
}

function suspension(of: Situation): Act {
  return act(of, of.after(4), async (ctx) => {
    await addPause(ctx, {
      caseId: of.caseId,
      kind: 'SUSPENSION',
      from: ctx.today,
      to: null,
      documentId: null,
      basis: 'Postanowienie o zawieszeniu: czekamy na wynik sprawy spadkowej.',
      requestKey: keyOf(of, 1),
    });
    const { id: entryId } = await db().clockEntry.findUniqueOrThrow({ where: { requestKey: keyOf(of, 1) } });
    if (of.recent) return [];
    return [
      act(of, of.after(14), async (later) => {
        const basis = 'Postanowienie o podjęciu postępowania.';
        await endPause(later, {
          caseId: of.caseId,
          entryId,
          to: later.today,
          basis,
          requestKey: keyOf(of, 2),
        });
        return [];
      }),
    ];
  });
}

function newDate(of: Situation, days: number, date: PlainDate): Act {
  return act(of, of.after(days), async (ctx) => {
    const { id: clockId } = await db().clock.findFirstOrThrow({
      where: { caseId: of.caseId, purpose: 'SETTLEMENT' },
    });
    await notifyNewDate(ctx, {
      caseId: of.caseId,
      clockId,
      newDate: date,
      requestKey: keyOf(of, 1),
      reasons: 'Czekamy na uzgodnienie projektu organizacji ruchu. Zarządca ruchu poprosił o poprawki.',
      instruction: instructionText('KPA_1M', OFFICE.authority),
    });
    const { caseId, worker } = of;
    const { id } = await db().letter.findFirstOrThrow({ where: { caseId, kind: 'NEW_DATE' } });
    return [sendingLetter({ caseId, worker, at: ctx.now, morning: (later) => of.after(days + later) }, id)];
  });
}

/** An act of the worker, unless the case has been settled meanwhile. */
function act({ caseId, worker }: Situation, at: Date, run: (ctx: Ctx) => Promise<Act[]>): Act {
  return {
    at,
    run: async () => {
      const { settledAt } = await db().case.findUniqueOrThrow({ where: { id: caseId } });
      return settledAt ? [] : run(contextOf(worker, at));
    },
  };
}

/** A key of the case's own acts, the same every time. */
const keyOf = ({ caseId }: Situation, which: number) =>
  `00000000-0000-4000-8000-${String(which).padStart(4, '0')}${String(caseId).padStart(8, '0')}`;
