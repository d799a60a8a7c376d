import type { Ctx } from '@/lib/core/context';
import { dbOf } from '@/lib/platform/db';
import { Prisma } from '@/lib/platform/generated/prisma/client';
import { CARD_JOINS } from '../../cases/queries/list';
import { unfinishedLetters } from '../../cases/queries/unfinished';
import { nextStep, type StepFacts } from '../rules/next-step';
import { LETTERS_OF_OUTCOMES } from '../rules/outcomes';
import { type NextStep, OUTCOMES } from '../schema';
import { openThings } from './open-things';

/** The outcomes that a document brings about. */
const BY_DOCUMENT = OUTCOMES.filter((outcome) => LETTERS_OF_OUTCOMES[outcome].need === 'NEEDED');

/** The next step of each of the cases that the actor may see, by the id of the case. One statement. */
export async function nextStepsOf(
  ctx: Pick<Ctx, 'actor' | 'today'>,
  caseIds: readonly number[],
): Promise<Map<number, NextStep | null>> {
  if (caseIds.length === 0) return new Map();
  // One case is compared by equality: PostgreSQL takes an array of unknown length for ten cases, finds a plan for the one
  // case cheaper every time, and plans this statement anew at each call, which takes longer than to run it.
  const [first, ...others] = caseIds;
  const asked = others.length === 0 ? Prisma.sql`k.id = ${first}` : Prisma.sql`k.id = ANY (${[...caseIds]})`;
  const rows = await dbOf(ctx).$queryRaw<(StepFacts & { id: number })[]>`/* next-steps */
    SELECT k.id, k.status, k.znak IS NOT NULL AS opened, to_char(k.due_on, 'YYYY-MM-DD') AS "dueOn",
           k.due_rule AS "dueRule", to_char(k.stopped_on, 'YYYY-MM-DD') AS "stoppedOn",
           coalesce(v.settlement_form, '') AS form, coalesce(p.procedure, k.procedure, 'KPA') AS procedure, filed.delivery_way AS agreed,
           coalesce(v.route = 'ON_THE_SPOT', false) AS "onTheSpot",
           coalesce(filed.supplement_call = 'WAITING', false) AND EXISTS (
             SELECT FROM application_document f
             WHERE f.case_id = k.id AND f.mandatory AND f.requirement = 'FORMAL' AND NOT f.present AND f.supplement_id IS NULL) AS incomplete,
           (SELECT jsonb_build_object('dueOn', t.due_on, 'fee', EXISTS (
              SELECT FROM clock_entry e WHERE e.clock_id = t.id AND e.pause = 'FEE'))
            FROM clock t WHERE t.case_id = k.id AND t.purpose = 'SUPPLEMENT' AND t.closed_at IS NULL
            ORDER BY t.id DESC LIMIT 1) AS call,
           c.id IS NULL OR c.street || c.postal_code || c.city || coalesce(c.ade_address, '') <> ''
             OR EXISTS (SELECT FROM representative r WHERE r.case_id = k.id AND r.ended_at IS NULL) AS reachable,
           letters.list AS letters,
           settled.outcome::text = ANY (${BY_DOCUMENT}) IS TRUE AND settled.letter_id IS NULL AND NOT EXISTS (
             SELECT FROM collection w WHERE w.case_id = k.id AND w.kind = 'DOCUMENT' AND w.letter_id IS NULL
               AND w.state NOT IN ('WITHDRAWN', 'GIVEN_BACK')) AS "documentOutside",
           coalesce(things.open @> '[{"kind": "delivery"}]', false) AS "deliveryMissing",
           waiting.number > 0 AS "atCounter", coalesce(jsonb_array_length(things.open), 0) AS "openThings"
    FROM "case" k ${CARD_JOINS} LEFT JOIN procedure_card p ON p.id = v.card_id
    LEFT JOIN client c ON c.id = k.client_id
    LEFT JOIN settlement settled ON settled.case_id = k.id AND settled.reopened_at IS NULL
    CROSS JOIN LATERAL (SELECT max(s.reopened_at) AS at FROM settlement s WHERE s.case_id = k.id) reopened
    CROSS JOIN LATERAL (
      SELECT count(*) AS number, coalesce(array_agg(w.letter_id), '{}') AS letters
      FROM collection w WHERE w.case_id = k.id AND w.state IN ('SENT', 'AT_COUNTER')) waiting
    CROSS JOIN LATERAL (
      SELECT coalesce(array_agg((u.thing->>'id')::int), '{}') AS letters FROM (${unfinishedLetters}) u) unfinished
    CROSS JOIN LATERAL (
      SELECT coalesce(jsonb_agg(jsonb_build_object(
               'id', l.id, 'kind', l.kind, 'state', l.state, 'basis', l.content->>'basis', 'toClient', l.to_client,
               'former', coalesce(l.signed_at < reopened.at, false), 'open', l.id = ANY (unfinished.letters),
               'atCounter', coalesce(l.id = ANY (waiting.letters), false)) ORDER BY l.id DESC), '[]') AS list
      FROM letter l WHERE l.case_id = k.id AND l.state <> 'CANCELLED') letters
    LEFT JOIN LATERAL (SELECT ${openThings(ctx.today)} AS open WHERE k.status = 'SETTLED') things ON true
    WHERE ${asked}`;
  return new Map(rows.map(({ id, ...facts }) => [id, nextStep(facts, ctx.today)]));
}
