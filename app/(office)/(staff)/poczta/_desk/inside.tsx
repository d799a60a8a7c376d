import { WithdrawShare } from '@/components/mail/thread-share';
import { nb } from '@/components/ui/typography';
import { momentText } from '@/lib/i18n/moments';
import type { OpenThread } from '@/lib/modules/mail/queries/thread';
import type { ThreadNote, ThreadShare } from '@/lib/modules/mail/schema/desk';
import { handOverAnswer } from '@/lib/modules/mail/words/hand-overs';
import type { HandOverLine } from '@/lib/modules/routing/schema';
import { withdrawShareAction } from '../actions';

/**
 * The lines that stay inside the office, in the order of time: notes, showings of the thread for an opinion, and
 * hand-overs with their words.
 */
export function InsideLines({ thread, now }: { thread: OpenThread; now: Date }) {
  const lines = [
    ...thread.notes.map((note) => ({
      at: note.at,
      key: `uwaga-${note.id}`,
      kind: 'uwaga',
      text: <Note note={note} />,
    })),
    ...thread.shares.map((share) => ({
      at: share.at,
      key: `wglad-${share.id}`,
      kind: 'do wglądu',
      text: <Share share={share} thread={thread} now={now} />,
    })),
    ...thread.handOvers.map((line) => ({
      at: line.at,
      key: `przekazanie-${line.id}`,
      kind: 'przekazanie',
      text: <HandOver line={line} now={now} />,
    })),
  ].toSorted((one, other) => one.at.getTime() - other.at.getTime());
  return lines.map(({ at, key, kind, text }) => (
    <div key={key} className="mail-line">
      <p className="mail-when">
        <b>{nb(momentText(at, now))}</b> {kind}
      </p>
      {text}
    </div>
  ));
}

function HandOver({ line, now }: { line: HandOverLine; now: Date }) {
  const { by, from, to, word, answer } = line;
  return (
    <div className="wrap-anywhere">
      <p>
        <b>{by}</b>, {from}, przekazuje: <b>{to}</b>
      </p>
      {word !== '' && (
        <p className="whitespace-pre-line">
          Słowo dla komórki: <b>{word}</b>
        </p>
      )}
      <p className="text-note text-ink-2">{nb(handOverAnswer(line, now))}</p>
      {answer && answer.reason !== '' && (
        <p>
          Powód: <b>{answer.reason}</b>
        </p>
      )}
    </div>
  );
}

function Note({ note: { by, text } }: { note: ThreadNote }) {
  return (
    <div>
      <p>
        <b>{by}:</b> {text}
      </p>
      <p className="text-note text-ink-2">Nadawca tego nie widzi.</p>
    </div>
  );
}

function Share({ share, thread, now }: { share: ThreadShare; thread: OpenThread; now: Date }) {
  const { id, by, to, unit, question, withdrawn } = share;
  const who = [to, unit].filter(Boolean).join(', ');
  return (
    <div>
      <p>
        <b>{by}</b> pokazuje do wglądu: <b>{who}</b>
        {question && <>, z pytaniem: {question}</>}
      </p>
      {withdrawn ? (
        <p className="text-note text-ink-2">
          {nb(`Wgląd cofnięto ${momentText(withdrawn.at, now)}: ${withdrawn.by}. Powód: ${withdrawn.reason}`)}
        </p>
      ) : (
        <p className="text-note text-ink-2">Nadawca tego nie widzi.</p>
      )}
      {!withdrawn && thread.can.answer && (
        <div className="acts mt-1">
          <WithdrawShare threadId={thread.id} shareId={id} to={to} withdraw={withdrawShareAction} />
        </div>
      )}
    </div>
  );
}
