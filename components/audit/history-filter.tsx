'use client';

import { useRouter } from 'next/navigation';
import { Button } from '@/components/ui/button';
import { Options } from '@/components/ui/inputs';
import { paths } from '@/lib/core/paths';

type Props = {
  people: readonly { id: number; name: string }[];
  staffId: number | null;
  signIns: boolean;
};

/** Narrows the history to acts by or about one person. Answers at once; without script the button does. */
export function HistoryFilter({ people, staffId, signIns }: Props) {
  const router = useRouter();
  return (
    <form className="tools" method="get" aria-label="Czyje wpisy">
      {signIns && <input type="hidden" name="zakladka" value="logowania" />}
      <select
        className="input"
        name="osoba"
        aria-label="Osoba"
        defaultValue={staffId ?? ''}
        onChange={({ currentTarget: { value } }) =>
          router.replace(paths.officeHistory({ tab: signIns && 'logowania', person: value }), {
            scroll: false,
          })
        }
      >
        <option value="">wszyscy</option>
        <Options choices={people.map(({ id, name }) => [id, name])} />
      </select>
      <noscript>
        <Button type="submit" small>
          Pokaż
        </Button>
      </noscript>
    </form>
  );
}
