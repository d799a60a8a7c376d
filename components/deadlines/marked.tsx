import { MarkedText } from '@/components/ui/marked-text';
import { answersTo } from '@/lib/core/find-by-words';
import { fold } from '@/lib/core/fold';

const WORDS = /([\p{L}\p{N}]+)/u;

/** The text with the words marked that answer to the typed ones: as far as they were typed, or whole in another form. */
export function Marked({ text, words }: { text: string; words: readonly string[] }) {
  if (words.length === 0) return text;
  const pieces = text.split(WORDS).flatMap((part, place) => {
    const hit = place % 2 === 1 && words.find((word) => answersTo(part, word));
    const end = hit ? typedLength(part, hit) : 0;
    return [
      { text: part.slice(0, end), marked: true },
      { text: part.slice(end), marked: false },
    ];
  });
  return <MarkedText pieces={pieces.filter((piece) => piece.text !== '')} />;
}

/** The number of letters that were typed; the whole word when it does not begin as typed. Folding may change a length. */
function typedLength(word: string, typed: string): number {
  if (!fold(word).startsWith(typed)) return word.length;
  let end = 1;
  while (end < word.length && fold(word.slice(0, end + 1)).length <= typed.length) end += 1;
  return end;
}
