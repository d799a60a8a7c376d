'use client';

import { useRouter } from 'next/navigation';
import { type FormEvent, useState } from 'react';
import { Button } from '@/components/ui/button';
import { Options, Select } from '@/components/ui/inputs';
import { MarginBlock } from '@/components/ui/margin-block';
import { Notice } from '@/components/ui/notice';
import { type Action, answerOf } from '@/lib/core/action-result';
import { counted } from '@/lib/core/polish';
import { errorText } from '@/lib/error-texts';
import type { MoveCardsInput } from '@/lib/modules/procedure-cards/schema';

interface DepartmentCardsProps {
  departmentId: number;
  /** Out of use: its cards lead nowhere. */
  closed: boolean;
  cards: readonly { id: number; name: string }[];
  /** The departments that they can be given to. */
  others: readonly { id: number; name: string }[];
  move: Action<MoveCardsInput, { count: number }>;
}

/** The cards of a department, and giving them all to another, as before it is closed. */
export function DepartmentCards({ departmentId, closed, cards, others, move }: DepartmentCardsProps) {
  const router = useRouter();
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<string>();
  const [told, setTold] = useState<string | null>(null);

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const to = String(new FormData(event.currentTarget).get('to'));
    if (to === '') return setError(errorText('choose-department'));
    setBusy(true);
    setError(undefined);
    const answer = await answerOf(move({ from: departmentId, to: Number(to) }));
    setBusy(false);
    if (!answer.ok) return setError(errorText(answer.fields?.to ?? answer.code));
    const name = others.find(({ id }) => id === Number(to))?.name;
    setTold(`${name}: ${counted(answer.value.count, 'karta więcej', 'karty więcej', 'kart więcej')}.`);
    router.refresh();
  }

  return (
    <div className="sheet mt-6">
      <MarginBlock label="Karty usług" heading note="Podania z tych kart trafiają do tej komórki.">
        <div role="status">{told && <Notice tone="done">{told}</Notice>}</div>
        {closed && cards.length > 0 && (
          <Notice tone="late" title="Komórka nie działa, a ma karty.">
            Podań z tych kart nie można jej przekazać. Przenieś je do innej komórki.
          </Notice>
        )}
        {cards.length === 0 ? (
          <p className="text-ink-2">Ta komórka nie ma kart.</p>
        ) : (
          <>
            <ul className="my-2">
              {cards.map(({ id, name }) => (
                <li key={id}>{name}</li>
              ))}
            </ul>
            <form method="post" noValidate onSubmit={submit}>
              <div className="fields">
                <Select label="Przenieś wszystkie do" name="to" defaultValue="" error={error} span={8}>
                  <option value="">wybierz komórkę</option>
                  <Options choices={others.map(({ id, name }) => [id, name])} />
                </Select>
              </div>
              <Button type="submit" busy={busy}>
                Przenieś karty
              </Button>
            </form>
          </>
        )}
      </MarginBlock>
    </div>
  );
}
