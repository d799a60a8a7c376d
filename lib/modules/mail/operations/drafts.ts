import type { Ctx } from '@/lib/core/context';
import { DomainError } from '@/lib/core/errors';
import { momentText } from '@/lib/i18n/moments';
import { type Tx, transact } from '@/lib/platform/db';
import type { MailDraft, Prisma } from '@/lib/platform/generated/prisma/client';
import { recordOf } from '../../audit/operations';
import { staffName } from '../../staff/queries/staff';
import { mailDepartments } from '../policy';
import { caseAbout } from '../queries/about-case';
import { UNFINISHED } from '../queries/draft-facts';
import { draftIsFresh } from '../rules/drafts';
import type {
  DiscardMailDraftInput,
  SavedDraft,
  SaveMailDraftInput,
  TakeOverDraftInput,
} from '../schema/drafts';
import { lockThread } from './lock-thread';

/**
 * Keeps the e-mail that the actor is writing; an answer without any content is dropped. Others see who writes an answer,
 * until ten minutes after the last word. While another person holds the thread the draft is kept too, and that person is
 * returned. Throws not-found (another person's draft, one that was sent, a case that the actor may not see) and
 * not-allowed (the thread is another department's, the actor answers no e-mails).
 */
export async function saveMailDraft(ctx: Ctx, input: SaveMailDraftInput): Promise<SavedDraft> {
  const { draftId, threadId = null, isCommon = false, about = null, forFile, to, ...content } = input;
  return transact(async (tx) => {
    await lockWriter(tx, ctx);
    const locked = threadId === null ? null : await lockThread(tx, ctx, threadId);
    const other = threadId === null ? null : await otherWriter(tx, ctx, threadId);
    const isAnswer = threadId !== null || isCommon;
    const own = isAnswer
      ? await unfinishedAnswer(tx, ctx, { threadId, isCommon })
      : await startedDraft(tx, ctx, draftId);
    const saved = {
      savedAt: ctx.now,
      writes: other && { name: await staffName(other.staffId, tx), since: other.beganAt },
    };
    if (isAnswer && !forFile && isEmpty(input) && (own?.uploads.length ?? 0) === 0) {
      if (own) await deleteDrafts(tx, { id: own.id });
      return { draftId: null, ...saved };
    }
    const values = {
      ...content,
      ...(locked && { subject: locked.thread.subject }),
      toAddress: to,
      holds: other === null,
      beganAt: own && draftIsFresh(own.writtenAt, ctx.now) ? own.beganAt : ctx.now,
      writtenAt: ctx.now,
    };
    if (own) {
      await tx.mailDraft.update({ where: { id: own.id }, data: values });
      return { draftId: own.id, ...saved };
    }
    if (mailDepartments(ctx.actor).length === 0) throw new DomainError('not-allowed');
    const aboutCaseId = (await caseAbout(ctx, about, tx))?.id ?? null;
    const { id } = await tx.mailDraft.create({
      data: { ...values, threadId, isCommon, aboutCaseId, staffId: ctx.actor.staffId },
    });
    return { draftId: id, ...saved };
  });
}

/** Whether nothing is set in an answer but its recipient and its tick. */
const isEmpty = ({ text, documentIds = [], refuses = false }: SaveMailDraftInput): boolean =>
  text === '' && documentIds.length === 0 && !refuses;

/** Drops the draft, which `restoreMailDraft` brings back until the night. Throws not-found. */
export async function discardMailDraft(ctx: Ctx, { draftId }: DiscardMailDraftInput): Promise<void> {
  await transact(async (tx) => {
    await lockDraft(tx, ctx, draftId);
    await tx.mailDraft.update({ where: { id: draftId }, data: { discardedAt: ctx.now, holds: false } });
  });
}

/** Brings a dropped draft back, with its files. A second call changes nothing. Throws not-found. */
export async function restoreMailDraft(ctx: Ctx, { draftId }: DiscardMailDraftInput): Promise<void> {
  const { count } = await transact((tx) =>
    tx.mailDraft.updateMany({
      where: { id: draftId, staffId: ctx.actor.staffId, messageId: null },
      data: { discardedAt: null, writtenAt: ctx.now },
    }),
  );
  if (count === 0) throw new DomainError('not-found');
}

/**
 * Takes over the answer that another person is writing: that person keeps the draft and holds the thread no more. The
 * actor writes on in their own draft, or begins with a copy of the other one. Throws not-found, not-allowed.
 */
