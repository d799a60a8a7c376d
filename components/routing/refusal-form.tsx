'use client';

import { useState } from 'react';
import type { Failure } from '@/lib/core/action-result';
import { errorText } from '@/lib/error-texts';
import { Button } from '../ui/button';
import { fieldId } from '../ui/field';
import { TextInput } from '../ui/inputs';
import { RowForm } from '../ui/row-form';

type Props = {
  columns: number;
  /** The table has a column of boxes. */
  boxes: boolean;
  reference: string;
  returnTo: string;
  /** What was typed before the row was closed, and where to keep what is typed. */
  reason: string;
  onType: (reason: string) => void;
  busy: boolean;
  failure: Failure | null;
  onCancel: () => void;
  onRefuse: (reason: string) => void;
};

/** Why the department does not accept; the sender reads it first. */
export function RefusalForm(props: Props) {
  const { columns, boxes, reference, returnTo, reason, onType, busy, failure, onCancel, onRefuse } = props;
  const [missing, setMissing] = useState(false);
  const code = missing ? 'reason-missing' : failure?.fields?.reason;

  function submit() {
    setMissing(reason.trim() === '');
    if (reason.trim() === '') document.getElementById(fieldId('refusal'))?.focus();
    else onRefuse(reason);
  }

  return (
    <RowForm
      columns={columns}
      reference={reference}
      returnTo={returnTo}
      onCancel={onCancel}
      boxes={boxes}
      title="Odmowa przyjęcia"
      onSubmit={submit}
    >
      <TextInput
        id={fieldId('refusal')}
        label="Powód"
        maxLength={500}
        value={reason}
        error={code && errorText(code)}
        autoFocus
        onChange={(event) => {
          onType(event.target.value);
          setMissing(false);
        }}
      />
      <Button type="submit" busy={busy} mainAct keys="Ctrl Enter">
        Odmów przyjęcia
      </Button>
    </RowForm>
  );
}
