// Asks as the office: a draft is its writer’s own, sealed, and of no case.

import type { Ctx } from '@/lib/core/context';
import { fromColumn } from '@/lib/core/plain-date';
import { db, dbOf } from '@/lib/platform/db';
import { unseal } from '@/lib/platform/secrets';
import { staffNames } from '../../staff/queries/staff';
import type { ApplicationRecord } from '../schema';

/** The podanie of a case that the caller may see. */
export async function getApplication(ctx: Ctx, caseId: number): Promise<ApplicationRecord> {
  const row = await dbOf(ctx).application.findFirstOrThrow({
    where: { caseId },
    include: {
      documents: { orderBy: { position: 'asc' } },
      supplements: { orderBy: { id: 'asc' } },
      protocol: { include: { amendments: { orderBy: { id: 'asc' } } } },
      servicePoint: { select: { name: true, address: true } },
    },
  });
  const { protocol } = row;
  const names = await staffNames(
    [
      row.registeredById,
      protocol?.writtenById,
      ...row.supplements.map(({ registeredById }) => registeredById),
      ...(protocol?.amendments.map(({ writtenById }) => writtenById) ?? []),
    ].filter((id) => id !== undefined),
  );
  const nameOf = (id: number) => names.get(id) ?? '';
  return {
    channel: row.channel,
    letterDate: row.letterDate && fromColumn(row.letterDate),
    postingDate: row.postingDate && fromColumn(row.postingDate),
    attachmentsCount: row.attachmentsCount,
    identityCheck: row.identityCheck,
    identityNote: row.identityNote,
    rodoWay: row.rodoWay,
    rodoVersion: row.rodoVersion,
    supplementCall: row.supplementCall,
    receiptPrints: row.receiptPrints,
    registeredBy: nameOf(row.registeredById),
    registeredById: row.registeredById,
    point: row.servicePoint,
    documents: row.documents,
    supplements: row.supplements.map(({ registeredById, receivedOn, ...supplement }) => ({
      ...supplement,
      receivedOn: fromColumn(receivedOn),
      registeredBy: nameOf(registeredById),
    })),
    protocol: protocol && {
      text: protocol.text,
      writtenBy: nameOf(protocol.writtenById),
      writtenAt: protocol.writtenAt,
      printedAt: protocol.printedAt,
      version: protocol.version,
      amendments: protocol.amendments.map((each) => ({
        text: each.text,
        by: nameOf(each.writtenById),
        at: each.writtenAt,
      })),
    },
  };
}

/** The draft the person left, if any. */
export async function getDraft(ctx: Ctx): Promise<{ form: string; writer: string; savedAt: Date } | null> {
  const draft = await db().applicationDraft.findUnique({ where: { staffId: ctx.actor.staffId } });
  return draft && { form: unseal('draft', draft.sealed), writer: draft.writer, savedAt: draft.savedAt };
}
