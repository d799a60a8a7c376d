import { randomInt } from 'node:crypto';
import { record, sealHeads } from '@/lib/modules/audit/operations';
import { changesOf } from '@/lib/modules/staff/operations/save';
import { oneTimePassword } from '@/lib/modules/staff/rules/one-time-password';
import { now } from '@/lib/platform/clock';
import { db, type HistoryLine } from '@/lib/platform/db';
import { hashPassword } from '@/lib/platform/password-hash';
import { loadStartingSet } from './starting-set';

/**
 * Opens a real office: a blank entry of the office, the starting set of units and cards, and the administrator `admin`
 * with a one-time password, which is reported once and kept nowhere. The first seal of the history is made before its
 * first entry. Does nothing in an office that already has staff.
 */
export async function createFirstAdministrator(report: (line: string) => void): Promise<void> {
  if ((await db().staffMember.count()) === 0) await sealHeads(now());
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
      const post = { departmentId, role: 'ADMIN' as const };
      const admin = { login: 'admin', name: 'Administrator', active: true };
      const { id: staffId } = await tx.staffMember.create({
        data: { ...admin, mustChangePassword: true, passwordHash, posts: { create: post } },
      });
      const history: HistoryLine[] = [];
      const data = { staffId, changes: changesOf(null, admin, ['name']), given: [post], taken: [] };
      const byItself = { actor: { staffId: null }, now: now() };
      record({ history }, byItself, { type: 'staff.saved', departmentId: null, data });
      await tx.$executeRaw`SELECT history_append(${JSON.stringify(history)}::jsonb)`;
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
