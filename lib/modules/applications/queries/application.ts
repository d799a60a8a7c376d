// Asks as the office: a draft belongs to its writer alone, is sealed, and belongs to no case.

import type { Ctx } from '@/lib/core/context';
import { DomainError } from '@/lib/core/errors';
import { fromColumn } from '@/lib/core/plain-date';
import { db, dbOf } from '@/lib/platform/db';
import { unseal } from '@/lib/platform/secrets';
import { canReadCaseFiles } from '../../cases/policy';
import { listCallDefects } from '../../cases/queries/call-defects';
import type { TermResult } from '../../deadlines/schema';
import { staffNames } from '../../staff/queries/staff';
import type { Change } from '../schema/correction';
import type { ApplicationRecord } from '../schema/record';

/** The podanie of a case that the caller may see. Throws not-found when the case is of another kind. */
export async function getApplication(ctx: Ctx, caseId: number): Promise<ApplicationRecord> {
  const application = await findApplication(ctx, caseId);
  if (!application) throw new DomainError('not-found');
  return application;
}

/**
 * The podanie of a case that the caller may see; null when the case is of another kind. Only a person who reads the
 * files of the case gets what people wrote about it: the protocol, the corrections, the defects that calls name, the
 * notes on the identity and on supplements, the reasons of cancellations.
 */
export async function findApplication(ctx: Ctx, caseId: number): Promise<ApplicationRecord | null> {
  const row = await dbOf(ctx).application.findFirst({
    where: { caseId },
    include: {
      case: {
        select: {
          registeredById: true,
          closedAt: true,
          departmentId: true,
          destinationId: true,
          coDepartmentIds: true,
          letters: {
            where: { toClient: true, rodoVersion: { not: null }, state: { in: ['SENT', 'DELIVERED'] } },
            orderBy: { sentOn: 'asc' },
            take: 1,
            select: { sentOn: true, rodoVersion: true },
          },
        },
      },
      cardVersion: { select: { name: true, publicStatus: true } },
      documents: { orderBy: { position: 'asc' } },
      supplements: { orderBy: { id: 'asc' } },
      protocols: { orderBy: { number: 'desc' }, omit: { paper: true } },
      corrections: { orderBy: { id: 'desc' } },
      servicePoint: { select: { name: true, address: true } },
    },
  });
  if (!row) return null;
  const { registeredById: registrar, closedAt, letters } = row.case;
  const [letter] = letters;
  const reads = canReadCaseFiles(ctx.actor, row.case);
  const defects = reads ? await listCallDefects(dbOf(ctx), caseId) : [];
  const protocols = reads ? row.protocols : [];
  const corrections = reads ? row.corrections : [];
  const names = await staffNames(
    [
      registrar,
      row.cancelledById,
      ...protocols.map(({ writtenById }) => writtenById),
      ...corrections.map(({ correctedById }) => correctedById),
      ...row.supplements.flatMap(({ registeredById, cancelledById }) => [registeredById, cancelledById]),
    ].filter((id) => typeof id === 'number'),
  );
  const nameOf = (id: number | null) => names.get(id ?? 0) ?? '';
  return {
    card: row.cardVersion.name,
    publicStatus: row.cardVersion.publicStatus,
    cardVersionId: row.cardVersionId,
    channel: row.channel,
    letterDate: row.letterDate && fromColumn(row.letterDate),
    postingDate: row.postingDate && fromColumn(row.postingDate),
    attachmentsCount: row.attachmentsCount,
    identityCheck: row.identityCheck,
    identityReason: row.identityReason,
    identityNote: reads ? row.identityNote : '',
    rodoWay: row.rodoWay,
    rodoVersion: row.rodoVersion,
    rodoSent:
      letter?.sentOn && letter.rodoVersion
        ? { on: fromColumn(letter.sentOn), version: letter.rodoVersion }
        : null,
    supplementCall: row.supplementCall,
    deliveryWay: row.deliveryWay,
    receiptPrints: row.receiptPrints,
    receiptOutdatedAt: row.receiptOutdatedAt,
    version: row.version,
    registeredBy: nameOf(registrar),
    point: row.servicePoint,
    pointId: row.servicePointId,
    documents: row.documents,
    defects,
    supplements: row.supplements.map(
      ({
        receivedOn,
        servicePointId: pointId,
        cancelledById,
        cancelledAt,
        cancelReason: reason,
        cancelledItems: items,
        note,
        ...supplement
      }) => ({
        ...supplement,
        note: reads ? note : '',
        pointId,
        receivedOn: fromColumn(receivedOn),
        registeredBy: nameOf(supplement.registeredById),
        cancelled: cancelledAt && {
          by: nameOf(cancelledById),
          at: cancelledAt,
          reason: reads ? reason : '',
          items: reads ? items : [],
        },
      }),
    ),
    protocols: protocols.map(({ writtenById, ...protocol }) => ({
      ...protocol,
      writtenBy: nameOf(writtenById),
    })),
    corrections: corrections.map(({ id, reason, changes, formerTerm, correctedById, correctedAt }) => ({
      id,
      reason,
      // Written by `correctRegistration` alone, and never changed.
      changes: changes as Change[],
      formerTerm: formerTerm as TermResult | null,
      by: nameOf(correctedById),
      at: correctedAt,
    })),
    cancelled:
      row.cancelledById === null || closedAt === null
        ? null
        : { by: nameOf(row.cancelledById), at: closedAt, reason: reads ? row.cancelReason : '' },
  };
}

/**
 * The actor's draft; null when there is none. A draft of a form that was registered meanwhile is none: another tab, or a
 * saving that came late, may have left it.
 */
export async function getDraft(ctx: Ctx): Promise<{ form: string; writer: string; savedAt: Date } | null> {
  const draft = await db().applicationDraft.findUnique({ where: { staffId: ctx.actor.staffId } });
  if (!draft) return null;
  const form = unseal('draft', draft.sealed);
  if (await isRegistered(form)) return null;
  return { form, writer: draft.writer, savedAt: draft.savedAt };
}

/** Whether the form in the text was registered: its key is that of a podanie. */
async function isRegistered(form: string): Promise<boolean> {
  const key = /"submissionKey":"([0-9a-f-]{36})"/.exec(form)?.[1];
  return key !== undefined && (await db().application.count({ where: { submissionKey: key } })) > 0;
}
