import Link from 'next/link';
import { JoinBack, MergeThread, SplitMessage, SplitThread } from '@/components/mail/thread-merge';
import { WriteNote } from '@/components/mail/thread-notes';
import { ShareThread } from '@/components/mail/thread-share';
import type { Ctx } from '@/lib/core/context';
import { paths } from '@/lib/core/paths';
import { isOver } from '@/lib/modules/cases/rules/whose-move';
import { listContacts } from '@/lib/modules/inquiries/queries/who';
import { mergeableThreads } from '@/lib/modules/mail/queries/mergeable';
import type { OpenThread } from '@/lib/modules/mail/queries/thread';
import type { DeskRow, ThreadMessage } from '@/lib/modules/mail/schema/desk';
import { NO_SUBJECT } from '@/lib/modules/mail/words/values';
import {
  joinBackAction,
  mergeThreadAction,
  shareThreadAction,
  splitMessageAction,
  splitThreadAction,
  writeMailNoteAction,
} from '../actions';
import { AboutCase } from './ours';

type Props = { ctx: Ctx; row: DeskRow; thread: OpenThread };

/** The acts below the messages: notes, showing, putting together and parting, and the ways to the originals. */
export async function ThreadActs({ ctx, row, thread }: Props) {
  const { id, can, splitFrom } = thread;
  const runs = row.case !== null && !isOver(row.case.status);
  const [others, readers] =
    can.answer && runs ? await Promise.all([mergeableThreads(ctx, thread), listContacts(ctx)]) : [[], []];
  const original = thread.messages.findLast(
    ({ direction, hasOriginal }) => direction === 'IN' && hasOriginal,
  );
  return (
    <div className="mail-line">
      <p className="mail-when" />
      <div className="acts">
        {can.note && <WriteNote threadId={id} write={writeMailNoteAction} />}
        {readers.length > 0 && <ShareThread threadId={id} readers={readers} share={shareThreadAction} />}
        {others.length > 0 && (
          <MergeThread threadId={id} version={thread.version} others={others} merge={mergeThreadAction} />
        )}
        {can.answer &&
          thread.merged.map((merged) => (
            <SplitThread
              key={merged.id}
              threadId={merged.id}
              subject={merged.subject || NO_SUBJECT}
              split={splitThreadAction}
            />
          ))}
        {can.answer && runs && splitFrom && (
          <JoinBack threadId={id} from={splitFrom.number} joinBack={joinBackAction} />
        )}
        {original && <a href={paths.mailOriginal(original.id)}>Oryginał (.eml)</a>}
        <AboutCase thread={thread} />
        {row.case && can.viewCase && (
          <Link href={paths.case(row.case.slug)} prefetch={false}>
            Sprawa {row.case.znak ?? row.case.number}
          </Link>
        )}
        {thread.related && thread.related.id !== splitFrom?.id && (
          <Link href={paths.mail({ thread: thread.related.id })} prefetch={false}>
            Nawiązuje do {thread.related.number}
          </Link>
        )}
        {can.viewCase && splitFrom && (
          <Link href={paths.mail({ thread: splitFrom.id })} prefetch={false}>
            Wydzielono z {splitFrom.number}
          </Link>
        )}
        {can.viewCase &&
          thread.splitOff.map((split) => (
            <Link key={split.id} href={paths.mail({ thread: split.id })} prefetch={false}>
              Wydzielono do {split.number}
            </Link>
          ))}
      </div>
    </div>
  );
}

/** The act on a message of a person that is not the first of its thread. */
export function MessageActs({ row, thread, message }: Omit<Props, 'ctx'> & { message: ThreadMessage }) {
  const { threadId, direction, isAutomatic } = message;
  const isPersons = threadId === thread.id && direction === 'IN' && !isAutomatic;
  const isLater = isPersons && message.id !== thread.firstOfPersonId;
  if (!thread.can.answer || !isLater || !row.case || isOver(row.case.status)) return null;
  return (
    <SplitMessage
      threadId={thread.id}
      version={thread.version}
      messageId={message.id}
      hasFollowing={thread.lastId !== message.id}
      split={splitMessageAction}
    />
  );
}
