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
  /** The record as the page was given it, fresh after a refresh. */
  record: Values;
  /** The label of each value of the record, and how the value is said when it is not plain text. */
  names: Partial<Record<keyof Values & string, Name>>;
};

/**
 * Two people at one record: when another person has saved it meanwhile, fetches what it says now, takes over what this
 * person did not touch, keeps what they typed, and tells both.
 */
export function Meanwhile<Values extends FieldValues & { version: number }, Output>({
  form,
  record,
  names,
}: Props<Values, Output>) {
  const router = useRouter();
  const [base, setBase] = useState(record);
  const [changes, setChanges] = useState<Change[]>([]);
  // Read while drawing, so that the form keeps track of what was touched.
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
