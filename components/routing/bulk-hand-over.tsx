'use client';

import { useState } from 'react';
import type { Failure } from '@/lib/core/action-result';
import { errorText } from '@/lib/i18n/errors';
import { Button } from '../ui/button';
import { fieldId } from '../ui/field';
import { Options, Select, TextInput } from '../ui/inputs';
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
  const codes: Record<string, string> = {
    ...failure?.fields,
    ...(reasonMissing && { reason: 'reason-missing' }),
  };

  function send() {
    const missing = elsewhere && reason.trim() === '';
    setReasonMissing(missing);
    if (missing) document.getElementById(fieldId('reason'))?.focus();
    else onSend(departmentId, elsewhere ? reason : '');
  }

  return (
    <form
      className="tools tools--selected items-end md:sticky md:top-0 md:z-[2]"
      aria-label="Przekazanie zaznaczonych"
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      <p className="self-center">
        <b>Zaznaczono {chosen.length}.</b>
      </p>
      <div className="w-[17.5rem] max-w-full">
        <Select
          name="departmentId"
          label="Komórka"
          value={department}
          error={codes.departmentId && errorText(codes.departmentId)}
          onChange={(event) => {
            setDepartment(event.target.value);
            onChange();
          }}
        >
          <option value={BY_CARD}>tam, gdzie wskazuje karta</option>
          <Options of={departments.map(({ id, name }) => [id, name])} />
        </Select>
      </div>
      {elsewhere && (
        <div className="min-w-0 flex-[1_1_20rem] [&_.input]:max-w-none">
          <TextInput
            name="reason"
            label="Powód"
            maxLength={500}
            value={reason}
            error={codes.reason && errorText(codes.reason)}
            onChange={(event) => {
              setReason(event.target.value);
              setReasonMissing(false);
              onChange();
            }}
          />
        </div>
      )}
      <div className="acts">
        <Button kind="quiet" onClick={onCancel}>
          Odznacz
        </Button>
        <Button type="submit" kind="primary" keys="Ctrl Enter" mainAct busy={busy}>
          Przekaż
        </Button>
      </div>
    </form>
  );
}
