import { WithdrawShare } from '@/components/mail/thread-share';
import { nb } from '@/components/ui/typography';
import { momentText } from '@/lib/i18n/moments';
import type { OpenThread } from '@/lib/modules/mail/queries/thread';
import type { ThreadNote, ThreadShare } from '@/lib/modules/mail/schema/desk';
import { withdrawShareAction } from '../actions';

/** The lines that stay inside the office, in the order of time: notes, and showings of the thread for an opinion. */
export function InsideLines({ thread, now }: { thread: OpenThread; now: Date }) {
  const lines = [
    ...thread.notes.map((note) => ({ at: note.at, key: `uwaga-${note.id}`, note, share: null })),
    ...thread.shares.map((share) => ({ at: share.at, key: `wglad-${share.id}`, note: null, share })),
  ].toSorted((one, other) => one.at.getTime() - other.at.getTime());
  return lines.map(({ at, key, note, share }) => (
    <div key={key} className="mail-line">
      <p className="mail-when">
        <b>{nb(momentText(at, now))}</b> {note ? 'uwaga' : 'do wglądu'}
      </p>
      {note && <Note note={note} />}
      {share && <Share share={share} thread={thread} now={now} />}
    </div>
  ));
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
