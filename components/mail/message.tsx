import Link from 'next/link';
import type { ReactNode } from 'react';
import { Badge } from '@/components/ui/badge';
import { nb } from '@/components/ui/typography';
import { paths } from '@/lib/core/paths';
import { counted } from '@/lib/core/polish';
import { momentText } from '@/lib/i18n/moments';
import type { TextPart, ThreadMessage } from '@/lib/modules/mail/schema/desk';
import { moreCopiesWords, QUOTE_WORDS } from '@/lib/modules/mail/words/triage';
import { MAIL_DELIVERY_STATE_WORDS } from '@/lib/modules/mail/words/values';
import { Attachments } from './attachments';

/** A message as the thread shows it; `height` is of its HTML, in pixels, as far as it can be told beforehand. */
export type ShownMessage = { message: ThreadMessage; blocked: string | null; height: number };

/** A message of a long thread, as one line with the way to its text. */
export function MessageLine({ message, now, href }: { message: ThreadMessage; now: Date; href: string }) {
  const { id, at, attachments } = message;
  const files = attachments.length;
  return (
    <article id={`wiadomosc-${id}`} className="mail-line">
      <p className="mail-when">
        <b>{nb(momentText(at, now))}</b> {kindOf(message)}
      </p>
      <p className="mail-from mb-0">
        <span>
          <b>
            <bdi>{authorOf(message)}</bdi>
          </b>
          {files > 0 && (
            <span className="quiet"> · {nb(counted(files, 'załącznik', 'załączniki', 'załączników'))}</span>
          )}
        </span>
        <Link href={href} scroll={false} prefetch={false} aria-label={`Pokaż treść, ${momentText(at, now)}`}>
          Pokaż treść
        </Link>
      </p>
    </article>
  );
}

const kindOf = ({ delivery }: ThreadMessage): string => KIND_WORDS[delivery?.kind ?? 'IN'] ?? 'e-mail';

const authorOf = ({ direction, writtenBy, fromName, fromAddress }: ThreadMessage): string =>
  direction === 'OUT' ? (writtenBy ?? fromName) : fromName || fromAddress;

/** A message of a thread: who wrote it to whom, its text, its attachments. */
export function Message({
  shown,
  now,
  marked,
  children,
}: {
  shown: ShownMessage;
  now: Date;
  marked: readonly string[];
  /** The acts on the message. */
  children?: ReactNode;
}) {
  const { message, blocked, height } = shown;
  const { direction, at, fromName, fromAddress, recipients, delivery } = message;
  const kind = kindOf(message);
  const to = recipients.map(({ address }) => address).join(', ');
  const acknowledges = delivery?.kind === 'ACKNOWLEDGEMENT' || delivery?.kind === 'ABSENCE';
  return (
    <article
      id={`wiadomosc-${message.id}`}
      className="mail-line"
      aria-label={`${kind}, ${momentText(at, now)}`}
    >
      <p className="mail-when">
        <b>{nb(momentText(at, now))}</b> {kind}
      </p>
      {acknowledges ? (
        <p>
          {nb(
            `${delivery.state === 'SENT' ? 'Wysłane' : 'Czeka na wysłanie'} automatycznie na adres nadawcy.`,
          )}
        </p>
      ) : (
        <div>
          <p className="mail-from">
            <span>
              <b>
                <bdi>{authorOf(message)}</bdi>
              </b>{' '}
              {fromName !== '' && direction === 'IN' && <span className="quiet">{fromAddress}</span>}
            </span>
            <span>do: {to || '(nie podano)'}</span>
          </p>
          <div className="mail-message">
            {blocked && (
              <p className="mail-message__note">
                <Badge kind="soon">{blocked}</Badge>
                <span>Nadawca nie wie, że czytasz.</span>
              </p>
            )}
            {message.trouble !== '' && (
              <p className="mail-message__note">
                <Badge kind="soon">Nie wszystko dało się odczytać</Badge>
                <span>Pobierz oryginał (.eml).</span>
              </p>
            )}
            {message.copies.map(({ id, at: came }) => (
              <p key={id} className="mail-message__note">
                <span>{nb(`Ten sam e-mail przyszedł też drugą drogą: ${momentText(came, now)}.`)}</span>
                <a href={paths.mailOriginal(message.id, { copy: id })}>Druga wersja (.eml)</a>
              </p>
            ))}
            {message.moreCopies > 0 && (
              <p className="mail-message__note">{nb(moreCopiesWords(message.moreCopies))}</p>
            )}
            {delivery && delivery.state !== 'SENT' && (
              <p className="mail-message__note">
                <Badge kind={delivery.state === 'QUEUED' || delivery.state === 'SENDING' ? 'run' : 'late'}>
                  {MAIL_DELIVERY_STATE_WORDS[delivery.state]}
                </Badge>
              </p>
            )}
            {message.hasHtml ? (
              <iframe
                className="mail-message__frame"
                sandbox="allow-popups allow-popups-to-escape-sandbox"
                title="Treść wiadomości"
                src={paths.mailBody(message.id)}
                height={height}
                loading="lazy"
              />
            ) : (
              <div className="mail-message__text">
                <Parts parts={message.parts} marked={marked} />
              </div>
            )}
            <Attachments items={message.attachments} />
          </div>
          {children && <div className="acts mt-2">{children}</div>}
        </div>
      )}
    </article>
  );
}

const KIND_WORDS: Partial<Record<string, string>> = {
  IN: 'e-mail',
  ANSWER: 'odpowiedź',
  ACKNOWLEDGEMENT: 'potwierdzenie',
  ABSENCE: 'zastępstwo',
  TEMPLATE: 'pouczenie',
  FORWARD: 'przekazanie',
  MESSAGE: 'wiadomość',
};

/** Each piece of a text with the place at which it begins. */
function placed<Piece>(
  pieces: readonly Piece[],
  textOf: (piece: Piece) => string,
): [at: number, piece: Piece][] {
  let next = 0;
  return pieces.map((piece) => {
    const at = next;
    next += textOf(piece).length + 1;
    return [at, piece];
  });
}

/** The text with its quotes folded. */
function Parts({ parts, marked }: { parts: readonly TextPart[]; marked: readonly string[] }) {
  return placed(parts, ({ text }) => text).map(([at, { quote, text }]) =>
    quote ? (
      <details key={at}>
        <summary>{QUOTE_WORDS}</summary>
        <div className="quoted">{text.trim()}</div>
      </details>
    ) : (
      <div key={at}>
        <Marked text={text.trim()} phrases={marked} />
      </div>
    ),
  );
}

function Marked({ text, phrases }: { text: string; phrases: readonly string[] }) {
  const given = phrases.filter((phrase) => phrase !== '');
  if (given.length === 0) return text;
  const pattern = new RegExp(
    `(${given.map((each) => each.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&').replace(/ /g, '\\s+')).join('|')})`,
    'gi',
  );
  // Every second piece is a phrase.
  return placed(text.split(pattern), (piece) => piece).map(([at, piece], place) =>
    place % 2 === 1 ? <mark key={at}>{piece}</mark> : piece,
  );
}
