'use client';

import { useRouter } from 'next/navigation';
import { Button } from '@/components/ui/button';
import { Options } from '@/components/ui/inputs';
import { paths } from '@/lib/core/paths';

type Props = {
  people: readonly { id: number; name: string }[];
  staffId: number | null;
  validOnly: boolean;
};

/** Narrows the register to one person, or to mandates in force today. A choice acts at once; without script, the button. */
export function MandateFilters({ people, staffId, validOnly }: Props) {
  const router = useRouter();

  function narrow(form: HTMLFormElement | null) {
    if (!form) return;
    const asked = new URLSearchParams();
    for (const [name, value] of new FormData(form)) if (value) asked.set(name, String(value));
    router.replace(paths.mandates(asked), { scroll: false });
  }

  return (
    <form
      className="tools"
      method="get"
      aria-label="Co pokazać"
      onChange={(event) => narrow(event.currentTarget)}
    >
      <select className="input" name="osoba" aria-label="Osoba" defaultValue={staffId ?? ''}>
        <option value="">wszyscy</option>
        <Options choices={people.map(({ id, name }) => [id, name])} />
      </select>
      <label className="choice">
        <input type="checkbox" name="wazne" value="1" defaultChecked={validOnly} />
        <span>Tylko ważne dziś</span>
      </label>
      <noscript>
        <Button type="submit" small>
          Pokaż
        </Button>
      </noscript>
    </form>
  );
}
