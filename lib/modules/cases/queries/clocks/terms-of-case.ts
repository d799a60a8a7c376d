import type { Ctx } from '@/lib/core/context';
import type { PlainDate } from '@/lib/core/plain-date';
import { dbOf } from '@/lib/platform/db';
import { Prisma } from '@/lib/platform/generated/prisma/client';
import { termsOfVersions } from '../../../deadlines/queries';
import { noticeProvision, type ProposedDate, proposedDates } from '../../../deadlines/rules/new-date';
import { termRule } from '../../../deadlines/rules/term-rules';
import { type TermState, termState } from '../../../deadlines/rules/term-state';
import type { PauseKind, TermResult } from '../../../deadlines/schema';
import { canReadCaseFiles, type Sight } from '../../policy';
import { factsOf } from '../../rules/clocks/facts';
import { termOfClock } from '../../rules/clocks/term';
import type { ClockRecord, LoadedClock } from '../../schema/clock';
import { SIGHT_COLUMNS } from '../scope';
import { loadClocks, withoutBasis } from './load';

/** A clock with the proof of its date; `state` is null when the clock is closed. */
export type ClockTerm = ClockRecord & {
  term: TermResult;
  state: TermState | null;
  /** The provision by which a notice can move the date, and the usual new dates; null when no notice can. */
  notice: { provision: string; dates: ProposedDate[] } | null;
};

/**
 * An entry about the clocks of a case, with its author, its end and its withdrawal. A field that its kind does not have
 * is null.
 */
export type EntryLine = {
  id: number;
  kind: 'PAUSE' | 'PAUSE_END' | 'EXTENSION';
  pause: PauseKind | null;
  from: PlainDate | null;
  to: PlainDate | null;
  /** The clock that a new date moves, or the clock with which a pause ends. */
  clockId: number | null;
  basis: string;
  document: { id: number; title: string } | null;
  by: string;
  at: Date;
  ended: boolean;
  withdrawn: { by: string; on: PlainDate; reason: string } | null;
};

/**
 * The clocks of a case that the caller may see, open ones first, and all entries about them, newest first; without what
 * people wrote about them for a caller who may not read the files of the case.
 */
export async function termsOfCase(
  ctx: Pick<Ctx, 'actor' | 'today'>,
  caseId: number,
): Promise<{ clocks: ClockTerm[]; entries: EntryLine[] }> {
  const [[sight], clocks, entries] = await Promise.all([
    dbOf(ctx).$queryRaw<Sight[]>`SELECT ${SIGHT_COLUMNS} FROM "case" k WHERE k.id = ${caseId}`,
    loadClocks(dbOf(ctx), Prisma.sql`t.case_id = ${caseId}`),
    dbOf(ctx).$queryRaw<EntryLine[]>`
      SELECT e.id, e.kind, coalesce(e.pause, began.pause) AS pause, to_char(e.from_on, 'YYYY-MM-DD') AS "from",
             to_char(e.to_on, 'YYYY-MM-DD') AS "to", e.clock_id AS "clockId", e.basis,
             CASE WHEN f.id IS NOT NULL THEN jsonb_build_object('id', f.id, 'title', f.title) END AS document,
             s.name AS by, e.entered_at AS at,
             e.to_on IS NOT NULL OR EXISTS (
               SELECT 1 FROM clock_entry n WHERE n.answers_to_id = e.id AND n.kind = 'PAUSE_END'
                 AND NOT EXISTS (SELECT 1 FROM clock_entry w WHERE w.answers_to_id = n.id AND w.kind = 'WITHDRAWAL')) AS ended,
             (SELECT jsonb_build_object('by', p.name, 'reason', w.basis,
                                        'on', (w.entered_at AT TIME ZONE 'Europe/Warsaw')::date)
              FROM clock_entry w JOIN staff_member p ON p.id = w.entered_by_id
              -- An end falls with its pause.
              WHERE w.kind = 'WITHDRAWAL' AND w.answers_to_id IN (e.id, began.id) LIMIT 1) AS withdrawn
      FROM clock_entry e JOIN staff_member s ON s.id = e.entered_by_id LEFT JOIN document f ON f.id = e.document_id
      LEFT JOIN clock_entry began ON began.id = e.answers_to_id
      WHERE e.case_id = ${caseId} AND e.kind <> 'WITHDRAWAL' ORDER BY e.id DESC`,
  ]);
  const reads = sight !== undefined && canReadCaseFiles(ctx.actor, sight);
  const told = await proved(ctx.today, reads ? clocks : clocks.map(clockBriefly));
  const closed = (clock: ClockRecord) => Number(clock.closedAt !== null);
  return {
    clocks: told.toSorted((a, b) => closed(a) - closed(b)),
    entries: reads ? entries : entries.map(entryBriefly),
  };
}

const clockBriefly = (clock: LoadedClock): LoadedClock => ({
  ...clock,
  note: '',
  entries: withoutBasis(clock.entries),
});

const entryBriefly = (entry: EntryLine): EntryLine => ({
  ...entry,
  basis: '',
  document: null,
  withdrawn: entry.withdrawn && { ...entry.withdrawn, reason: '' },
});

/** The clocks with their proofs, each by the terms that it was computed by. */
async function proved(today: PlainDate, clocks: readonly LoadedClock[]): Promise<ClockTerm[]> {
  const versions = await termsOfVersions(clocks.map(({ termsVersion }) => termsVersion));
  return clocks.map((clock) => {
    const terms = versions.get(clock.termsVersion);
    if (!terms) throw new Error(`no version ${clock.termsVersion} of the office's terms`);
    if (clock.closedAt) return { ...clock, term: termOfClock(clock, terms), state: null, notice: null };
    const { calendar, policy } = terms;
    const facts = { ...factsOf(clock), calendar, policy };
    const provision = noticeProvision(termRule(clock.rule));
    return {
      ...clock,
      term: termOfClock(clock, terms, today),
      state: termState(facts, today),
      notice: provision === null ? null : { provision, dates: proposedDates(facts, today) },
    };
  });
}
