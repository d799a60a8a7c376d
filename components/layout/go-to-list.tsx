'use client';

import Link from 'next/link';
import { usePathname } from 'next/navigation';
import { use, useEffect, useImperativeHandle, useState } from 'react';
import { Highlight } from '@/components/ui/highlight';
import { Kbd } from '@/components/ui/kbd';
import { type FoundGroup, type FoundTarget, findTargets } from '@/lib/core/find-targets';
import { counted } from '@/lib/core/polish';
import type { GoToListProps } from './go-to-list-props';

const HEADINGS: Record<FoundGroup['kind'], string> = {
  place: 'Miejsca',
  act: 'Działania',
  case: 'Ostatnio otwierane sprawy',
};

/** The list of "Idź do…": the best answer is chosen first, and the arrows choose another one. */
export function GoToList({ id, answer, query, searches, keys, onState, onLeave }: GoToListProps) {
  const targets = use(answer);
  const path = usePathname();
  const [choice, setChoice] = useState({ query, at: 0 });
  const failed = typeof targets === 'string';
  // The current page is left out of the targets.
  const groups = failed
    ? []
    : findTargets(
        query,
        targets.filter(({ href }) => href !== path),
      );
  const found = groups.flatMap((group) => group.targets);
  const typed = query.trim();
  const options = found.length + (searches && typed ? 1 : 0);
  const at = choice.query === query ? choice.at : 0;
  const optionId = (place: number) => `${id}-${place}`;
  const option = options > 0 ? optionId(at) : undefined;
  const message = failed ? targets : messageOf(typed, found.length);

  useImperativeHandle(keys, () => ({
    move: (step) => options > 0 && setChoice({ query, at: (at + step + options) % options }),
    choose: () => option && document.getElementById(option)?.click(),
  }));

  useEffect(() => {
    onState({ option, message });
    if (option) document.getElementById(option)?.scrollIntoView({ block: 'nearest' });
  }, [option, message, onState]);

  if (options === 0) return null;
  return (
    <div className="go-to__list" id={id} role="listbox" aria-label="Dokąd">
      {groups.map((group) => (
        <fieldset key={group.kind} className="go-to__group">
          <legend>{HEADINGS[group.kind]}</legend>
          {group.targets.map((target) => {
            const place = found.indexOf(target);
            return (
              <Link
                key={target.href}
                id={optionId(place)}
                className="go-to__item"
                href={target.href}
                prefetch={false}
                role="option"
                tabIndex={-1}
                aria-selected={place === at}
                onNavigate={onLeave}
              >
                <Answer target={target} query={typed} />
                {place === at && <Kbd silent>Enter</Kbd>}
              </Link>
            );
          })}
        </fieldset>
      ))}
      {options > found.length && (
        <button
          type="submit"
          id={optionId(found.length)}
          className="go-to__item go-to__search"
          role="option"
          tabIndex={-1}
          aria-selected={at === found.length}
        >
          <span>
            Szukaj w sprawach: <b>{typed}</b>
          </span>
          {at === found.length && <Kbd silent>Enter</Kbd>}
        </button>
      )}
    </div>
  );
}

function Answer({ target, query }: { target: FoundTarget; query: string }) {
  const { title, mark, detail, meant } = target;
  return (
    <span>
      {mark && (
        <b className="go-to__mark">
          <Highlight text={mark} query={query} />{' '}
        </b>
      )}
      <Highlight text={title} query={query} />
      {[detail, meant].map(
        (note) =>
          note && (
            <small key={note} className="go-to__detail">
              <Highlight text={note} query={query} />
            </small>
          ),
      )}
    </span>
  );
}

function messageOf(typed: string, count: number): string {
  if (!typed) return '';
  return count === 0
    ? 'Nie ma takiego miejsca ani działania, nie ma też takiej sprawy wśród ostatnich.'
    : `${counted(count, 'wynik', 'wyniki', 'wyników')}.`;
}
