import { randomUUID } from 'node:crypto';
import { writeSync } from 'node:fs';
import type { Actor, Ctx } from '@/lib/core/context';
import { saveDraft } from '@/lib/modules/applications/operations/draft';
import { registerApplication } from '@/lib/modules/applications/operations/register';
import type { Card } from '@/lib/modules/procedure-cards/schema';
import { registerInput } from '@/tests/factories/applications';
import { ctxOf } from '@/tests/factories/people';

const draft = (form: string) => ({ form, writer: randomUUID(), after: null, over: true });

/** The clerks, the card, and by the clerk's id the key that the clerk's browser still has to send again. */
export type Work = { actors: Actor[]; card: Card; unanswered: Record<number, string> };

// A process that its test kills: clerks who each save a draft, register it, and begin again. Each line is written
// before the next step: "sent <clerk> <key>" and "registered <clerk> <key> <number>".
const { actors, card, unanswered } = JSON.parse(process.argv[2]) as Work;

async function work(ctx: Ctx): Promise<void> {
  for (let key: string | undefined = unanswered[ctx.actor.staffId]; ; key = undefined) {
    const submissionKey = key ?? randomUUID();
    if (!key) await saveDraft(ctx, draft(submissionKey));
    writeSync(1, `sent ${ctx.actor.staffId} ${submissionKey}\n`);
    const { number } = await registerApplication(ctx, registerInput(ctx, card, { submissionKey }));
    writeSync(1, `registered ${ctx.actor.staffId} ${submissionKey} ${number}\n`);
  }
}

await Promise.all(actors.map((actor) => work(ctxOf(actor)))).catch(() => process.exit(1));
