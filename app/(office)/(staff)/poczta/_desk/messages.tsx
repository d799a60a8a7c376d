import Link from 'next/link';
import { Message, MessageLine } from '@/components/mail/message';
import type { Ctx } from '@/lib/core/context';
import { previewMailBodies } from '@/lib/modules/mail/operations/open-files';
import type { OpenThread } from '@/lib/modules/mail/queries/thread';
import type { DeskRow, MessageCursor, ThreadAsked, ThreadMessage } from '@/lib/modules/mail/schema/desk';
import { blockedWords } from '@/lib/modules/mail/words/triage';
import { MessageActs } from './thread-acts';

/** The messages that the address asks for, and the address of the thread with other ones. */
export type AskedMessages = {
  asked: ThreadAsked;
  hrefOf: (changes: { before?: MessageCursor; message?: number }) => string;
};

type Props = { ctx: Ctx; row: DeskRow; thread: OpenThread } & AskedMessages;

/** A page of the messages, oldest first: the open ones with their texts, the others as lines. */
export async function ThreadMessages({ ctx, row, thread, asked: { before }, hrefOf }: Props) {
  const open = thread.messages.filter(({ isOpen, hasHtml }) => isOpen && hasHtml);
  const previews = await previewMailBodies(
    ctx,
    open.map(({ id }) => id),
  );
  const marked = thread.category === null ? (thread.suggestion?.words ?? []) : [];
  return (
    <>
      <OtherMessages
        older={thread.older && hrefOf({ before: thread.older })}
        newest={before ? hrefOf({}) : null}
      />
      {thread.messages.map((message) =>
        message.isOpen || isOwnReply(message) ? (
          <Message
            key={message.id}
            shown={shownAs(message, previews.get(message.id))}
            now={ctx.now}
            marked={marked}
          >
            <MessageActs row={row} thread={thread} message={message} />
          </Message>
        ) : (
          <MessageLine
            key={message.id}
            message={message}
            now={ctx.now}
            href={`${hrefOf({ before, message: message.id })}#wiadomosc-${message.id}`}
          />
        ),
      )}
    </>
  );
}

/** An automatic answer of the office is a line in any case. */
const isOwnReply = ({ direction, isAutomatic }: ThreadMessage) => direction === 'OUT' && isAutomatic;

const shownAs = (message: ThreadMessage, preview = { blocked: 0, height: 0 }) => ({
  message,
  height: preview.height,
  blocked: preview.blocked > 0 ? blockedWords(preview.blocked) : null,
});

/** The ways to the messages before those of the page, and back to the newest. */
function OtherMessages({ older, newest }: { older: string | null; newest: string | null }) {
  if (older === null && newest === null) return null;
  return (
    <div className="mail-line">
      <p className="mail-when" />
      <div className="acts">
        {older !== null && (
          <Link href={older} scroll={false} prefetch={false}>
            Starsze wiadomości
          </Link>
        )}
        {newest !== null && (
          <Link href={newest} scroll={false} prefetch={false}>
            Najnowsze wiadomości
          </Link>
        )}
      </div>
    </div>
  );
}
