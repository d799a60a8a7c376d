'use client';

import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { SelectField } from '@/components/layout/form/fields';
import { FormFrame } from '@/components/layout/form/form-frame';
import { useActForm } from '@/components/layout/form/use-act-form';
import { Button } from '@/components/ui/button';
import { MarginBlock } from '@/components/ui/margin-block';
import { Notice } from '@/components/ui/notice';
import type { Action } from '@/lib/core/action-result';
import { counted } from '@/lib/core/polish';
import { type MoveCardsInput, moveCardsSchema } from '@/lib/modules/procedure-cards/schema';

interface DepartmentCardsProps {
  departmentId: number;
  /** True when the department is closed: its cards no longer lead to it. */
  closed: boolean;
  cards: readonly { id: number; name: string }[];
  /** The departments to which the cards can be moved. */
  others: readonly { id: number; name: string }[];
  move: Action<MoveCardsInput, { count: number }>;
}

/** The cards of a department. They can all be moved to another one, for example before the department is closed. */
export function DepartmentCards({ departmentId, closed, cards, others, move }: DepartmentCardsProps) {
  const router = useRouter();
  const [told, setTold] = useState<string | null>(null);
  const form = useActForm(moveCardsSchema, move, {
    name: 'karty',
    start: { from: departmentId },
    onDone: ({ count }, { to }) => {
      const name = others.find(({ id }) => id === to)?.name;
      setTold(`${name}: ${counted(count, 'karta więcej', 'karty więcej', 'kart więcej')}.`);
      router.refresh();
    },
  });

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
            <FormFrame form={form}>
              {({ below }) => (
                <>
                  <div className="fields">
                    <SelectField
                      form={form}
                      name="to"
                      label="Przenieś wszystkie do"
                      span={8}
                      blank="wybierz komórkę"
                      choices={others.map(({ id, name }) => [id, name])}
                    />
                  </div>
                  {below}
                  <Button type="submit" busy={form.busy}>
                    Przenieś karty
                  </Button>
                </>
              )}
            </FormFrame>
          </>
        )}
      </MarginBlock>
    </div>
  );
}
