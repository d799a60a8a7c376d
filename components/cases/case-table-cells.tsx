import Link from 'next/link';
import { Fragment } from 'react';
import { paths } from '@/lib/core/paths';
import { Badge } from '../ui/badge';
import { nb } from '../ui/typography';
import type { CaseRow, DueText } from './case-table-row';

/**
 * The cell "Czego dotyczy": the subject, then the client. Names and subjects may run from right to left, so each is
 * isolated.
 */
export function SubjectCell({ row }: { row: CaseRow }) {
  return (
    <>
      <Link className="what wrap-anywhere" href={paths.case(row.slug)} prefetch={false}>
        <bdi>{row.what}</bdi>
      </Link>
      <span className="sub wrap-anywhere">
        {row.client !== null && <bdi>{row.client}</bdi>}
        {row.client !== null && row.matter !== row.what && ' · '}
        {row.matter !== row.what && row.matter}
        {row.flags.map((flag) => (
          <Fragment key={flag}>
            {' · '}
            <b>{nb(flag)}</b>
          </Fragment>
        ))}
      </span>
    </>
  );
}

/** The cell "Numer", a link to the case: the znak with the registry number under it, or the number alone. */
export function ReferenceCell({ row }: { row: CaseRow }) {
  return (
    <>
      <Link
        id={`numer-${row.id}`}
        href={paths.case(row.slug)}
        prefetch={false}
        // The subject beside it leads to the case too: one stop of Tab a row is enough.
        tabIndex={-1}
      >
        {row.reference}
      </Link>
      {row.reference !== row.number && <span className="sub">{row.number}</span>}
    </>
  );
}

/**
 * The cell of a due date. The distance stands first when it matters; with `dateFirst` a date that is far off stands
 * first.
 */
export function DueCell({ due, dateFirst }: { due: DueText; dateFirst?: boolean }) {
  const calm = dateFirst && due.kind === 'run';
  if (calm) {
    return (
      <>
        {nb(due.date)}
        <span className="sub lg:whitespace-nowrap">{nb(`${due.day}, ${due.distance}`)}</span>
      </>
    );
  }
  return (
    <>
      <Badge kind={due.kind}>{nb(due.distance)}</Badge>
      {due.kind !== 'done' && due.date && (
        <span className="sub lg:whitespace-nowrap">{nb(`${due.day}, ${due.date}`)}</span>
      )}
    </>
  );
}
