import { type ReactNode, useId } from 'react';

interface NamedValueProps {
  name: string;
  className?: string;
  /** How the value is set: "date-big". */
  valueClass?: string;
  value: ReactNode;
  /** More to say of it, each a `dd`. */
  children?: ReactNode;
}

/** A term and its value in a `dl`; the value is a group by the term's name, so that one can jump to it. */
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
