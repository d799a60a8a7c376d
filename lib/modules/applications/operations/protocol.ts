import type { Ctx } from '@/lib/core/context';
import { DomainError } from '@/lib/core/errors';
import { type Tx, transact } from '@/lib/platform/db';
import type { Case, Protocol } from '@/lib/platform/generated/prisma/client';
import { renderPdf } from '@/lib/platform/pdf';
import type { ProtocolPaper } from '@/lib/platform/pdf/papers';
import { recordOf } from '../../audit/operations';
import { lockCase } from '../../cases/operations/lock-case';
import { canSeeClientData, canWorkOnCase } from '../../cases/policy';
import { getClientOfCase } from '../../cases/queries/client-of-case';
import { getCase } from '../../cases/queries/one';
import { proceedingsOfCase } from '../../cases/queries/proceedings';
import { findRepresentative } from '../../cases/queries/representative';
import type { CaseRecord } from '../../cases/schema/case';
import { getOffice } from '../../staff/queries/office';
import { getApplication } from '../queries/application';
import { printedPaper } from '../queries/protocol';
import { appliedContents, checkProtocol, saysTheSame } from '../rules/protocol';
import type {
  PrintProtocolInput,
  ProtocolContents,
  ReplaceProtocolInput,
  RewriteProtocolInput,
} from '../schema/protocol';
import type { ApplicationRecord } from '../schema/record';
import { protocolPaper } from './protocol-paper';

/**
 * A protocol as a PDF, to look at: `number` null gives the newest. Looking changes nothing; a protocol that is not
 * printed yet says so on the paper, and a printed one looks as it was printed. Throws not-found, not-allowed.
 */
export async function showProtocol(
  ctx: Ctx,
  { slug, number }: { slug: string; number: number | null },
): Promise<Uint8Array> {
  const record = await getCase(ctx, slug);
  if (!canSeeClientData(ctx.actor, record)) throw new DomainError('not-allowed');
  const application = await getApplication(ctx, record.id);
  const protocol = application.protocols.find((each) => number === null || each.number === number);
  if (!protocol) throw new DomainError('not-found');
  const printed = await printedPaper(ctx, protocol.id);
  return renderPdf('protocol', printed ?? (await paperOf(ctx, record, application, protocol.id)));
}

/**
 * Prints a protocol as the clerk has read it: from then on it never changes, because people sign the paper. A second
 * call changes nothing. Throws not-found, not-allowed, changed-meanwhile when another person has changed the protocol
 * since `version`, protocol-podanie-corrected when the podanie was corrected since `applicationVersion`.
 */
export async function printProtocol(
  ctx: Ctx,
  { slug, protocolId, version, applicationVersion }: PrintProtocolInput,
): Promise<{ number: number }> {
  const record = await getCase(ctx, slug);
  const application = await getApplication(ctx, record.id);
  const paper = await paperOf(ctx, record, application, protocolId);
  return transact(async (tx) => {
    const { caseRow, protocol } = await lockProtocol(tx, ctx, slug, protocolId);
    if (!canWorkOnCase(ctx.actor, caseRow)) throw new DomainError('not-allowed');
    const { number } = protocol;
    if (protocol.printedAt) return { number };
    const read = await tx.application.findUniqueOrThrow({ where: { caseId: caseRow.id } });
    if (protocol.version !== version) throw changedTo(protocol);
    if (read.version !== applicationVersion || application.version !== applicationVersion) {
      throw new DomainError('protocol-podanie-corrected');
    }
    await tx.protocol.update({
      where: { id: protocolId },
      data: { printedAt: ctx.now, paper: { ...paper, preview: false } },
    });
    recordOf(tx, ctx, caseRow, 'application.protocol-printed', { protocol: number });
    return { number };
  });
}

/**
 * Changes a protocol before its print; equal contents change nothing. Throws not-found, not-allowed, protocol-fixed,
 * invalid (fields: signer, signingReason), and changed-meanwhile when another person has saved since `version` was
 * read; a second call with the version in the error's facts overwrites their text knowingly.
 */
