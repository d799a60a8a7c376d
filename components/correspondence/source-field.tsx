'use client';

import type { Ref } from 'react';
import { cx } from '@/components/ui/cx';

type Props = {
  id: string;
  label: string;
  value: string;
  /** The number of the line with the mistake; null without one. */
  wrongLine: number | null;
  describedBy?: string;
  field: Ref<HTMLTextAreaElement>;
  onChange: (value: string) => void;
};

/**
 * A text field for source text with numbered lines. The field grows with the text; Tab leads to the next control, as in
 * every other field.
 */
export function SourceField({ id, label, value, wrongLine, describedBy, field, onChange }: Props) {
  const numbers = value.split('\n').map((_, at) => at + 1);
  return (
    <div className="field">
      <label className="label" htmlFor={id}>
        {label}
      </label>
      <div className="source">
        <div className="source__lines" aria-hidden="true">
          {numbers.map((number) => (
            <span key={number} className={cx(number === wrongLine && 'source__wrong')}>
              {number}
            </span>
          ))}
        </div>
        <textarea
          ref={field}
          id={id}
          className="source__text"
          value={value}
          rows={numbers.length}
          wrap="off"
          spellCheck={false}
          autoCapitalize="off"
          autoComplete="off"
          aria-invalid={wrongLine === null ? undefined : true}
          aria-describedby={describedBy}
          onChange={(event) => onChange(event.target.value)}
        />
      </div>
    </div>
  );
}
