import { answersTo } from '@/lib/core/find-by-words';
import { fold } from '@/lib/core/fold';

const WORDS = /([\p{L}\p{N}]+)/u;

/** The text with the words marked that answer to the typed ones: as far as they were typed, or whole in another form. */
export function Marked({ text, words }: { text: string; words: readonly string[] }) {
  if (words.length === 0) return text;
  return text.split(WORDS).map((part, place) => {
    const hit = place % 2 === 1 && words.find((word) => answersTo(part, word));
    if (!hit) return part;
    const end = typedLength(part, hit);
    return (
      // biome-ignore lint/suspicious/noArrayIndexKey: a word has no identity but its place
      <span key={place}>
        <mark>{part.slice(0, end)}</mark>
        {part.slice(end)}
      </span>
    );
  });
}

/** The number of letters that were typed; the whole word when it does not begin as typed. Folding may change a length. */
function typedLength(word: string, typed: string): number {
  if (!fold(word).startsWith(typed)) return word.length;
  let end = 1;
  while (end < word.length && fold(word.slice(0, end + 1)).length <= typed.length) end += 1;
  return end;
}
