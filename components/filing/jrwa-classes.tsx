'use client';

import { useEffect, useEffectEvent, useState } from 'react';
import { FilterField } from '@/components/ui/filter-field';
import { Table } from '@/components/ui/table';
import type { Action } from '@/lib/core/action-result';
import { counted } from '@/lib/core/polish';
import type { JrwaClassItem } from '@/lib/modules/filing/schema/jrwa';

type Found = { items: JrwaClassItem[]; count: number };
type Props = {
  versionId: number;
  title: string;
  first: Found;
  search: Action<{ versionId: number; q: string }, Found>;
};

const PAUSE_MS = 200;

/** The classes of a version; the list narrows while the person types. */
export function JrwaClasses({ versionId, title, first, search }: Props) {
  const [typed, setTyped] = useState('');
  const [found, setFound] = useState(first);
  const ask = useEffectEvent((q: string) => search({ versionId, q }).catch(() => null));

  useEffect(() => {
    let stale = false;
    const timer = setTimeout(async () => {
      const answer = await ask(typed);
      if (!stale && answer?.ok) setFound(answer.value);
    }, PAUSE_MS);
    return () => {
      stale = true;
      clearTimeout(timer);
    };
  }, [typed]);

  const { items, count } = found;
  return (
    <section id="klasy" aria-label={`Klasy: ${title}`}>
      <h2 className="px-4 pt-4">{title}</h2>
      <div className="tools">
        <FilterField placeholder="Symbol albo słowo z hasła" value={typed} onChange={setTyped} />
        <span className="tools__end text-note text-ink-2" role="status">
          {items.length < count
            ? `Pierwsze ${items.length} z ${count}. Wpisz symbol, żeby zawęzić.`
            : counted(count, 'klasa', 'klasy', 'klas')}
        </span>
      </div>
      {items.length === 0 ? (
        <p className="part text-ink-2">Nic nie pasuje do filtra.</p>
      ) : (
        <ClassTable items={items} />
      )}
    </section>
  );
}

function ClassTable({ items }: { items: readonly JrwaClassItem[] }) {
  return (
    <Table caption="Klasy" columns={['Symbol', 'Hasło', 'Kategoria', 'Tworzy akta spraw', 'Uwagi']}>
      <tbody>
        {items.map(({ symbol, title, category, makesCases, note, last }) => (
          <tr key={symbol}>
            <th scope="row">{symbol}</th>
            <td data-label="Hasło">{title}</td>
            <td data-label="Kategoria">{last ? category : category || 'dzieli się dalej'}</td>
            <td data-label="Tworzy akta spraw">{makesCases ? 'tak' : 'nie'}</td>
            <td data-label="Uwagi">{note || '–'}</td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
