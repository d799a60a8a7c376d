import { type ReactNode, useId } from 'react';

interface NamedValueProps {
  name: string;
  className?: string;
  /** The CSS class of the value, e.g. "date-big". */
  valueClass?: string;
  value: ReactNode;
  /** More facts about the value, each in a `dd`. */
  children?: ReactNode;
}

/** A name and its value in a `dl`. The value is a group with that name, so that assistive tools can jump to it. */
export function NamedValue({ name, className, valueClass, value, children }: NamedValueProps) {
  const id = useId();
  return (
    <div className={className}>
      <dt className="label-over" id={id}>
        {name}
      </dt>
      <dd className={valueClass}>
        <fieldset aria-labelledby={id}>{value}</fieldset>
      </dd>
      {children}
    </div>
  );
}
