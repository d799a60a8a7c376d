'use client';

import { useState } from 'react';
import { Badge } from '@/components/ui/badge';
import { Button } from '@/components/ui/button';
import { MarginBlock } from '@/components/ui/margin-block';
import { ACTS, Table } from '@/components/ui/table';
import { formatDate, weekdayName } from '@/lib/core/date-text';
import { type PlainDate, yearOf } from '@/lib/core/plain-date';
import { daysToCalendar } from '@/lib/modules/deadlines/rules/terms-change';
import type { OfficeDay } from '@/lib/modules/deadlines/schema';
import { AddDay } from './add-day';
import { type TermsActions, TermsSheet } from './terms-sheet';
import { dayText } from './terms-words';

interface CalendarFormProps extends TermsActions {
  version: number;
  days: readonly OfficeDay[];
  year: number;
  today: PlainDate;
}

const keyOf = ({ kind, date }: OfficeDay) => `${kind} ${date}`;

/** The office's own days: the saved ones, those to be added and removed, and the form that saves the changes. */
export function CalendarForm({ version, days, year, today, ...actions }: CalendarFormProps) {
  const [added, setAdded] = useState<readonly OfficeDay[]>([]);
  const [removed, setRemoved] = useState<readonly string[]>([]);
  // A day that another person has removed meanwhile can no longer be removed.
  const gone = days.filter((day) => removed.includes(keyOf(day)));
  const kept = days.filter((day) => !gone.includes(day));
  const next = [...kept, ...added];

  const rows = [
    ...kept.filter(({ date }) => yearOf(date) === year).map((day) => ({ day, state: null })),
    ...gone.map((day) => ({ day, state: 'REMOVED' as const })),
    ...added.map((day) => ({ day, state: 'ADDED' as const })),
  ].sort((a, b) => (a.day.date < b.day.date ? -1 : 1));

  return (
    <TermsSheet
      {...actions}
      version={version}
      change={{ calendar: daysToCalendar(next) }}
      count={added.length + gone.length}
      onSaved={() => {
        setAdded([]);
        setRemoved([]);
      }}
      before={
        <>
          <MarginBlock label="Dni urzędu" heading note={`${year} i zmiany, których jeszcze nie zapisano.`}>
            <DayRows
              rows={rows}
              year={year}
              act={({ day, state }) => {
                if (state === 'ADDED') setAdded(added.filter((each) => each !== day));
                else if (state === 'REMOVED') setRemoved(removed.filter((key) => key !== keyOf(day)));
                else setRemoved([...removed, keyOf(day)]);
              }}
            />
          </MarginBlock>
          <MarginBlock label="Dodaj dzień" heading>
            <AddDay today={today} there={next} onAdd={(day) => setAdded([...added, day])} />
          </MarginBlock>
        </>
      }
    />
  );
}

type Row = { day: OfficeDay; state: 'ADDED' | 'REMOVED' | null };

/** The office's days of a year. With `act` each day can be removed, or put back. */
export function DayRows({
  rows,
  year,
  act,
}: {
  rows: readonly Row[];
  year: number;
  act?: (row: Row) => void;
}) {
  if (rows.length === 0) return <p className="text-ink-2">W {year} nie ma dni dodanych przez urząd.</p>;
  return (
    <Table
      caption={`Dni urzędu w ${year}`}
      columns={['Dzień', 'Co to jest', 'Podstawa albo powód', act !== undefined && ACTS]}
    >
      <tbody>
        {rows.map((row) => (
          <tr key={`${keyOf(row.day)} ${row.state}`}>
            <th scope="row">
              {formatDate(row.day.date)}
              <span className="sub">{weekdayName(row.day.date, 'pl')}</span>
            </th>
            <td data-label="Co to jest">
              {row.day.kind === 'EXTRA' ? 'dodatkowy dzień wolny' : 'urząd nieczynny'}
              {row.state && (
                <span className="sub">
                  <Badge kind={row.state === 'ADDED' ? 'new' : 'soon'}>
                    {row.state === 'ADDED' ? 'do dodania' : 'do usunięcia'}
                  </Badge>
                </span>
              )}
            </td>
            <td data-label="Podstawa albo powód">{row.day.why}</td>
            {act && (
              <td className="act">
                <Button
                  small
                  aria-label={`${row.state ? 'Cofnij' : 'Usuń'}, ${dayText(row.day)}`}
                  onClick={() => act(row)}
                >
                  {row.state ? 'Cofnij' : 'Usuń'}
                </Button>
              </td>
            )}
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
