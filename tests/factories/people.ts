import type { Actor, Ctx, Locale, Post } from '@/lib/core/context';
import { plainDateOf } from '@/lib/core/plain-date';
import type { Role } from '@/lib/core/roles';
import { db } from '@/lib/platform/db';
import { startSession } from './sessions';

/** The default moment of tests: Tuesday, quarter to eleven in Warsaw. */
export const NOW = '2026-11-24T10:44:00+01:00';

let made = 0;

/**
 * Makes a new person of the office with the role and returns them as a request would know them, with their duty. Nobody
 * can sign in as this person by password (the hash is empty).
 */
export async function actorOf(
  role: Role,
  department: { id: number },
  person: { login?: string; name?: string; servicePointId?: number; more?: Post[]; active?: boolean } = {},
): Promise<Actor> {
  made += 1;
  const { login = `${role.toLowerCase().replace('_', '-')}-${made}`, name = `Osoba ${made}` } = person;
  const { servicePointId = null, more = [], active = true } = person;
  const { id } = await db().staffMember.create({
    data: {
      login,
      name,
      passwordHash: '',
      servicePointId,
      posts: { create: [{ role, departmentId: department.id }, ...more] },
    },
  });
  const { actor } = await startSession(id, new Date(NOW));
  if (!active) await db().staffMember.update({ where: { id }, data: { active } });
  return actor;
}

/** The context of queries and operations: this person at this moment (ISO with an offset, or a `Date`). */
export function ctxOf(actor: Actor, now: string | Date = NOW, locale: Locale = 'pl'): Ctx {
  const moment = new Date(now);
  return { actor, now: moment, today: plainDateOf(moment), locale };
}

/** The context as the next request would have it: with what has changed about the person since. */
export async function signedAgain({ actor, now, locale }: Ctx): Promise<Ctx> {
  return ctxOf((await startSession(actor.staffId, now)).actor, now, locale);
}

/** The context of one person on a day of winter, by default at ten o'clock. */
export const on = (ctx: Ctx, day: string, hour = '10:00'): Ctx =>
  ctxOf(ctx.actor, `${day}T${hour}:00+01:00`, ctx.locale);

/** The context of one person some minutes later. */
export function later(ctx: Ctx, minutes: number): Ctx {
  return ctxOf(ctx.actor, new Date(ctx.now.getTime() + minutes * 60_000), ctx.locale);
}
