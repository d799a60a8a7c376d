import { sealHeads } from '@/lib/modules/audit/operations';
import { now } from '@/lib/platform/clock';
import { db } from '@/lib/platform/db';
import { putSealFileAside } from '@/lib/platform/seal-file';
import { playHalfYear } from './demo-half-year';
import { buildDemoOffice } from './demo-office';

/** Fills an empty database with the demo town hall; does nothing when an office is there already. */
export async function seedDemo(report: (line: string) => void): Promise<void> {
  if (await db().office.findFirst()) return;
  const moment = now();
  // The seals of an earlier demonstration, whose database is gone.
  await putSealFileAside(moment);
  await sealHeads(moment);
  report('Zakładamy pokazowy urząd: komórki, ludzie, karty usług…');
  const office = await buildDemoOffice(moment);
  report('Odgrywamy pół roku pracy urzędu…');
  const count = await playHalfYear(office, moment);
  await sealHeads(moment);
  report(`Zarejestrowano ${count} podań.`);
}
