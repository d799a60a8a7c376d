'use client';

import { useState } from 'react';
import type { Failure } from '@/lib/core/action-result';
import type { FieldCodes } from '@/lib/core/errors';
import { errorText } from '@/lib/error-texts';
import { fieldId } from '../ui/field';
import { Options, Select } from '../ui/inputs';
import { BulkForm } from './bulk-form';
import type { Department, WaitingRow } from './rows';

type Props = {
  chosen: WaitingRow[];
  departments: Department[];
  busy: boolean;
  failure: Failure | null;
  onChange: () => void;
  onSend: (departmentId: number | null, reason: string) => Promise<void>;
  onCancel: () => void;
};

const BY_CARD = '';

/** In place of the filter while something is ticked: where to, why when elsewhere than the card says, and the act. */
export function BulkHandOver({ chosen, departments, busy, failure, onChange, onSend, onCancel }: Props) {
  const [department, setDepartment] = useState(BY_CARD);
  const [reason, setReason] = useState('');
  const [reasonMissing, setReasonMissing] = useState(false);
  const departmentId = department === BY_CARD ? null : Number(department);
  const elsewhere = departmentId !== null && chosen.some((row) => row.destinationId !== departmentId);
  const codes: FieldCodes = {
    ...failure?.fields,
    ...(reasonMissing && { reason: 'reason-missing' }),
  };

  function send() {
    const missing = elsewhere && reason.trim() === '';
    setReasonMissing(missing);
    if (missing) document.getElementById(fieldId('reason'))?.focus();
    else onSend(departmentId, elsewhere ? reason : '');
  }

  const textOf = (field: string) => codes[field] && errorText(codes[field]);
  return (
    <BulkForm
      label="Przekazanie zaznaczonych"
      count={chosen.length}
      submit="Przekaż"
      reason={
        elsewhere && {
          value: reason,
          error: textOf('reason'),
          onChange: (typed) => {
            setReason(typed);
            setReasonMissing(false);
            onChange();
          },
        }
      }
      busy={busy}
      onCancel={onCancel}
      onSubmit={send}
    >
      <Select
        name="departmentId"
        label="Komórka"
        value={department}
        error={textOf('departmentId')}
        onChange={(event) => {
          setDepartment(event.target.value);
          onChange();
        }}
      >
        <option value={BY_CARD}>tam, gdzie wskazuje karta</option>
        <Options choices={departments.map(({ id, name }) => [id, name])} />
      </Select>
    </BulkForm>
  );
}
