import type { Ctx } from '@/lib/core/context';
import { type PlainDate, toColumn } from '@/lib/core/plain-date';
import type { Tx } from '@/lib/platform/db';
import { record } from '../../audit/operations';
import type { JrwaRow } from '../schema/jrwa';

type NewVersion = {
  name: string;
  validFrom: PlainDate;
  /** True for the JRWA that Okienko brings along until the official annex is imported. */
  provisional: boolean;
  classes: readonly JrwaRow[];
};

/** Adds a version of the JRWA with its classes; the caller has checked them. Returns the id of the version. */
export async function addJrwa(
  tx: Tx,
  ctx: Ctx,
  { name, validFrom, provisional, classes }: NewVersion,
): Promise<number> {
  const { id } = await tx.jrwaVersion.create({
    data: {
      name,
      provisional,
      validFrom: toColumn(validFrom),
      importedAt: ctx.now,
      importedById: provisional ? null : ctx.actor.staffId,
    },
    select: { id: true },
  });
  await tx.jrwaClass.createMany({ data: classes.map((row) => ({ ...row, versionId: id })) });
  record(tx, ctx, {
    type: 'jrwa.imported',
    departmentId: null,
    data: { versionId: id, validFrom, classes: classes.length },
  });
  return id;
}
