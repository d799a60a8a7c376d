import type { Ctx } from '@/lib/core/context';
import { DomainError } from '@/lib/core/errors';
import { db, type Tx } from '@/lib/platform/db';
import { canAdminister } from '../policy';
import { bySurname } from '../rules/surname';
import type { StaffMemberInput } from '../schema';

/** A person of the office, for administrators. */
export type StaffRecord = StaffMemberInput & {
  id: number;
  secondFactor: boolean;
  mustChangePassword: boolean;
};

const whole = {
  omit: { passwordHash: true, totpLastStep: true },
  include: { posts: { select: { departmentId: true, role: true }, orderBy: { id: 'asc' } } },
} as const;

/** Replaces the sealed key of the second factor by the fact that there is one. */
const toRecord = <P extends { totpSealed: unknown }>({ totpSealed, ...person }: P) => ({
  ...person,
  secondFactor: totpSealed !== null,
});

/** All people by surname, those who work here now first. Throws `not-allowed` for all but administrators. */
export async function listStaff(ctx: Ctx): Promise<StaffRecord[]> {
  if (!canAdminister(ctx.actor)) throw new DomainError('not-allowed');
  const found = await db().staffMember.findMany(whole);
  return found.map(toRecord).sort((a, b) => Number(b.active) - Number(a.active) || bySurname(a.name, b.name));
}

/** One person, for administrators. Throws `not-allowed`, `not-found`. */
export async function getStaffMember(ctx: Ctx, id: number): Promise<StaffRecord> {
  if (!canAdminister(ctx.actor)) throw new DomainError('not-allowed');
  const found = await db().staffMember.findUnique({ ...whole, where: { id } });
  if (!found) throw new DomainError('not-found');
  return toRecord(found);
}

/** The names of all people by surname, also of those who no longer work here; for the choice of a person. */
export async function namesOfStaff(_ctx: Ctx): Promise<{ id: number; name: string }[]> {
  const found = await db().staffMember.findMany({ select: { id: true, name: true } });
  return found.sort((a, b) => bySurname(a.name, b.name));
}

/** The name of one person by id. */
export async function staffName(id: number, tx: Pick<Tx, 'staffMember'> = db()): Promise<string> {
  const { name } = await tx.staffMember.findUniqueOrThrow({ where: { id }, select: { name: true } });
  return name;
}

/** Names by id; an unknown id is left out. */
export async function staffNames(ids: readonly number[]): Promise<Map<number, string>> {
  if (ids.length === 0) return new Map();
  const found = await db().staffMember.findMany({
    where: { id: { in: [...new Set(ids)] } },
    select: { id: true, name: true },
  });
  return new Map(found.map((person) => [person.id, person.name]));
}
