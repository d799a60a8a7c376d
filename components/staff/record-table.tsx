'use client';

import Link from 'next/link';
import { type ReactNode, useState } from 'react';
import { Badge } from '@/components/ui/badge';
import { FilterField, matches } from '@/components/ui/filter-field';
import { Table } from '@/components/ui/table';

/** A row of the table: its name links to the record, its cells are in the order of the columns. */
export type RecordRow = {
  href: string;
  name: string;
  sub?: string;
  /** The depth of the record in a tree; 0 at the root. */
  depth?: number;
  cells: readonly ReactNode[];
  /** The text that the filter searches. */
  words: string;
};

interface RecordTableProps {
  caption: string;
  /** The names of the columns. The first names the records. */
  columns: readonly [string, ...string[]];
  rows: readonly RecordRow[];
  /** The placeholder of the filter, which names the searched columns: "Nazwisko, login, rola". */
  filter: string;
}

/** The indent for each depth in the tree. Records deeper than the last step get the last one. */
const STEPS = ['', 'pl-6', 'pl-12', 'pl-18', 'pl-24'];

/** A list of records that an administrator keeps, with a filter that narrows it during typing. */
export function RecordTable({ caption, columns, rows, filter }: RecordTableProps) {
  const [, ...others] = columns;
  const [typed, setTyped] = useState('');
  const shown = rows.filter(({ words }) => matches(words, typed));
  return (
    <>
      <div className="tools">
        <FilterField placeholder={filter} value={typed} onChange={setTyped} />
        <span className="tools__end text-note text-ink-2" role="status">
          {typed && `${shown.length} z ${rows.length}`}
        </span>
      </div>
      {shown.length === 0 ? (
        <p className="part text-ink-2">Nic nie pasuje do filtra.</p>
      ) : (
        <Table caption={caption} columns={columns}>
          <tbody>
            {shown.map(({ href, name, sub, depth = 0, cells }) => (
              <tr key={href}>
                <th scope="row">
                  <span className={STEPS[Math.min(depth, STEPS.length - 1)]}>
                    <Link href={href} prefetch={false}>
                      {name}
                    </Link>
                  </span>
                  {sub && <span className="sub">{sub}</span>}
                </th>
                {others.map((label, place) => (
                  <td data-label={label} key={label}>
                    {cells[place]}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </Table>
      )}
    </>
  );
}

/** Whether a record is in use. */
export function InUse({ active }: { active: boolean }) {
  return active ? <Badge kind="run">działa</Badge> : <Badge kind="none">nie działa</Badge>;
}
