import { plainDateOf } from '@/lib/core/plain-date';
import { addDays } from '@/lib/modules/deadlines/rules/civil';
import { askToFile, sendAnswer } from '@/lib/modules/mail/operations/answer';
import { categorise } from '@/lib/modules/mail/operations/categorise';
import { saveMailDraft } from '@/lib/modules/mail/operations/drafts';
import { handOverMail } from '@/lib/modules/mail/operations/hand-over';
import { sendNewMail } from '@/lib/modules/mail/operations/new-mail';
import { writeMailNote } from '@/lib/modules/mail/operations/notes';
import { noteThreadOpened } from '@/lib/modules/mail/operations/open-thread';
import { sendDue } from '@/lib/modules/mail/operations/outbox';
import { acceptHandOvers } from '@/lib/modules/routing/operations/decide';
import { db } from '@/lib/platform/db';
import { MAIL_STORIES, type MailStory } from './content/mail-stories';
import { contextOf } from './demo-acts';
import { makeDice, uuid } from './demo-dice';
import { addMinutes, arrive, moment } from './demo-mail-arrive';
import { playMailStates } from './demo-mail-states';
import type { DemoOffice } from './demo-office';

const SAVED_ANSWERS = [
  {
    title: 'Godziny otwarcia',
    text: 'Urząd pracuje w poniedziałki od 7:30 do 17:00, w inne dni od 7:30 do 15:30.',
  },
  {
    title: 'Gdzie zapłacić',
    text: 'Opłatę można zapłacić w kasie urzędu albo przelewem na rachunek podany w BIP.',
  },
];

/**
 * Plays what the office did with e-mails, so that the desk shows each of its states: decided, answered, handed over.
 * Each act is that of the office's operations.
 */
export async function playMailStories({ actors }: DemoOffice, now: Date): Promise<void> {
  const dice = makeDice(41);
  const desk = await db().post.findFirstOrThrow({ where: { staff: { login: 'kancelaria' } } });
  const author = await db().staffMember.findUniqueOrThrow({ where: { login: 'kancelaria' } });
  const boxes = await db().mailbox.findMany({
    where: { departmentId: desk.departmentId },
    orderBy: { id: 'asc' },
  });
  const [general, bip] = (['GENERAL', 'BIP'] as const).map((each) => {
    const found = boxes.find(({ purpose }) => purpose === each);
    if (!found) throw new Error(`the demo has no mailbox ${each}`);
    return found;
  });
  await db().savedAnswer.createMany({
    data: SAVED_ANSWERS.map((each) => ({
      ...each,
      departmentId: desk.departmentId,
      savedById: author.id,
      savedAt: now,
    })),
  });
  const today = plainDateOf(now);
  for (const [place, mail] of MAIL_STORIES.entries()) {
    const at = moment(addDays(today, -mail.daysAgo), mail.hour);
    if (at > now) continue;
    await play(mail, place, at);
  }
  await writeFirst();
  await playMailStates({ actors, general, now });

  /** The desk wrote to somebody first, three days ago, and waits for no term. */
  async function writeFirst(): Promise<void> {
    const actor = actors.get('kancelaria');
    if (!actor) return;
    const at = moment(addDays(today, -3), '11:40');
    await sendNewMail(contextOf(actor, at), {
      draftId: null,
      about: null,
      mailboxId: general.id,
      documentIds: [],
      requestKey: uuid(dice),
      to: 'biuro@biblioteka-zalesin.example',
      subject: 'Godziny otwarcia biblioteki w święta',
      text: 'Dzień dobry,\n\nprosimy o godziny otwarcia biblioteki między 24 grudnia a 2 stycznia. Podamy je na stronie miasta.',
    });
    await sendDue(() => addMinutes(at, 1), general.id);
  }

  async function play(mail: MailStory, place: number, at: Date): Promise<void> {
    const mailbox = mail.to === 'bip' ? bip : general;
    const { threadId, caseId } = await arrive(
      mailbox,
      { ...mail, id: `historia-${place}@poczta.example` },
      at,
    );
    await sendDue(() => at, mailbox.id);
    const actor = actors.get(mail.by ?? 'kancelaria');
    if (!actor || caseId === null) return;
    const soon = addMinutes(at, 20);
    const acted = soon > now ? now : soon;
    const ctx = contextOf(actor, acted);
    if (mail.category || mail.opened || mail.draft) await noteThreadOpened(ctx, threadId);
    if (mail.category) await categorise(ctx, { threadId, version: 1, category: mail.category, reason: '' });
    if (mail.note) await writeMailNote(ctx, { threadId, text: mail.note, requestKey: uuid(dice) });
    if (mail.draft) await saveMailDraft(contextOf(actor, now), { threadId, text: mail.draft });
    if (mail.answer) {
      const to = /<([^>]+)>/.exec(mail.from)?.[1] ?? mail.from;
      await sendAnswer(ctx, {
        threadId,
        requestKey: uuid(dice),
        to,
        text: mail.answer,
        documentIds: [],
        settles: true,
        refuses: false,
        refusalReason: '',
        provision: '',
      });
    }
    if (mail.asksToFile) await askToFile(ctx, { threadId, requestKey: uuid(dice), law: 'KPA' });
    if (mail.answer || mail.asksToFile) {
      const gone = addMinutes(acted, 1);
      if (gone <= now) await sendDue(() => gone, mailbox.id);
    }
    if (mail.goesTo) await handOver(mail.goesTo, { threadId, caseId, acted });
  }

  async function handOver(
    { department, acceptedBy, word = '' }: NonNullable<MailStory['goesTo']>,
    { threadId, caseId, acted }: { threadId: number; caseId: number; acted: Date },
  ): Promise<void> {
    const sender = actors.get('kancelaria');
    const unit = await db().department.findUniqueOrThrow({ where: { symbol: department } });
    if (!sender) return;
    const requestKey = uuid(dice);
    await handOverMail(contextOf(sender, acted), { threadId, departmentId: unit.id, note: word, requestKey });
    const receiver = acceptedBy && actors.get(acceptedBy);
    if (!receiver) return;
    const pending = await db().handOver.findFirstOrThrow({ where: { caseId, state: 'PENDING' } });
    await acceptHandOvers(contextOf(receiver, addMinutes(acted, 30)), { handOverIds: [pending.id] });
  }
}
