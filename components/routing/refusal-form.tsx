'use client';

import type { ActionResult } from '@/lib/core/action-result';
import { type RefuseInput, refuseSchema } from '@/lib/modules/routing/schema';
import { TextField } from '../layout/form/fields';
import { RowForm } from '../layout/form/row-form';

type Props = {
  columns: number;
  /** True when the table has a column of checkboxes. */
  boxes: boolean;
  handOverId: number;
  reference: string;
  /** The reason typed before the row was closed; `onType` keeps what is typed. */
  reason: string;
  onType: (reason: string) => void;
  refuse: (input: RefuseInput) => Promise<ActionResult<unknown>>;
  onCancel: () => void;
  onDone: () => void;
};

/** Asks why the department refuses the hand-over; the sender reads the reason first. */
export function RefusalForm(props: Props) {
  const { columns, boxes, handOverId, reference, reason, onType, refuse, onCancel, onDone } = props;
  return (
    <RowForm
      columns={columns}
      boxes={boxes}
      title="Odmowa przyjęcia"
      reference={reference}
      returnTo={`odmow-${handOverId}`}
      submit="Odmów przyjęcia"
      main
      schema={refuseSchema}
      start={{ handOverId, reason }}
      save={refuse}
      failed={() => null /* told above the list */}
      onCancel={onCancel}
      onDone={onDone}
    >
      {(form) => (
        <TextField
          form={form}
          name="reason"
          label="Powód"
          maxLength={500}
          onTyped={() => onType(form.getValues('reason'))}
        />
      )}
    </RowForm>
  );
}
