import { Fragment } from 'react';

/** A text in pieces, some of which a search has found. */
export function MarkedText({ pieces }: { pieces: readonly { text: string; marked: boolean }[] }) {
  let start = 0;
  return pieces.map(({ text, marked }) => {
    const key = start;
    start += text.length;
    return marked ? <mark key={key}>{text}</mark> : <Fragment key={key}>{text}</Fragment>;
  });
}
