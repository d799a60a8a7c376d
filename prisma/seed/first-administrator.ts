import { randomInt } from 'node:crypto';
import { oneTimePassword } from '@/lib/modules/staff/rules/one-time-password';
import { db } from '@/lib/platform/db';
import { hashPassword } from '@/lib/platform/password-hash';
import { loadStartingSet } from './starting-set';

/**
 * Opens a real office: a blank entry of the office, the starting set of units and cards, and the administrator `admin`
 * with a one-time password, which is reported once and kept nowhere. Does nothing in an office that already has staff.
 */
export async function createFirstAdministrator(report: (line: string) => void): Promise<void> {
  const password = oneTimePassword((limit) => randomInt(limit));
  const passwordHash = await hashPassword(password);
  const made = await db().$transaction(
    async (tx) => {
      // Two processes that start together make one administrator.
      await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended('office-setup', 0))`;
      if ((await tx.staffMember.count()) > 0) return false;
      // The administrator comes last, so a start that was killed before continues where it stopped.
      const departmentId = await loadStartingSet();
      const address = { street: '', postalCode: '', city: '', phone: '', email: '', website: '' };
      await tx.office.upsert({ where: { id: 1 }, create: { id: 1, name: 'Urząd', ...address }, update: {} });
      const posts = { create: { departmentId, role: 'ADMIN' as const } };
      const admin = { login: 'admin', name: 'Administrator', mustChangePassword: true };
      await tx.staffMember.create({ data: { ...admin, passwordHash, posts } });
      return true;
    },
    { maxWait: 60_000, timeout: 60_000 },
  );
  if (!made) return;
  report('');
  report('Pierwsze logowanie:');
  report('  login  admin');
  report(`  hasło  ${password}   (jednorazowe, nie pokażemy go drugi raz)`);
}