export async function takeOverDraft(ctx: Ctx, { threadId }: TakeOverDraftInput): Promise<void> {
  await transact(async (tx) => {
    await lockWriter(tx, ctx);
    const { caseRow } = await lockThread(tx, ctx, threadId);
    const other = await otherWriter(tx, ctx, threadId);
    if (!other) return;
    await tx.mailDraft.update({ where: { id: other.id }, data: { holds: false } });
    const own = await unfinishedAnswer(tx, ctx, { threadId, isCommon: false });
    const held = { holds: true, beganAt: ctx.now, writtenAt: ctx.now };
    if (own) await tx.mailDraft.update({ where: { id: own.id }, data: held });
    else {
      const { id: _id, uploads, ...content } = other;
      const files = uploads.map(({ id: _upload, draftId: _draft, ...file }) => file);
      await tx.mailDraft.create({
        data: { ...content, ...held, staffId: ctx.actor.staffId, uploads: { create: files } },
      });
    }
    recordOf(tx, ctx, caseRow, 'mail.draft-taken-over', { from: other.staffId });
  });
}

/** Throws mail-being-answered while another person writes an answer. */
export async function requireNobodyElse(tx: Tx, ctx: Ctx, threadId: number): Promise<void> {
  const other = await otherWriter(tx, ctx, threadId);
  if (!other) return;
  const by = await staffName(other.staffId, tx);
  throw new DomainError('mail-being-answered', { facts: { by, on: momentText(other.beganAt, ctx.now) } });
}

/** The fresh draft of another person who holds the thread. */
export async function otherWriter(tx: Tx, { actor, now }: Ctx, threadId: number) {
  const draft = await tx.mailDraft.findFirst({
    where: { threadId, staffId: { not: actor.staffId }, holds: true, ...UNFINISHED },
    include: WITH_FILES,
    orderBy: { writtenAt: 'desc' },
  });
  return draft && draftIsFresh(draft.writtenAt, now) ? draft : null;
}

const WITH_FILES = { uploads: { where: { droppedAt: null } } } satisfies Prisma.MailDraftInclude;

/** The actor's newest unfinished draft of an answer. */
function unfinishedAnswer(
  tx: Tx,
  { actor }: Ctx,
  { threadId, isCommon }: { threadId: number | null; isCommon: boolean },
) {
  return tx.mailDraft.findFirst({
    where: { staffId: actor.staffId, threadId, isCommon, ...UNFINISHED },
    include: WITH_FILES,
    orderBy: [{ writtenAt: 'desc' }, { id: 'desc' }],
  });
}

/** The draft of an e-mail that begins a thread; null before its first save. Throws not-found. */
async function startedDraft(tx: Tx, ctx: Ctx, draftId: number | null | undefined) {
  if (draftId == null) return null;
  const draft = await lockDraft(tx, ctx, draftId);
  if (draft.threadId !== null || draft.isCommon) throw new DomainError('not-found');
  return { ...draft, uploads: [] };
}

/** One e-mail of a person at a time, so that a repeated click finds the first. */
export async function lockWriter(tx: Tx, { actor }: Ctx): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`new-mail:${actor.staffId}`}, 0))`;
}

/** Locks an unfinished draft of the actor. Throws not-found. */
export async function lockDraft(tx: Tx, ctx: Ctx, draftId: number): Promise<MailDraft> {
  await tx.$executeRaw`SELECT FROM mail_draft WHERE id = ${draftId} FOR UPDATE`;
  return ownDraft(ctx, await tx.mailDraft.findUnique({ where: { id: draftId } }));
}

/** The draft, when it is the actor's and unfinished. Throws not-found. */
export function ownDraft({ actor }: Ctx, draft: MailDraft | null): MailDraft {
  const isOwn = draft?.staffId === actor.staffId && draft.messageId === null && draft.discardedAt === null;
  if (!isOwn) throw new DomainError('not-found');
  return draft;
}

type Content = Omit<Prisma.MailDraftUncheckedCreateInput, 'staffId' | 'beganAt' | 'writtenAt'>;

/**
 * Keeps the draft of a queued message with its files, in case the message is taken back. Without a draft it begins one.
 */
export async function keepSent(
  tx: Tx,
  { actor, now }: Ctx,
  draftId: number | null,
  content: Content & { messageId: number },
): Promise<void> {
  const data = { ...content, holds: false, discardedAt: null, writtenAt: now };
  if (draftId === null)
    await tx.mailDraft.create({ data: { ...data, staffId: actor.staffId, beganAt: now } });
  else await tx.mailDraft.update({ where: { id: draftId }, data });
}

/** Deletes drafts with their files. */
export async function deleteDrafts(tx: Tx, where: Prisma.MailDraftWhereInput): Promise<void> {
  await tx.mailUpload.deleteMany({ where: { draft: where } });
  await tx.mailDraft.deleteMany({ where });
}
