import { randomInt } from 'node:crypto';
import type { Ctx } from '@/lib/core/context';
import { oneTimePassword } from '@/lib/modules/staff/rules/one-time-password';
import { now, today } from '@/lib/platform/clock';
import { db } from '@/lib/platform/db';
import { hashPassword } from '@/lib/platform/password-hash';
import { loadStartingSet } from './starting-set';

/**
 * Opens a real office: a blank entry of the office, the starting set of units and cards, and the administrator `admin`
 * with a one-time password, which is reported once and kept nowhere. Does nothing when anybody works here already.
 */
export async function createFirstAdministrator(report: (line: string) => void): Promise<void> {
  const password = oneTimePassword((limit) => randomInt(limit));
  const passwordHash = await hashPassword(password);
  const made = await db().$transaction(async (tx) => {
    // Two processes starting at once make one administrator.
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended('office-setup', 0))`;
    if ((await tx.staffMember.count()) > 0) return null;
    const address = { street: '', postalCode: '', city: '', phone: '', email: '', website: '' };
    await tx.office.upsert({ where: { id: 1 }, create: { id: 1, name: 'Urząd', ...address }, update: {} });
    const department = await tx.department.create({
      data: { symbol: 'UM', name: 'Urząd', genitive: 'Urzędu' },
    });
    const posts = { create: { departmentId: department.id, role: 'ADMIN' as const } };
    const { id: staffId } = await tx.staffMember.create({
      data: { login: 'admin', name: 'Administrator', passwordHash, mustChangePassword: true, posts },
    });
    return { staffId, departmentId: department.id };
  });
  if (!made) return;
  await loadStartingSet(contextOf(made), made.departmentId);
  report('');
  report('Pierwsze logowanie:');
  report('  login  admin');
  report(`  hasło  ${password}   (jednorazowe, nie pokażemy go drugi raz)`);
}

function contextOf({ staffId, departmentId }: { staffId: number; departmentId: number }): Ctx {
  const posts = [{ role: 'ADMIN' as const, departmentId }];
  const actor = { staffId, login: 'admin', name: 'Administrator', posts, departmentIds: [] };
  return {
    actor: { ...actor, servicePointId: null, sessionId: null },
    now: now(),
    today: today(),
    locale: 'pl',
  };
}
