// Asks as the office: a draft belongs to its writer alone, is sealed, and belongs to no case.

import type { Ctx } from '@/lib/core/context';
import { DomainError } from '@/lib/core/errors';
import { fromColumn } from '@/lib/core/plain-date';
import { db, dbOf } from '@/lib/platform/db';
import { unseal } from '@/lib/platform/secrets';
import { listCallDefects } from '../../cases/queries/call-defects';
import { staffNames } from '../../staff/queries/staff';
import type { ApplicationRecord } from '../schema';

/** The podanie of a case that the caller may see. Throws not-found when the case is of another kind. */
export async function getApplication(ctx: Ctx, caseId: number): Promise<ApplicationRecord> {
  const application = await findApplication(ctx, caseId);
  if (!application) throw new DomainError('not-found');
  return application;
}

/** The podanie of a case that the caller may see; null when the case is of another kind. */
export async function findApplication(ctx: Ctx, caseId: number): Promise<ApplicationRecord | null> {
  const row = await dbOf(ctx).application.findFirst({
    where: { caseId },
    include: {
      case: { select: { registeredById: true } },
      cardVersion: { select: { name: true } },
      documents: { orderBy: { position: 'asc' } },
      supplements: { orderBy: { id: 'asc' } },
      protocol: { include: { amendments: { orderBy: { id: 'asc' } } } },
      servicePoint: { select: { name: true, address: true } },
    },
  });
  if (!row) return null;
  const defects = await listCallDefects(dbOf(ctx), caseId);
  const { protocol } = row;
  const { registeredById: registrar } = row.case;
  const names = await staffNames(
    [
      registrar,
      protocol?.writtenById,
      ...row.supplements.map(({ registeredById }) => registeredById),
      ...(protocol?.amendments.map(({ writtenById }) => writtenById) ?? []),
    ].filter((id) => typeof id === 'number'),
  );
  const nameOf = (id: number | null) => names.get(id ?? 0) ?? '';
  return {
    card: row.cardVersion.name,
    channel: row.channel,
    letterDate: row.letterDate && fromColumn(row.letterDate),
    postingDate: row.postingDate && fromColumn(row.postingDate),
    attachmentsCount: row.attachmentsCount,
    identityCheck: row.identityCheck,
    identityNote: row.identityNote,
    rodoWay: row.rodoWay,
    rodoVersion: row.rodoVersion,
    supplementCall: row.supplementCall,
    deliveryWay: row.deliveryWay,
    receiptPrints: row.receiptPrints,
    registeredBy: nameOf(registrar),
    point: row.servicePoint,
    documents: row.documents,
    defects,
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

/** The actor's draft; null when there is none. */
export async function getDraft(ctx: Ctx): Promise<{ form: string; writer: string; savedAt: Date } | null> {
  const draft = await db().applicationDraft.findUnique({ where: { staffId: ctx.actor.staffId } });
  return draft && { form: unseal('draft', draft.sealed), writer: draft.writer, savedAt: draft.savedAt };
}
