import type { Ctx } from '@/lib/core/context';
import { type PlainDate, toColumn } from '@/lib/core/plain-date';
import type { Tx } from '@/lib/platform/db';
import { Prisma } from '@/lib/platform/generated/prisma/client';
import { officeTerms } from '../../../deadlines/queries';
import { termRule } from '../../../deadlines/rules/term-rules';
import type { RuleCode, TermRule } from '../../../deadlines/schema';
import { loadClocks } from '../../queries/clocks/load';
import { deriveClock } from '../../rules/clocks/moved';
import type { ClockPurpose } from '../../schema/clock';

export type NewClock = {
  caseId: number;
  purpose: ClockPurpose;
  rule: RuleCode;
  startOn: PlainDate;
  note?: string;
  amount?: number | null;
  requestKey?: string;
};

/**
 * Opens clocks of locked cases and returns their ids and due dates. The pauses already entered in a case count in the
 * due date.
 */
export async function openClocks(
  tx: Tx,
  ctx: Pick<Ctx, 'now'>,
  clocks: readonly NewClock[],
): Promise<{ id: number; dueOn: PlainDate }[]> {
  const terms = await officeTerms(tx);
  // No pause stops the office's own targets, so the entries of their cases are not read.
  const stoppable = clocks.filter(({ rule }) => isStoppable(termRule(rule))).map(({ caseId }) => caseId);
  const settlements = Prisma.sql`t.case_id = ANY (${stoppable}) AND t.purpose = 'SETTLEMENT'`;
  const siblings = stoppable.length > 0 ? await loadClocks(tx, settlements) : [];
  const entriesOf = new Map(siblings.map(({ caseId, entries }) => [caseId, entries]));
  const derived = clocks.map((clock) => {
    const facts = { ...clock, id: 0, startTime: null, entries: entriesOf.get(clock.caseId) ?? [] };
    return { ...clock, ...deriveClock(facts, terms) };
  });
  const made = await tx.clock.createManyAndReturn({
    data: derived.map(
      ({ caseId, purpose, rule, startOn, note = '', amount, requestKey, dueOn, stoppedOn }) => ({
        caseId,
        purpose,
        rule,
        startOn: toColumn(startOn),
        note,
        amount,
        requestKey,
        dueOn: toColumn(dueOn),
        stoppedOn: stoppedOn && toColumn(stoppedOn),
        termsVersion: terms.version,
        openedAt: ctx.now,
      }),
    ),
    select: { id: true },
  });
  return made.map(({ id }, index) => ({ id, dueOn: derived[index].dueOn }));
}

/** Whether a period can stop the term, or an answered call begin it anew. */
const isStoppable = ({ stops, restarts }: Pick<TermRule, 'stops' | 'restarts'>): boolean =>
  stops !== 'NONE' || restarts !== undefined;
