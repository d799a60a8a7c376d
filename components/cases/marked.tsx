import { MarkedText } from '@/components/ui/marked-text';
import { markedPieces } from '@/lib/modules/cases/rules/hits';

/** A text in which the words that a search found are underlined. */
export function Marked({ text, words }: { text: string; words: readonly string[] }) {
  const pieces = markedPieces(text, words).filter((piece) => piece.text !== '');
  return (
    <bdi>
      <MarkedText pieces={pieces} />
    </bdi>
  );
}
