'use client';

import { useRouter } from 'next/navigation';
import { useEffect, useEffectEvent, useState } from 'react';
import type { FieldPath, FieldValues } from 'react-hook-form';
import { Notice } from '@/components/ui/notice';
import type { ActFormState } from './use-act-form';

type Change = { label: string; before: string; now: string };
type Name = string | [label: string, say: (value: never) => string];

type Props<Values extends FieldValues & { version: number }, Output> = {
  form: ActFormState<Values, Output>;
  /** The record as the page loaded it, fresh after a refresh. */
  record: Values;
  /** The label of each value of the record, and the function that writes the value where it is not plain text. */
  names: Partial<Record<keyof Values & string, Name>>;
};

/**
 * Helps two people who edit one record. When another person has saved the record meanwhile, this fetches it, takes over
 * the values that this person did not touch, keeps the typed ones, and shows both.
 */
export function Meanwhile<Values extends FieldValues & { version: number }, Output>({
  form,
  record,
  names,
}: Props<Values, Output>) {
  const router = useRouter();
  const [base, setBase] = useState(record);
  const [changes, setChanges] = useState<Change[]>([]);
  // The state is read while drawing, so that the form keeps track of the touched fields.
  const touched: Record<string, unknown> = form.formState.dirtyFields;
  const { failure } = form;

  useEffect(() => {
    if (failure?.code === 'changed-meanwhile') router.refresh();
  }, [failure, router]);

  const takeOver = useEffectEvent(() => {
    const found: Change[] = [];
    for (const [key, name] of Object.entries<Name | undefined>(names)) {
      const [before, now] = [base[key], record[key]];
      if (!name || JSON.stringify(before) === JSON.stringify(now)) continue;
      const [label, say] = typeof name === 'string' ? [name, said] : name;
      found.push({ label, before: say(before as never), now: say(now as never) });
      if (!touched[key]) form.setValue(key as FieldPath<Values>, now);
    }
    form.setValue('version' as FieldPath<Values>, record.version as never);
    setBase(record);
    setChanges(found);
  });
  useEffect(() => {
    if (record.version !== base.version) takeOver();
  }, [record.version, base.version]);

  if (changes.length === 0) return null;
  return (
    <div className="mb-6">
      <Notice tone="soon" role="status" title="W międzyczasie zapisano coś innego.">
        <ul>
          {changes.map(({ label, before, now }) => (
            <li key={label}>
              {label}: było {before}, jest {now}
            </li>
          ))}
        </ul>
      </Notice>
    </div>
  );
}

function said(value: unknown): string {
  if (value === '' || value === null || value === undefined) return 'nic';
  if (typeof value === 'boolean') return value ? 'tak' : 'nie';
  return `„${String(value)}”`;
}
