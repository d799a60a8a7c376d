'use client';

import { useEffect, useState } from 'react';
import { useWatch } from 'react-hook-form';
import { CheckboxField } from '@/components/layout/form/fields';
import { Notice } from '@/components/ui/notice';
import type { Action } from '@/lib/core/action-result';
import { checkPhone } from '@/lib/core/identifiers';
import type { FoundClient } from '@/lib/modules/clients/schema';
import type { InquiryFormState } from './form-values';

const PAUSE_MS = 400;

/** The clients of the office with the typed number; the inquiry is tied to one only when the person says so. */
export function Caller({
  form,
  find,
}: {
  form: InquiryFormState;
  find: Action<{ typed: string }, FoundClient[]>;
}) {
  const [phone, clientId, clientName, callWish] = useWatch({
    control: form.control,
    name: ['phone', 'clientId', 'clientName', 'callWish'],
  });
  const [found, setFound] = useState<FoundClient[]>([]);
  const whole = checkPhone(phone).ok;

  useEffect(() => {
    if (!whole) return setFound([]);
    let current = true;
    const timer = setTimeout(async () => {
      const answer = await find({ typed: phone }).catch(() => null);
      if (current) setFound(answer?.ok ? answer.value : []);
    }, PAUSE_MS);
    return () => {
      current = false;
      clearTimeout(timer);
    };
  }, [phone, whole, find]);

  function tie(client: FoundClient | null) {
    form.set('clientId', client?.id ?? null);
    form.set('clientName', client?.label ?? '');
    if (!client) form.set('keepWish', false);
  }

  if (clientId !== null) {
    return (
      <div className="field">
        <Notice tone="done" role="status">
          Dołączone do kontaktów: <b>{clientName}</b>.{' '}
          <button className="lnk" type="button" onClick={() => tie(null)}>
            To inna osoba
          </button>
        </Notice>
        <CheckboxField
          form={form}
          name="keepWish"
          label="Zapamiętaj przy tej osobie: woli telefon"
          hint={callWish ? `Kiedy dzwonić: ${callWish}` : 'o każdej porze'}
        />
      </div>
    );
  }
  return (
    <div className="field empty:hidden" role="status">
      {found.map((client) => (
        <Notice key={client.id} tone="done">
          To numer, który urząd już zna: <b>{client.label}</b>.{' '}
          <button className="lnk" type="button" onClick={() => tie(client)}>
            Dołącz do kontaktów tej osoby
          </button>
        </Notice>
      ))}
    </div>
  );
}
