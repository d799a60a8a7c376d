'use client';

import type { ActionResult } from '@/lib/core/action-result';
import { type HandOverInput, handOverSchema } from '@/lib/modules/routing/schema';
import { SelectField, TextField } from '../layout/form/fields';
import { useActForm } from '../layout/form/use-act-form';
import { BulkForm } from './bulk-form';
import type { Department, WaitingRow } from './rows';

type Props<Value> = {
  chosen: WaitingRow[];
  departments: Department[];
  /** One key for each filled-in form: a double click or a resend hands nothing over twice. */
  batch: string;
  send: (input: HandOverInput) => Promise<ActionResult<Value>>;
  onDone: (value: Value) => void;
  onCancel: () => void;
};

type Values = Pick<HandOverInput, 'departmentId' | 'reason'>;

/**
 * Hands over the ticked papers, in place of the filter: the department, the reason when it is not that of the card, and
 * the button.
 */
export function BulkHandOver<Value>(props: Props<Value>) {
  const { chosen, departments, batch, send, onDone, onCancel } = props;
  /** Returns whether the department is not the one that the cards name. */
  const elsewhere = (departmentId: number | null) =>
    departmentId !== null && chosen.some((row) => row.destinationId !== departmentId);
  const form = useActForm(handOverSchema, send, {
    start: { departmentId: null, reason: '' },
    input: ({ departmentId, reason }: Values) => ({
      batch,
      caseIds: chosen.map(({ id }) => id),
      departmentId,
      reason: elsewhere(departmentId) ? reason : '',
    }),
    rules: ({ departmentId, reason }) =>
      elsewhere(departmentId) && reason.trim() === '' ? { reason: 'reason-missing' } : null,
    onDone,
  });

  return (
    <BulkForm
      form={form}
      label="Przekazanie zaznaczonych"
      count={chosen.length}
      submit="Przekaż"
      why={
        elsewhere(form.watch('departmentId')) && (
          <TextField form={form} name="reason" label="Powód" maxLength={500} />
        )
      }
      onCancel={onCancel}
    >
      <SelectField
        form={form}
        name="departmentId"
        label="Komórka"
        blank="tam, gdzie wskazuje karta"
        choices={departments.map(({ id, name }) => [id, name])}
      />
    </BulkForm>
  );
}