export async function rewriteProtocol(
  ctx: Ctx,
  { slug, protocolId, version, ...typed }: RewriteProtocolInput,
): Promise<{ version: number }> {
  checkContents(typed);
  return transact(async (tx) => {
    const { caseRow, protocol } = await lockProtocol(tx, ctx, slug, protocolId);
    if (!canWorkOnCase(ctx.actor, caseRow)) throw new DomainError('not-allowed');
    if (protocol.printedAt) throw new DomainError('protocol-fixed');
    if (saysTheSame(protocol, typed)) return { version: protocol.version };
    if (protocol.version !== version) throw changedTo(protocol);
    const data = { ...appliedContents(typed), version: version + 1 };
    await tx.protocol.update({ where: { id: protocolId }, data });
    recordOf(tx, ctx, caseRow, 'application.protocol-rewritten', { protocol: protocol.number });
    return { version: version + 1 };
  });
}

/**
 * Makes a new protocol in place of a printed one, which it names with the reason; the printed one stays in the files. A
 * second call by the same person with the same contents changes nothing. Throws not-found, not-allowed,
 * protocol-not-printed, protocol-replaced, invalid (fields: signer, signingReason).
 */
export async function replaceProtocol(
  ctx: Ctx,
  { slug, protocolId: replacesId, replaceReason, ...typed }: ReplaceProtocolInput,
): Promise<{ number: number }> {
  checkContents(typed);
  return transact(async (tx) => {
    const { caseRow, protocol } = await lockProtocol(tx, ctx, slug, replacesId);
    if (!canWorkOnCase(ctx.actor, caseRow)) throw new DomainError('not-allowed');
    if (!protocol.printedAt) throw new DomainError('protocol-not-printed');
    const { staffId: writtenById } = ctx.actor;
    const made = await tx.protocol.findUnique({ where: { replacesId } });
    if (made && made.writtenById === writtenById && saysTheSame(made, typed)) return { number: made.number };
    if (made) throw new DomainError('protocol-replaced');
    const number = protocol.number + 1;
    await tx.protocol.create({
      data: {
        ...appliedContents(typed),
        caseId: caseRow.id,
        number,
        replacesId,
        replaceReason,
        writtenById,
        writtenAt: ctx.now,
      },
    });
    recordOf(tx, ctx, caseRow, 'application.protocol-replaced', {
      protocol: number,
      replaces: protocol.number,
      reason: replaceReason,
    });
    return { number };
  });
}

function checkContents(typed: ProtocolContents): void {
  const fields = checkProtocol(typed);
  if (Object.keys(fields).length > 0) throw new DomainError('invalid', { fields });
}

const changedTo = ({ version }: Protocol) => new DomainError('changed-meanwhile', { facts: { version } });

/** The paper of a protocol that is not printed yet. Throws not-found. */
async function paperOf(
  ctx: Ctx,
  record: CaseRecord,
  application: ApplicationRecord,
  protocolId: number,
): Promise<ProtocolPaper> {
  const [client, representative, office, { procedure }] = await Promise.all([
    getClientOfCase(ctx, record),
    findRepresentative(ctx, record),
    getOffice(),
    proceedingsOfCase(ctx, record.id),
  ]);
  return protocolPaper({ record, application, client, representative, office, procedure, protocolId });
}

/** Locks a case with one of its protocols: the lock of the case covers the protocol. Throws not-found. */
async function lockProtocol(
  tx: Tx,
  ctx: Ctx,
  slug: string,
  id: number,
): Promise<{ caseRow: Case; protocol: Protocol }> {
  const caseRow = await lockCase(tx, ctx, slug);
  const protocol = await tx.protocol.findFirst({ where: { id, caseId: caseRow.id } });
  if (!protocol) throw new DomainError('not-found');
  return { caseRow, protocol };
}
