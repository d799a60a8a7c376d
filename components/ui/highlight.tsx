/**
 * Folds one letter to lower case without diacritics. One letter gives one letter, so positions in the text stay right.
 */
function fold(letter: string): string {
  return letter.normalize('NFD').charAt(0).toLowerCase().replace('ł', 'l');
}

/** The text with the first occurrence of `query` marked; letters match without diacritics ("droga" in "Drogą"). */
export function Highlight({ text, query }: { text: string; query: string }) {
  const letters = [...text];
  const wanted = [...query.trim()].map(fold).join('');
  const at = wanted ? letters.map(fold).join('').indexOf(wanted) : -1;
  if (at < 0) return text;
  return (
    <>
      {letters.slice(0, at).join('')}
      <mark>{letters.slice(at, at + wanted.length).join('')}</mark>
      {letters.slice(at + wanted.length).join('')}
    </>
  );
}
