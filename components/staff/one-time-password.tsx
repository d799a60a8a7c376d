'use client';

import { useEffect, useRef } from 'react';
import { ButtonLink } from '@/components/ui/button-link';
import { CopyButton } from '@/components/ui/copy-button';
import { FormFooter } from '@/components/ui/form-footer';

/** A password that is shown only once. Takes the focus when it appears. */
export function OneTimePassword({
  login,
  password,
  back,
}: {
  login: string;
  password: string;
  back: string;
}) {
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => title.current?.focus(), []);
  return (
    <div className="sheet">
      <div className="part">
        <h2 ref={title} tabIndex={-1}>
          Hasło jednorazowe
        </h2>
        <p className="mt-1 mb-4 text-ink-2">
          Podaj je tej osobie. Nie pokażemy go drugi raz. Przy pierwszym logowaniu wybierze własne.
        </p>
        <dl className="grid grid-cols-[auto_1fr] gap-x-6 gap-y-2">
          <dt className="text-ink-2">Login</dt>
          <dd>{login}</dd>
          <dt className="text-ink-2">Hasło</dt>
          <dd className="flex flex-wrap items-center gap-3">
            <b className="text-heading">{password}</b>
            <CopyButton text={password} label="Kopiuj hasło" />
          </dd>
        </dl>
      </div>
      <FormFooter>
        <ButtonLink href={back} kind="primary" mainAct>
          Wróć do listy
        </ButtonLink>
      </FormFooter>
    </div>
  );
}
