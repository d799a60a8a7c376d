'use client';

import { zodResolver } from '@hookform/resolvers/zod';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { CopyButton } from '@/components/ui/copy-button';
import { TextInput } from '@/components/ui/inputs';
import { MarginBlock } from '@/components/ui/margin-block';
import { Picture } from '@/components/ui/picture';
import { toast } from '@/components/ui/toast';
import type { Action } from '@/lib/core/action-result';
import { paths } from '@/lib/core/paths';
import {
  type SecondFactorOnInput,
  secondFactorOffSchema,
  secondFactorOnSchema,
} from '@/lib/modules/staff/schema';
import { SheetForm } from './sheet-form';
import { useSave } from './use-save';

interface SecondFactorOnProps {
  /** The key, sealed by the server, which keeps nothing until the first code fits. */
  pending: string;
  secret: string;
  /** The QR code, as the address of a picture. */
  picture: string;
  save: Action<SecondFactorOnInput, null>;
}

/** Turns the second factor on: the key into the phone, its first code back here, and the password. */
export function SecondFactorOn({ save, ...given }: SecondFactorOnProps) {
  const router = useRouter();
  // Drawn again by the server, the page brings another key; the one already in the phone stays.
  const [{ pending, secret, picture }] = useState(given);
  const form = useForm<SecondFactorOnInput>({
    resolver: zodResolver(secondFactorOnSchema),
    shouldFocusError: false,
    defaultValues: { pending, code: '', password: '' },
  });
  const { onSubmit, busy, summary, errorOf } = useSave(form, save, {
    purpose: 'włączyć drugi składnik',
    onSaved: () => {
      toast('Drugi składnik włączony');
      router.push(paths.account());
      router.refresh();
    },
  });
  const grouped = secret.match(/.{1,4}/g)?.join(' ') ?? secret;
  return (
    <SheetForm
      onSubmit={onSubmit}
      busy={busy}
      summary={summary}
      act="Włącz drugi składnik"
      back={paths.account()}
    >
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
          <TextInput
            label="Kod z aplikacji"
            hint="6 cyfr, które aplikacja teraz pokazuje."
            room="s"
            inputMode="numeric"
            autoComplete="one-time-code"
            error={errorOf('code')}
            {...form.register('code')}
          />
          <TextInput
            label="Hasło"
            span={7}
            type="password"
            autoComplete="current-password"
            error={errorOf('password')}
            {...form.register('password')}
          />
        </div>
      </MarginBlock>
    </SheetForm>
  );
}

/** Turns one's second factor off. */
export function SecondFactorOff({ save }: { save: Action<{ password: string }, null> }) {
  const router = useRouter();
  const form = useForm({
    resolver: zodResolver(secondFactorOffSchema),
    shouldFocusError: false,
    defaultValues: { password: '' },
  });
  const { onSubmit, busy, summary, errorOf } = useSave(form, save, {
    purpose: 'wyłączyć drugi składnik',
    onSaved: () => {
      toast('Drugi składnik wyłączony');
      router.push(paths.account());
      router.refresh();
    },
  });
  return (
    <SheetForm
      onSubmit={onSubmit}
      busy={busy}
      summary={summary}
      act="Wyłącz drugi składnik"
      back={paths.account()}
    >
      <MarginBlock label="Wyłączenie" heading>
        <p className="mb-4">Potem do zalogowania wystarczy samo hasło.</p>
        <div className="fields">
          <TextInput
            label="Hasło"
            span={7}
            type="password"
            autoComplete="current-password"
            error={errorOf('password')}
            {...form.register('password')}
          />
        </div>
      </MarginBlock>
    </SheetForm>
  );
}
