import type { ReactNode } from 'react';
import { cx } from './cx';

export interface TimelineItem {
  id: string;
  /** A date or a word: "30 listopada", "teraz", "następnie". */
  when: ReactNode;
  /** An hour or a span: "13:05", "od 1 grudnia". */
  whenNote?: ReactNode;
  title: ReactNode;
  text?: ReactNode;
  /** Details that can be opened under the item. */
  more?: ReactNode;
  kind?: 'past' | 'now' | 'next' | 'pause';
}

/** The course of a case. The caller sorts the items: for staff newest first, for residents oldest first. */
export function Timeline({ order, items }: { order: 'newest' | 'oldest'; items: readonly TimelineItem[] }) {
  return (
    <ol className={cx('timeline', `timeline--${order}`)}>
      {items.map(({ id, when, whenNote, title, text, more, kind = 'past' }) => (
        <li key={id} className={`is-${kind}`} aria-current={kind === 'now' ? 'step' : undefined}>
          <p className="timeline__when">
            <b>{when}</b> {whenNote}
          </p>
          <span className="timeline__dot" />
          <div className="timeline__what">
            <h3>{title}</h3>
            {text && <p>{text}</p>}
            {more}
          </div>
        </li>
      ))}
    </ol>
  );
}
