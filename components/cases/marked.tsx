import { markedPieces } from '@/lib/modules/cases/rules/hits';

/** A text in which the words that a search found are underlined. */
export function Marked({ text, words }: { text: string; words: readonly string[] }) {
  return (
    <bdi>
      {markedPieces(text, words).map(({ text: piece, marked }, place) =>
        // biome-ignore lint/suspicious/noArrayIndexKey: the pieces of one text never move.
        marked ? <mark key={place}>{piece}</mark> : piece,
      )}
    </bdi>
  );
}
