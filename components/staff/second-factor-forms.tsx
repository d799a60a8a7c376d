'use client';

import { useState } from 'react';
import { TextField } from '@/components/layout/form/fields';
import { SheetForm } from '@/components/layout/form/sheet-form';
import { CopyButton } from '@/components/ui/copy-button';
import { MarginBlock } from '@/components/ui/margin-block';
import { Picture } from '@/components/ui/picture';
import type { Action } from '@/lib/core/action-result';
import { paths } from '@/lib/core/paths';
import {
  type SecondFactorOnInput,
  secondFactorOffSchema,
  secondFactorOnSchema,
} from '@/lib/modules/staff/schema';

interface SecondFactorOnProps {
  /** The key, sealed by the server. The server stores it only after the first correct code. */
  pending: string;
  secret: string;
  /** The QR code, as the address of a picture. */
  picture: string;
  save: Action<SecondFactorOnInput, null>;
}

/** Turns the second factor on. The person puts the key into the phone, then types the first code and the password here. */
export function SecondFactorOn({ save, ...given }: SecondFactorOnProps) {
  // When the server draws the page again it sends another key. The form keeps the first, which is already in the phone.
  const [{ pending, secret, picture }] = useState(given);
  const grouped = secret.match(/.{1,4}/g)?.join(' ') ?? secret;
  return (
    <SheetForm
      schema={secondFactorOnSchema}
      start={{ pending }}
      save={save}
      purpose="włączyć drugi składnik"
      act="Włącz drugi składnik"
      back={paths.account()}
      done={() => 'Drugi składnik włączony'}
    >
      {(form) => (
        <>
          <MarginBlock label="W telefonie" heading number={1}>
            <p>Otwórz aplikację do kodów (np. FreeOTP, Aegis, Google Authenticator) i zeskanuj obraz.</p>
            <Picture
              src={picture}
              alt="Kod QR z kluczem do aplikacji"
              className="my-4 size-44 border border-line-2"
            />
            <p className="text-ink-2">
              Nie możesz zeskanować? Przepisz klucz: <b className="text-ink">{grouped}</b>{' '}
              <CopyButton text={secret} label="Kopiuj klucz" />
            </p>
          </MarginBlock>
          <MarginBlock
            label="Tutaj"
            heading
            number={2}
            note="Włączenie kończy Twoje sesje na innych komputerach."
          >
            <div className="fields">
              <TextField
                form={form}
                name="code"
                label="Kod z aplikacji"
                hint="6 cyfr, które aplikacja teraz pokazuje."
                room="s"
                inputMode="numeric"
                autoComplete="one-time-code"
              />
              <TextField
                form={form}
                name="password"
                label="Hasło"
                span={7}
                type="password"
                autoComplete="current-password"
              />
            </div>
          </MarginBlock>
        </>
      )}
    </SheetForm>
  );
}

export function SecondFactorOff({ save }: { save: Action<{ password: string }, null> }) {
  return (
    <SheetForm
      schema={secondFactorOffSchema}
      save={save}
      purpose="wyłączyć drugi składnik"
      act="Wyłącz drugi składnik"
      back={paths.account()}
      done={() => 'Drugi składnik wyłączony'}
    >
      {(form) => (
        <MarginBlock label="Wyłączenie" heading>
          <p className="mb-4">Potem do zalogowania wystarczy samo hasło.</p>
          <div className="fields">
            <TextField
              form={form}
              name="password"
              label="Hasło"
              span={7}
              type="password"
              autoComplete="current-password"
            />
          </div>
        </MarginBlock>
      )}
    </SheetForm>
  );
}
