'use client';

import { useRouter } from 'next/navigation';
import type { ReactNode } from 'react';
import { Button } from '@/components/ui/button';
import { Options } from '@/components/ui/inputs';

type Props = {
  label: string;
  /** Returns the address of the page narrowed to the chosen values, those that are not empty. */
  address: (chosen: URLSearchParams) => string;
  children: ReactNode;
};

/** Narrows a page to what its address names. A choice acts at once; without script, the button. */
export function FilterForm({ label, address, children }: Props) {
  const router = useRouter();

  function narrow(form: HTMLFormElement) {
    const chosen = new URLSearchParams();
    for (const [name, value] of new FormData(form)) if (value) chosen.set(name, String(value));
    router.replace(address(chosen), { scroll: false });
  }

  return (
    <form
      className="tools"
      method="get"
      aria-label={label}
      onChange={({ currentTarget }) => narrow(currentTarget)}
    >
      {children}
      <noscript>
        <Button type="submit" small>
          Pokaż
        </Button>
      </noscript>
    </form>
  );
}

/** The choice of one person, or of all. */
export function PersonFilter(props: {
  people: readonly { id: number; name: string }[];
  staffId: number | null;
}) {
  const { people, staffId } = props;
  return (
    <select className="input" name="osoba" aria-label="Osoba" defaultValue={staffId ?? ''}>
      <option value="">wszyscy</option>
      <Options choices={people.map(({ id, name }) => [id, name])} />
    </select>
  );
}
