import type { Ctx } from '@/lib/core/context';
import { DomainError } from '@/lib/core/errors';
import type { Tx } from '@/lib/platform/db';
import type { Case } from '@/lib/platform/generated/prisma/client';
import { recordOf } from '../../audit/operations';
import { canWorkOnCase } from '../policy';
import { representativeOf } from '../queries/representative';
import { checkRepresentative, normalizeRepresentative } from '../rules/representative';
import type {
  EndRepresentativeInput,
  RepresentativeInput,
  SaveRepresentativeInput,
} from '../schema/representative';
import { refreshSearchOf } from './case-search';
import { lockCase } from './lock-case';

// Inside an operation of the kind of the case, which says what follows for its documents.

/**
 * Names the representative of a case that has none, or corrects the data of the present one; without a change nothing
 * is written. Throws not-found, not-allowed, representative-of-closed, invalid (fields: representative.…), and
 * changed-meanwhile when another person has saved since `version` was read; a second call with the version in the
 * error's facts overwrites their data knowingly.
 */
export async function saveRepresentativeIn(
  tx: Tx,
  ctx: Ctx,
  { slug, version, representative, requestKey }: SaveRepresentativeInput,
): Promise<{ caseRow: Case; version: number }> {
  const typed = normalizeRepresentative(representative);
  const caseRow = await lockOpenCase(tx, ctx, slug);
  const errors = checkRepresentative(representative);
  if (errors.length > 0) {
    throw new DomainError('invalid', {
      fields: Object.fromEntries(errors.map(({ field, code }) => [`representative.${field}`, code])),
    });
  }
  const present = await representativeOf(tx, caseRow.id);
  if (!present) {
    const repeated = await tx.representative.count({ where: { requestKey } });
    if (repeated === 0) await nameRepresentative(tx, ctx, caseRow, typed, requestKey);
    return { caseRow, version: 1 };
  }
  const fields = (Object.keys(typed) as (keyof RepresentativeInput)[]).filter(
    (field) => typed[field] !== present[field],
  );
  if (fields.length === 0) return { caseRow, version: present.version };
  if (present.version !== version) {
    throw new DomainError('changed-meanwhile', { facts: { version: present.version } });
  }
  await tx.representative.update({
    where: { id: present.id },
    data: { ...typed, version: { increment: 1 } },
  });
  await refreshSearchOf(tx, [caseRow.id]);
  recordOf(tx, ctx, caseRow, 'representative.changed', { representativeId: present.id, fields });
  return { caseRow, version: present.version + 1 };
}

async function nameRepresentative(
  tx: Tx,
  ctx: Ctx,
  caseRow: Case,
  typed: RepresentativeInput,
  requestKey: string,
): Promise<void> {
  const { id } = await tx.representative.create({
    data: { ...typed, caseId: caseRow.id, namedById: ctx.actor.staffId, namedAt: ctx.now, requestKey },
  });
  await refreshSearchOf(tx, [caseRow.id]);
  recordOf(tx, ctx, caseRow, 'representative.named', { representativeId: id });
}

/**
 * Notes that the representative acts no more, so that letters go to the party again. A second call changes nothing.
 * Throws not-found, not-allowed, representative-of-closed.
 */
export async function endRepresentativeIn(
  tx: Tx,
  ctx: Ctx,
  { slug, representativeId, reason }: EndRepresentativeInput,
): Promise<{ caseRow: Case }> {
  const caseRow = await lockOpenCase(tx, ctx, slug);
  const representative = await tx.representative.findFirst({
    where: { id: representativeId, caseId: caseRow.id },
  });
  if (!representative) throw new DomainError('not-found');
  if (representative.endedAt) return { caseRow };
  await tx.representative.update({
    where: { id: representativeId },
    data: { endedAt: ctx.now, endedById: ctx.actor.staffId, endReason: reason },
  });
  await refreshSearchOf(tx, [caseRow.id]);
  recordOf(tx, ctx, caseRow, 'representative.ended', { representativeId, reason });
  return { caseRow };
}

async function lockOpenCase(tx: Tx, ctx: Ctx, slug: string): Promise<Case> {
  const caseRow = await lockCase(tx, ctx, slug);
  if (!canWorkOnCase(ctx.actor, caseRow)) throw new DomainError('not-allowed');
  if (caseRow.closedAt) throw new DomainError('representative-of-closed');
  return caseRow;
}
