import type { Ctx } from '@/lib/core/context';
import { db, transact } from '@/lib/platform/db';
import { registerApplication } from '../../applications/operations/register';
import type { RegisterInput } from '../../applications/schema/application';
import type { Registered } from '../../applications/schema/record';
import { lockCase } from '../../cases/operations/lock-case';
import { addDocument } from '../../documents/operations/documents';
import { judgeName } from '../../documents/rules';
import { followsThread } from '../queries/readers';

/**
 * Registers a podanie as its form says. Where it grows out of an e-mail, the attachments that passed the check go along
 * into its files. The same form sent again brings those that a killed process left behind. Throws as
 * `registerApplication`.
 */
export async function registerPodanie(ctx: Ctx, input: RegisterInput): Promise<Registered> {
  const registered = await registerApplication(ctx, input);
  if (input.sourceSlug !== null) await bringAttachments(ctx, registered.caseId);
  return registered;
}

async function bringAttachments(ctx: Ctx, caseId: number): Promise<void> {
  const thread = await db().mailThread.findFirst({
    where: { case: { grown: { some: { id: caseId } } } },
    include: { case: true, mailbox: true },
  });
  if (!thread || !followsThread(ctx.actor, thread)) return;
  // A picture within the text is no paper that the person sent. The texts are looked through where they lie: many long
  // ones are more than a process holds.
  const papers = await db().$queryRaw<{ name: string; size: number; sha256: string }[]>`
    SELECT a.name, a.size, a.sha256 FROM mail_attachment a JOIN mail_message m ON m.id = a.message_id
    JOIN mail_thread t ON t.id = m.thread_id
    WHERE (t.id = ${thread.id} OR t.merged_into_id = ${thread.id}) AND m.direction = 'IN' AND a.verdict = ''
      AND (a.content_id = '' OR strpos(m.html_body, 'cid:' || a.content_id) = 0)
    ORDER BY a.id`;
  if (papers.length === 0) return;
  await transact(async (tx) => {
    const caseRow = await lockCase(tx, ctx, caseId);
    for (const { name, size, sha256 } of papers) {
      const file = judgeName(name);
      if (!file.ok) continue;
      const { fileName, mediaType } = file;
      const title = fileName.slice(0, 200);
      await addDocument(tx, ctx, caseRow, { title, fileName, mediaType, size, sha256, scan: 'NOT_SCANNED' });
    }
  });
}
