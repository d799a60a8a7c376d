'use client';

import { type MouseEvent, type ReactNode, useEffect, useRef } from 'react';

export interface SummaryError {
  /** The id of the control: fieldId(name) unless the field has its own. */
  id: string;
  text: string;
}

interface ErrorSummaryProps {
  /** "Popraw 2 pola, żeby zarejestrować podanie". */
  title: string;
  errors?: readonly SummaryError[];
  /** In place of links, when no field is at fault. */
  children?: ReactNode;
  /** In a form opened in place, whose first error has the focus. */
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
 * What stopped the act, above the form. Takes the focus when it appears, unless it is `inPlace`; give it a new `key` for a
 * new attempt.
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
