import { Notice } from '@/components/ui/notice';
import { ProofShort } from '@/components/ui/proof-short';
import { Table } from '@/components/ui/table';
import { nb } from '@/components/ui/typography';
import { failureText } from '@/lib/error-texts';
import type { Change, CorrectionPreview, TermInWords } from '@/lib/modules/applications/schema/correction';
import { type ChangeRow, changeRows, consequenceRows } from '@/lib/modules/applications/words/corrections';
import { movesText } from '@/lib/modules/cases/words/clocks';
import { dueLabel } from '@/lib/modules/deadlines/words/values';
import type { ShownPreview } from './correct-state';

/** The effect of a correction: each value before and after, the date with its proof, the papers to print again. */
export function CorrectionEffectPart({ preview: { effect, failure } }: { preview: ShownPreview }) {
  return (
    <div aria-live="polite">
      {!effect && (
        <p className="text-ink-2">{failure ? unknownText(failure) : 'Jeszcze nic nie zmieniono.'}</p>
      )}
      {effect && (
        <>
          <Rows rows={[...effect.changes.flatMap(changeRows), ...consequenceRows(effect)]} />
          {isOtherDate(effect) && <Dates effect={effect} />}
          {effect.moves.length > 0 && <p className="mt-3">{movesText(effect.moves)}</p>}
          <Afterwards effect={effect} />
        </>
      )}
    </div>
  );
}

function unknownText(failure: NonNullable<ShownPreview['failure']>): string {
  if (failure.code === 'nothing-corrected') return 'Jeszcze nic nie zmieniono.';
  if (failure.code === 'invalid') return 'Pokażemy to, gdy wszystkie pola będą poprawne.';
  return failureText(failure);
}

/** Corrected values, before and after. */
export function ChangesTable({ changes }: { changes: readonly Change[] }) {
  return <Rows rows={changes.flatMap(changeRows)} />;
}

function Rows({ rows }: { rows: readonly ChangeRow[] }) {
  return (
    <Table caption="Poprawione" columns={['Co', 'Było', 'Jest']}>
      <tbody>
        {rows.map(({ label, before, after }) => (
          <tr key={label}>
            <th scope="row" className="wrap-anywhere">
              {label}
            </th>
            <td data-label="Było" className="wrap-anywhere text-ink-2">
              {before}
            </td>
            <td data-label="Jest" className="wrap-anywhere">
              <b>{after}</b>
            </td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}

/** A term of the law and a target of the office on one day are two dates: the law binds to one of them. */
const isOtherDate = ({ before, after }: CorrectionPreview): boolean =>
  before.long !== after.long || before.meaning !== after.meaning;

function Dates({ effect: { before, after } }: { effect: CorrectionPreview }) {
  return (
    <div className="two mt-5">
      <Term label="Dotąd" term={before} />
      <Term label="Po poprawce" term={after} />
    </div>
  );
}

function Term({ label, term: { long, meaning, lines } }: { label: string; term: TermInWords }) {
  return (
    <section>
      <h3>
        {label}: {dueLabel(meaning).toLowerCase()}
      </h3>
      <p className="date-big">{nb(long)}</p>
      <ProofShort lines={lines.map(({ label: date, text }) => ({ date, text }))} />
    </section>
  );
}

function receiptText({ before, after }: CorrectionPreview['coded']): string {
  if (!after) return 'Zastąpi wydrukowane. Kodu na nim nie będzie.';
  return before
    ? 'Zastąpi wydrukowane i będzie na nim nowy kod; do tego czasu działa dotychczasowy.'
    : 'Zastąpi wydrukowane i będzie na nim kod: stan tej sprawy klient sprawdzi na stronie.';
}

function Afterwards({ effect }: { effect: CorrectionPreview }) {
  const { receipt, coded, protocol, elsewhere } = effect;
  const ends = coded.before && !coded.after;
  if (!receipt && !ends && !protocol && !elsewhere) return null;
  return (
    <div className="mt-4">
      <Notice tone="soon" title="Po poprawce:">
        <ul className="plain-list">
          {ends && <li>Kod klienta przestanie działać: takiej sprawy nie ma na stronie stanu sprawy.</li>}
          {receipt && <li>Wydrukuj nowe potwierdzenie. {receiptText(coded)}</li>}
          {protocol && <li>Sporządź nowy protokół w miejsce wydrukowanego.</li>}
          {elsewhere && <li>Prześlij sprawę do komórki z karty: {elsewhere}.</li>}
        </ul>
      </Notice>
    </div>
  );
}
