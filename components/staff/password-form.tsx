'use client';

import { useState } from 'react';
import { TextField } from '@/components/layout/form/fields';
import { SheetForm } from '@/components/layout/form/sheet-form';
import { Button } from '@/components/ui/button';
import { MarginBlock } from '@/components/ui/margin-block';
import type { Action } from '@/lib/core/action-result';
import { paths } from '@/lib/core/paths';
import { type PasswordChangeInput, passwordChangeSchema } from '@/lib/modules/staff/schema';

interface PasswordFormProps {
  /** Characters that a new password must have at least. */
  shortest: number;
  save: Action<PasswordChangeInput, null>;
}

/** Changes one's own password. The new one can be looked at while it is typed. */
export function PasswordForm({ shortest, save }: PasswordFormProps) {
  const [shown, setShown] = useState(false);
  return (
    <SheetForm
      schema={passwordChangeSchema}
      save={save}
      purpose="zmienić hasło"
      act="Zmień hasło"
      back={paths.account()}
      done={() => 'Hasło zmienione'}
    >
      {(form) => (
        <MarginBlock label="Hasło" heading note="Zmiana kończy Twoje sesje na innych komputerach.">
          <div className="fields">
            <TextField
              form={form}
              name="current"
              label="Obecne hasło"
              autoFocus
              span={7}
              type="password"
              autoComplete="current-password"
            />
            <TextField
              form={form}
              name="next"
              label="Nowe hasło"
              hint={`Co najmniej ${shortest} znaków. Najłatwiej zapamiętać kilka zwykłych słów.`}
              span={7}
              type={shown ? 'text' : 'password'}
              autoComplete="new-password"
              after={
                <Button aria-pressed={shown} onClick={() => setShown(!shown)}>
                  {shown ? 'Ukryj' : 'Pokaż'}
                </Button>
              }
            />
          </div>
        </MarginBlock>
      )}
    </SheetForm>
  );
}
