import Link from 'next/link';
import { Fragment, type ReactNode } from 'react';
import { paths } from '@/lib/core/paths';
import type { HitPart, Hits } from '@/lib/modules/cases/schema/list';
import { HIT_WORDS, lackText } from '@/lib/modules/cases/words/listing';
import { ButtonLink } from '../ui/button-link';
import { ACTS, type Heading, Table } from '../ui/table';
import { nb } from '../ui/typography';
import { DueCell, ReferenceCell } from './case-table-cells';
import type { CaseRow } from './case-table-row';
import { Marked } from './marked';

/** A found case, whose move it is, and where the typed words stand; `opens` leads to the list with this row unfolded. */
export type FoundCase = {
  row: CaseRow;
  move: string;
  moveNote?: string;
  hit: (Hits & { texts: Partial<Record<HitPart, string>> }) | null;
  similar: boolean;
  opens: string;
  /** The content of the unfolded row. */
  peek?: ReactNode;
};

type Props = {
  caption: string;
  items: readonly FoundCase[];
  /** The typed words, folded; empty without a search. */
  words: readonly string[];
  /** The heading above the cases that lack a word as it was spelled; '' when they are not a group. */
  similarHeading: string;
  /** The columns that have an order of their own: the way to it, or the direction when the list stands in it. */
  sorts: { number: Sorting; due: Sorting };
};
export type Sorting = { href?: string; sort?: 'ascending' | 'descending' };

/** Cases of several departments and states, each unfolding in its place. On a phone a list. */
export function CaseTable({ caption, items, words, similarHeading, sorts }: Props) {
  const searching = items.some(({ hit }) => hit !== null);
  const firstSimilar = similarHeading === '' ? -1 : items.findIndex(({ similar }) => similar);
  const columns: (string | Heading | false)[] = [
    sortable('Numer', 'od najnowszych', sorts.number),
    'Czego dotyczy',
    searching && 'Trafienie',
    'Czyj ruch',
    sortable('Termin', 'po terminie najbliższym', sorts.due),
    ACTS,
  ];
  const width = columns.filter((column) => column !== false).length;
  return (
    <div className="found">
      <Table caption={caption} columns={columns}>
        <tbody>
          {items.map((item, place) => (
            <Fragment key={item.row.id}>
              {place === firstSimilar && (
                <tr className="found__group">
                  <th colSpan={width} scope="rowgroup">
                    {similarHeading}
                  </th>
                </tr>
              )}
              <FoundRow item={item} words={words} />
              {item.peek && (
                <tr className="is-form found__peek" id={`wiecej-${item.row.id}`}>
                  <td />
                  <td colSpan={width - 1}>{item.peek}</td>
                </tr>
              )}
            </Fragment>
          ))}
        </tbody>
      </Table>
    </div>
  );
}

function sortable(name: string, order: string, { href, sort }: Sorting): Heading {
  return {
    name,
    sort,
    shown: href ? (
      <Link href={href} prefetch={false} scroll={false} title={`Ustaw ${order}`}>
        {name}
      </Link>
    ) : undefined,
  };
}

function FoundRow({ item, words }: { item: FoundCase; words: readonly string[] }) {
  const { row, move, moveNote, hit, opens } = item;
  const open = item.peek !== undefined;
  return (
    <tr className={open ? 'is-open' : undefined}>
      <td className="ref found__number">
        <ReferenceCell row={row} />
      </td>
      <th scope="row">
        <Link className="what wrap-anywhere" href={paths.case(row.slug)} prefetch={false}>
          <Marked text={row.what} words={words} />
        </Link>
        <span className="sub wrap-anywhere">
          {row.client !== null && <Marked text={row.client} words={words} />}
          {row.client !== null && row.matter !== row.what && ' · '}
          {row.matter !== row.what && <Marked text={row.matter} words={words} />}
          {row.flags.map((flag) => (
            <Fragment key={flag}>
              {' · '}
              <b>{nb(flag)}</b>
            </Fragment>
          ))}
        </span>
      </th>
      {hit && (
        <td className="found__hit" data-label="trafienie">
          <HitText hit={hit} words={words} />
        </td>
      )}
      <td className="found__move" data-label="ruch">
        {move}
        {moveNote && <span className="sub">{moveNote}</span>}
      </td>
      <td className="found__due">
        <DueCell due={row.due} />
      </td>
      <td className="act">
        <ButtonLink
          small
          href={opens}
          scroll={false}
          prefetch={false}
          aria-label={`${open ? 'Zwiń' : 'Pokaż'}: ${row.reference}`}
          aria-expanded={open}
          aria-controls={open ? `wiecej-${row.id}` : undefined}
        >
          {open ? 'Zwiń' : 'Pokaż'}
        </ButtonLink>
      </td>
    </tr>
  );
}

/** Where the words stand: the names of the texts, and the texts that the row does not show. */
function HitText({ hit, words }: { hit: NonNullable<FoundCase['hit']>; words: readonly string[] }) {
  const plain = hit.parts.filter((part) => !hit.texts[part]).map((part) => HIT_WORDS[part]);
  const told = hit.parts.filter((part) => hit.texts[part]);
  const lack = lackText(hit);
  return (
    <>
      {plain.length === 2 && told.length === 0 ? plain.join(' i ') : plain.join(', ')}
      {told.map((part, place) => (
        <Fragment key={part}>
          {(place > 0 || plain.length > 0) && ', '}
          {HIT_WORDS[part]}: <Marked text={hit.texts[part] ?? ''} words={words} />
        </Fragment>
      ))}
      {lack && <span className="sub">{lack}</span>}
    </>
  );
}
