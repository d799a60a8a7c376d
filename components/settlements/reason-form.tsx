'use client';

import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { fieldId } from '@/components/ui/field';
import { TextInput } from '@/components/ui/inputs';
import { RowForm } from '@/components/ui/row-form';
import type { Failure } from '@/lib/core/action-result';
import type { PlainCode } from '@/lib/core/errors';
import { errorText } from '@/lib/error-texts';

type Props = {
  columns: number;
  title: string;
  submit: string;
  reference: string;
  returnTo: string;
  hint: string;
  /** The code of an empty reason. */
  missingCode: PlainCode;
  busy: boolean;
  failure: Failure | null;
  onCancel: () => void;
  onDone: (reason: string) => void;
};

/** An act about one row that asks why. */
export function ReasonForm(props: Props) {
  const { columns, title, submit, reference, returnTo, hint, missingCode, busy, failure } = props;
  const [reason, setReason] = useState('');
  const [missing, setMissing] = useState(false);
  const code = missing ? missingCode : failure?.fields?.reason;

  function act() {
    setMissing(reason.trim() === '');
    if (reason.trim() === '') document.getElementById(fieldId('reason'))?.focus();
    else props.onDone(reason);
  }

  return (
    <RowForm
      columns={columns}
      title={title}
      reference={reference}
      returnTo={returnTo}
      onCancel={props.onCancel}
      onSubmit={act}
    >
      <p className="hint basis-full">{hint}</p>
      <TextInput
        id={fieldId('reason')}
        label="Powód"
        maxLength={1000}
        value={reason}
        error={code && errorText(code)}
        autoFocus
        autoComplete="off"
        onChange={({ target }) => {
          setReason(target.value);
          setMissing(false);
        }}
      />
      <Button type="submit" busy={busy}>
        {submit}
      </Button>
    </RowForm>
  );
}
