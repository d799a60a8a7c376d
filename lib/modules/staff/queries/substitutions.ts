import { type Ctx, hasRole } from '@/lib/core/context';
import { DomainError } from '@/lib/core/errors';
import { db } from '@/lib/platform/db';
import { Prisma } from '@/lib/platform/generated/prisma/client';
import { canAdminister } from '../policy';
import { bySurname } from '../rules/surname';
import type { SubstitutionItem } from '../schema';

const LIMIT = 100;

type Person = { id: number; name: string };

/**
 * Substitutions that meet the condition: present and future ones first, the nearest first, then past ones; at most a
 * hundred.
 */
async function substitutions(ctx: Ctx, where: Prisma.Sql): Promise<SubstitutionItem[]> {
  return db().$queryRaw<SubstitutionItem[]>`
    SELECT s.id, s.staff_id AS "staffId", m.name, s.substitute_id AS "substituteId", i.name AS substitute,
           to_char(s.from_on, 'YYYY-MM-DD') AS from, to_char(s.to_on, 'YYYY-MM-DD') AS to, s.ended_at AS "endedAt"
    FROM substitution s JOIN staff_member m ON m.id = s.staff_id JOIN staff_member i ON i.id = s.substitute_id
    WHERE ${where}
    ORDER BY s.ended_at IS NOT NULL OR s.to_on < ${ctx.today}::date,
             CASE WHEN s.ended_at IS NULL AND s.to_on >= ${ctx.today}::date THEN s.from_on END, s.to_on DESC, s.id DESC
    LIMIT ${LIMIT}`;
}

/** The substitutions of one person. Throws not-allowed for all but administrators. */
export async function substitutionsOf(ctx: Ctx, staffId: number): Promise<SubstitutionItem[]> {
  if (!canAdminister(ctx.actor)) throw new DomainError('not-allowed');
  return substitutions(ctx, Prisma.sql`s.staff_id = ${staffId}`);
}

/** The actor's present and future substitutions, as the absent person or as the substitute. */
export async function ownSubstitutions(ctx: Ctx): Promise<SubstitutionItem[]> {
  const { staffId } = ctx.actor;
  return substitutions(
    ctx,
    Prisma.sql`${staffId} IN (s.staff_id, s.substitute_id) AND s.ended_at IS NULL AND s.to_on >= ${ctx.today}::date`,
  );
}

/** The people whom a head leads, with their substitutions. Throws not-allowed. */
export async function substitutionsOfLed(
  ctx: Ctx,
): Promise<{ people: Person[]; substitutions: SubstitutionItem[] }> {
  if (!hasRole(ctx.actor, 'HEAD')) throw new DomainError('not-allowed');
  const people = await db().$queryRaw<Person[]>`
    WITH RECURSIVE led (id) AS (
      SELECT department_id FROM post WHERE staff_id = ${ctx.actor.staffId} AND role = 'HEAD'
      UNION
      SELECT d.id FROM department d JOIN led ON d.parent_id = led.id)
    SELECT m.id, m.name FROM staff_member m
    WHERE m.active AND EXISTS (SELECT FROM post p JOIN led ON led.id = p.department_id WHERE p.staff_id = m.id)`;
  const ids = people.map(({ id }) => id);
  return {
    people: people.sort((a, b) => bySurname(a.name, b.name)),
    substitutions: await substitutions(ctx, Prisma.sql`s.staff_id = ANY (${ids})`),
  };
}

/**
 * Everybody who works here, for the choice of a substitute. Throws not-allowed for all but administrators and heads.
 */
export async function possibleSubstitutes(ctx: Ctx): Promise<Person[]> {
  if (!canAdminister(ctx.actor) && !hasRole(ctx.actor, 'HEAD')) throw new DomainError('not-allowed');
  const found = await db().staffMember.findMany({
    where: { active: true },
    select: { id: true, name: true },
  });
  return found.sort((a, b) => bySurname(a.name, b.name));
}
