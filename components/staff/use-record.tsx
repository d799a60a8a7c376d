'use client';

import { useRouter } from 'next/navigation';
import { useEffect, useEffectEvent, useState } from 'react';
import type { FieldValues, Path, PathValue, UseFormReturn } from 'react-hook-form';
import { Notice } from '@/components/ui/notice';
import type { Failure } from '@/lib/core/action-result';

type Change = { label: string; before: string; now: string };

/** How the values of a record are called, and said when it isn't plain text. */
export type Names<Values> = Partial<
  Record<keyof Values & string, string | [string, (value: never) => string]>
>;

function said(value: unknown): string {
  if (value === '' || value === null || value === undefined) return 'nic';
  if (typeof value === 'boolean') return value ? 'tak' : 'nie';
  return `„${String(value)}”`;
}

/**
 * Two people at one record: when somebody saved it meanwhile, fetches what is there now, takes over what this person
 * did not touch, keeps what they typed, and tells both. `record` is what the page was given, fresh after a refresh.
 */
export function useRecord<Values extends FieldValues & { version: number }>(
  form: UseFormReturn<Values, unknown, Values>,
  record: Values,
  names: Names<Values>,
) {
  const router = useRouter();
  const [base, setBase] = useState(record);
  const [changes, setChanges] = useState<Change[]>([]);
  // Read while drawing, so that the form keeps track of what was touched.
  const { dirtyFields } = form.formState;

  const takeOver = useEffectEvent(() => {
    const found: Change[] = [];
    for (const [key, name] of Object.entries(names) as [
      Path<Values>,
      string | [string, (value: never) => string],
    ][]) {
      const [before, now] = [base[key], record[key]];
      if (JSON.stringify(before) === JSON.stringify(now)) continue;
      const [label, say] = typeof name === 'string' ? [name, said] : name;
      found.push({ label, before: say(before as never), now: say(now as never) });
      if (!(dirtyFields as Record<string, unknown>)[key])
        form.setValue(key, now as PathValue<Values, Path<Values>>);
    }
    form.setValue('version' as Path<Values>, record.version as PathValue<Values, Path<Values>>);
    setBase(record);
    setChanges(found);
  });
  useEffect(() => {
    if (record.version !== base.version) takeOver();
  }, [record.version, base.version]);

  return {
    onRefused: (failure: Failure) => {
      if (failure.code === 'changed-meanwhile') router.refresh();
    },
    meanwhile: changes.length > 0 && (
      <Notice tone="soon" role="status" title="W międzyczasie zapisano coś innego.">
        <ul>
          {changes.map(({ label, before, now }) => (
            <li key={label}>
              {label}: było {before}, jest {now}
            </li>
          ))}
        </ul>
      </Notice>
    ),
  };
}
