'use client';

import { zodResolver } from '@hookform/resolvers/zod';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { Button } from '@/components/ui/button';
import { TextInput } from '@/components/ui/inputs';
import { MarginBlock } from '@/components/ui/margin-block';
import { toast } from '@/components/ui/toast';
import type { Action } from '@/lib/core/action-result';
import { paths } from '@/lib/core/paths';
import { type PasswordChangeInput, passwordChangeSchema } from '@/lib/modules/staff/schema';
import { SheetForm } from './sheet-form';
import { useSave } from './use-save';

interface PasswordFormProps {
  /** Characters that a new password must have at least. */
  shortest: number;
  save: Action<PasswordChangeInput, null>;
}

/** Changes one's own password. The new one can be looked at while it is typed. */
export function PasswordForm({ shortest, save }: PasswordFormProps) {
  const router = useRouter();
  const [shown, setShown] = useState(false);
  const form = useForm<PasswordChangeInput>({
    resolver: zodResolver(passwordChangeSchema),
    shouldFocusError: false,
    defaultValues: { current: '', next: '' },
  });
  const { onSubmit, busy, summary, errorOf } = useSave(form, save, {
    purpose: 'zmienić hasło',
    onSaved: () => {
      toast('Hasło zmienione');
      // Not only the next page: with a one-time password gone, the frame shows its places.
      router.push(paths.account());
      router.refresh();
    },
  });
  const look = (
    <Button aria-pressed={shown} onClick={() => setShown(!shown)}>
      {shown ? 'Ukryj' : 'Pokaż'}
    </Button>
  );
  return (
    <SheetForm onSubmit={onSubmit} busy={busy} summary={summary} act="Zmień hasło" back={paths.account()}>
      <MarginBlock label="Hasło" heading note="Zmiana kończy Twoje sesje na innych komputerach.">
        <div className="fields">
          <TextInput
            label="Obecne hasło"
            span={7}
            type="password"
            autoComplete="current-password"
            error={errorOf('current')}
            {...form.register('current')}
          />
          <TextInput
            label="Nowe hasło"
            hint={`Co najmniej ${shortest} znaków. Najłatwiej zapamiętać kilka zwykłych słów.`}
            span={7}
            type={shown ? 'text' : 'password'}
            autoComplete="new-password"
            after={look}
            error={errorOf('next')}
            {...form.register('next')}
          />
        </div>
      </MarginBlock>
    </SheetForm>
  );
}
