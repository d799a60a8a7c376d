import type { Client } from 'pg';
import { sealHeads } from '@/lib/modules/audit/operations';
import { now } from '@/lib/platform/clock';
import { type Accounts, connectOwner } from '@/lib/platform/database/accounts';
import { emptyDatabase } from '@/lib/platform/database/empty';
import { putSealFileAside } from '@/lib/platform/seal-file';
import { playHalfYear } from './demo-half-year';
import { playMail } from './demo-mail';
import { playMailStories } from './demo-mail-stories';
import { buildDemoOffice } from './demo-office';

type Report = (line: string) => void;

/**
 * Fills an empty database with the demo town hall; does nothing when it is there already. The office is marked as
 * unfinished until its last day has been played: a demonstration that was interrupted is begun again. `make` makes it;
 * its first act is the marked office. Of several processes that start at once one works, and the others wait.
 */
export async function seedDemo(
  accounts: Accounts,
  report: Report,
  make: (report: Report) => Promise<void> = makeDemo,
): Promise<void> {
  const owner = await connectOwner(accounts);
  try {
    await owner.query(`SELECT pg_advisory_lock(hashtextextended('demo', 0))`);
    const state = await stateOf(owner);
    if (state === 'finished') return;
    if (state === 'unfinished') {
      report('Zakładanie pokazowego urzędu przerwano; zaczynamy od nowa.');
      await emptyDatabase(accounts);
    }
    await make(report);
    await owner.query('UPDATE office SET unfinished = false');
    await sealHeads(now());
  } finally {
    await owner.end();
  }
}

async function stateOf(owner: Client): Promise<'empty' | 'unfinished' | 'finished'> {
  const { rows } = await owner.query<{ unfinished: boolean }>('SELECT unfinished FROM office');
  if (rows.length === 0) return 'empty';
  return rows[0].unfinished ? 'unfinished' : 'finished';
}

async function makeDemo(report: Report): Promise<void> {
  const moment = now();
  // The seals of an earlier demonstration, whose database is gone.
  await putSealFileAside(moment);
  await sealHeads(moment);
  report('Zakładamy pokazowy urząd: komórki, ludzie, karty usług…');
  const office = await buildDemoOffice(moment);
  report('Odgrywamy pół roku pracy urzędu…');
  const count = await playHalfYear(office, moment);
  report(`Zarejestrowano ${count} podań.`);
  await playMail(moment);
  await playMailStories(office, moment);
}
