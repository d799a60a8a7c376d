'use client';

import { type MouseEvent, type ReactNode, useEffect, useRef } from 'react';

export interface SummaryError {
  /** The id of the control: fieldId(name), unless the field has an id of its own. */
  id: string;
  text: string;
}

interface ErrorSummaryProps {
  /** The heading, e.g. "Popraw 2 pola, żeby zarejestrować podanie". */
  title: string;
  errors?: readonly SummaryError[];
  /** Shown in place of the links when the error belongs to no field. */
  children?: ReactNode;
  /** The form was opened in place. Its first wrong field takes the focus, so the summary does not. */
  inPlace?: boolean;
}

function goToField(event: MouseEvent<HTMLAnchorElement>) {
  const place = document.getElementById(event.currentTarget.hash.slice(1));
  const field = place?.matches('fieldset') ? place.querySelector('input') : place;
  if (!field) return;
  event.preventDefault();
  field.focus();
  field.scrollIntoView({ block: 'center' });
}

/**
 * The errors that stopped the act, listed above the form. The summary takes the focus when it appears, unless it is
 * `inPlace`. Give it a new `key` for each attempt.
 */
export function ErrorSummary({ title, errors = [], children, inPlace = false }: ErrorSummaryProps) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!inPlace) box.current?.focus();
  }, [inPlace]);
  return (
    <div className="error-summary" role="alert" tabIndex={-1} ref={box}>
      <h2>{title}</h2>
      {children}
      {errors.length > 0 && (
        <ul>
          {errors.map(({ id, text }) => (
            <li key={id}>
              <a href={`#${id}`} onClick={goToField}>
                {text}
              </a>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
