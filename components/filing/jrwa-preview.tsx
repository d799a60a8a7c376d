import type { ReactNode } from 'react';
import { Notice } from '@/components/ui/notice';
import { counted, plural } from '@/lib/core/polish';
import { errorText } from '@/lib/error-texts';
import type { CsvProblem, JrwaDifference, JrwaRow } from '@/lib/modules/filing/schema/jrwa';

/** Lists everything that is wrong with a file, by line. A file with a problem is not imported. */
export function JrwaProblems({ problems, more }: { problems: readonly CsvProblem[]; more: number }) {
  const count = problems.length + more;
  return (
    <div className="mt-4">
      <Notice
        tone="late"
        title={`W pliku ${plural(count, 'jest', 'są', 'jest')} ${counted(count, 'błąd', 'błędy', 'błędów')}. Nic nie zostało wczytane.`}
      >
        <ul className="lines">
          {problems.map(({ line, code, facts }) => (
            <li key={`${line}-${code}`}>
              {line > 0 && <b>Wiersz {line}. </b>}
              {errorText(code, facts)}
            </li>
          ))}
        </ul>
        {more > 0 && <p>I jeszcze {counted(more, 'błąd', 'błędy', 'błędów')}.</p>}
      </Notice>
    </div>
  );
}

type Props = { classes: number; restored: number; difference: JrwaDifference };

/** Shows how the file would change the JRWA in force. */
export function JrwaDifferences({ classes, restored, difference }: Props) {
  const { added, removed, changed, same } = difference;
  return (
    <div className="mt-4">
      <p>
        <b>Plik jest poprawny: {counted(classes, 'klasa', 'klasy', 'klas')}.</b> Bez zmian: {same}.
      </p>
      {restored > 0 && (
        <p>
          Arkusz usunął zera z początku {counted(restored, 'symbolu', 'symboli', 'symboli')}. Przywróciliśmy
          je według obecnego wykazu.
        </p>
      )}
      <Part title="Dochodzą" count={added.length}>
        {added.map((row) => (
          <li key={row.symbol}>{inWords(row)}</li>
        ))}
      </Part>
      <Part title="Odpadają" count={removed.length} open={removed.some(isUsed)}>
        {[...removed]
          .sort((a, b) => Number(isUsed(b)) - Number(isUsed(a)))
          .map((row) => (
            <li key={row.symbol}>
              {inWords(row)}
              {row.registers.length > 0 && (
                <small className="sub">Spisy ze sprawami w toku: {row.registers.join(', ')}</small>
              )}
              {row.cards.length > 0 && <small className="sub">Karty usług: {row.cards.join(', ')}</small>}
            </li>
          ))}
      </Part>
      <Part title="Zmieniają się" count={changed.length}>
        {changed.map(({ before, after }) => (
          <li key={after.symbol}>
            {inWords(after)}
            <small className="sub">było: {inWords(before)}</small>
          </li>
        ))}
      </Part>
    </div>
  );
}

const isUsed = ({ registers, cards }: { registers: string[]; cards: string[] }) =>
  registers.length + cards.length > 0;

const inWords = ({ symbol, title, category, makesCases }: JrwaRow) =>
  [`${symbol} ${title}`, category || 'dzieli się dalej', !makesCases && 'nie tworzy akt spraw']
    .filter(Boolean)
    .join(', ');

type PartProps = { title: string; count: number; open?: boolean; children: ReactNode };

function Part({ title, count, open, children }: PartProps) {
  if (count === 0) return null;
  return (
    <details className="mt-3" open={open}>
      <summary className="lnk">
        {title}: {counted(count, 'klasa', 'klasy', 'klas')}
      </summary>
      <ul className="lines">{children}</ul>
    </details>
  );
}
