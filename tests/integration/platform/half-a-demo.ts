import { record } from '@/lib/modules/audit/operations';
import type { Accounts } from '@/lib/platform/database/accounts';
import { db, transact } from '@/lib/platform/db';

/** A demonstration as small as it can be: its first row, which is marked as unfinished, a unit, a line of history. */
export async function openWithOneDepartment(report: (line: string) => void): Promise<void> {
  const address = { street: '', postalCode: '', city: '', phone: '', email: '', website: '' };
  await db().office.create({ data: { id: 1, name: 'Urząd', ...address, unfinished: true } });
  await db().department.create({ data: { symbol: 'UM', name: 'Urząd', genitive: 'Urzędu' } });
  await transact(async (tx) => {
    const by = { actor: { staffId: null }, now: new Date('2026-11-24T09:00:00Z') };
    record(tx, by, { type: 'incident.closed', departmentId: null, data: { incidentId: 1, note: 'próba' } });
  });
  report('Jedna komórka.');
}

// Run as a process: makes that demonstration and never comes to its end, until it is killed.
if (process.argv[1] === import.meta.filename) {
  const accounts: Accounts = JSON.parse(process.argv[2]);
  process.env.DATABASE_URL = accounts.url;
  const { seedDemo } = await import('@/prisma/seed/demo');
  await seedDemo(accounts, console.log, async (report) => {
    await openWithOneDepartment(report);
    await new Promise((resolve) => setTimeout(resolve, 600_000));
  });
}
