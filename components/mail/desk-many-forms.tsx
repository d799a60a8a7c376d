'use client';

import { type RefObject, useEffect, useState } from 'react';
import { SelectField, TextField } from '@/components/layout/form/fields';
import { useActForm } from '@/components/layout/form/use-act-form';
import { BulkForm } from '@/components/routing/bulk-form';
import { freshId } from '@/lib/core/fresh-id';
import {
  type CategoriseManyInput,
  categoriseManySchema,
  type HandOverManyInput,
  handOverManySchema,
  type ManyOutcome,
} from '@/lib/modules/mail/schema/many';
import { MAIL_CATEGORIES } from '@/lib/modules/mail/schema/values';
import { MAIL_CATEGORY_WORDS } from '@/lib/modules/mail/words/values';
import type { SelectableThread } from './desk-selection';
import type { ManyActions } from './many-actions';

/** The threads as the page showed them. */
export const versionsOf = (chosen: readonly SelectableThread[]) =>
  chosen.map(({ id, version }) => ({ threadId: id, version }));

type FormProps<Input> = {
  chosen: readonly SelectableThread[];
  done: (outcome: ManyOutcome, saved: Input) => void;
  close: () => void;
};

/** Moves the focus into a form that has just opened. */
function useFocusOn(place: RefObject<HTMLFormElement | null>): void {
  useEffect(() => place.current?.querySelector('select')?.focus(), [place]);
}

type CategoriseProps = FormProps<CategoriseManyInput> & { categorise: ManyActions['categorise'] };
type CategoryValues = Pick<CategoriseManyInput, 'category' | 'reason'>;

/** One category for all ticked threads; the reason is for those of which somebody has decided before. */
export function CategoriseMany({ chosen, categorise, done, close }: CategoriseProps) {
  const form = useActForm(categoriseManySchema, categorise, {
    name: 'wiele-rodzaj',
    start: { reason: '' },
    input: ({ category, reason }: CategoryValues) => ({ threads: versionsOf(chosen), category, reason }),
    onDone: done,
  });
  useFocusOn(form.place);
  return (
    <BulkForm
      form={form}
      label="Rodzaj zaznaczonych"
      count={chosen.length}
      submit="Ustal rodzaj"
      why={
        <TextField form={form} name="reason" label="Powód, jeśli rodzaj już jest" optional maxLength={500} />
      }
      onCancel={close}
    >
      <SelectField
        form={form}
        name="category"
        label="Rodzaj"
        blank="Wybierz rodzaj"
        choices={MAIL_CATEGORIES.map((each) => [each, MAIL_CATEGORY_WORDS[each]] as const)}
      />
    </BulkForm>
  );
}

type HandOverProps = FormProps<HandOverManyInput> & {
  departments: readonly { id: number; name: string }[];
  handOver: ManyActions['handOver'];
};
type DepartmentValues = Pick<HandOverManyInput, 'departmentId' | 'note' | 'requestKey'>;

/** One department for all ticked threads, and a word for it. */
export function HandOverMany({ chosen, departments, handOver, done, close }: HandOverProps) {
  const [requestKey] = useState(freshId);
  const form = useActForm(handOverManySchema, handOver, {
    name: 'wiele-komorka',
    start: { note: '' },
    input: ({ departmentId, note }: DepartmentValues) => ({
      threadIds: chosen.map(({ id }) => id),
      requestKey,
      departmentId,
      note,
    }),
    onDone: done,
  });
  useFocusOn(form.place);
  return (
    <BulkForm
      form={form}
      label="Przekazanie zaznaczonych"
      count={chosen.length}
      submit="Przekaż"
      why={<TextField form={form} name="note" label="Słowo dla komórki" optional maxLength={500} />}
      onCancel={close}
    >
      <SelectField
        form={form}
        name="departmentId"
        label="Komórka"
        blank="Wybierz komórkę"
        choices={departments.map(({ id, name }) => [id, name] as const)}
      />
    </BulkForm>
  );
}
