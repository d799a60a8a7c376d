import type { Ctx } from '@/lib/core/context';
import { plainDate } from '@/lib/core/plain-date';
import { addJrwa } from '@/lib/modules/filing/operations/add-jrwa';
import { db, transact } from '@/lib/platform/db';
import { CONFIDENCE_NOTES, JRWA_CLASSES } from './content/jrwa';

/** Loads the JRWA for the start of an office, before it takes over annex 2; an existing JRWA stays. */
export async function loadStartingJrwa(ctx: Ctx): Promise<void> {
  if ((await db().jrwaVersion.count()) > 0) return;
  const classes = JRWA_CLASSES.map(({ symbol, title, category, confidence }) => ({
    symbol,
    title,
    category,
    makesCases: true,
    note: CONFIDENCE_NOTES[confidence],
  }));
  await transact((tx) =>
    addJrwa(tx, ctx, {
      // The day from which the instruction holds, before the first case of any office.
      name: 'Wykaz na początek',
      validFrom: plainDate('2011-01-01'),
      provisional: true,
      classes,
    }),
  );
}
