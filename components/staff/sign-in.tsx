'use client';

import { signIn } from 'next-auth/react';
import { useEffect, useState } from 'react';
import { type UseFormRegisterReturn, useForm } from 'react-hook-form';
import { AuthShell } from '@/components/layout/auth-shell';
import { Button } from '@/components/ui/button';
import { Counter } from '@/components/ui/counter';
import { cx } from '@/components/ui/cx';
import { ErrorSummary } from '@/components/ui/error-summary';
import { TextInput } from '@/components/ui/inputs';
import { Notice } from '@/components/ui/notice';
import type { FieldCode } from '@/lib/core/errors';
import { codeOf } from '@/lib/core/field-codes';
import { errorText } from '@/lib/error-texts';

type Credentials = { login: string; password: string; code: string };
type Refusal = { attempt: number; code: FieldCode; facts: Record<string, string> };
type DemoLogin = { login: string; description: string };

interface SignInProps {
  office: string;
  /** Where to go when signed in: this page, which leads on. */
  again: string;
  /** The last session ended because nothing was done. */
  idle: boolean;
  demoLogins: readonly DemoLogin[] | null;
}

/** The sign-in page. The code of the second factor is asked for only when the person has one. */
export function SignIn({ office, again, idle, demoLogins }: SignInProps) {
  const { register, handleSubmit, setValue, setFocus, getValues, formState } = useForm<Credentials>();
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [asksCode, setAsksCode] = useState(false);
  const [ready, setReady] = useState(false);
  const [leaving, setLeaving] = useState(false);
  useEffect(() => setReady(true), []);
  useEffect(() => {
    if (asksCode) setFocus('code');
  }, [asksCode, setFocus]);

  async function submit(credentials: Credentials) {
    const answer = await signIn('credentials', { ...credentials, redirect: false }).catch(() => null);
    if (answer?.ok && !answer.error) {
      setLeaving(true);
      window.location.assign(again);
      return;
    }
    const [message, minutes = ''] = (answer?.error ?? 'offline').split(':');
    const code = codeOf({ message });
    if (code === 'second-factor-needed') {
      setRefusal(null);
      setAsksCode(true);
      return;
    }
    setValue(code === 'second-factor-refused' ? 'code' : 'password', '');
    setRefusal({ attempt: (refusal?.attempt ?? 0) + 1, code, facts: { minutes } });
  }

  function fillIn(login: string) {
    setValue('login', login);
    setFocus('password');
  }

  const field = (name: keyof Credentials): UseFormRegisterReturn => register(name, { required: true });
  const missing = (name: keyof Credentials) => formState.errors[name] && errorText('required');
  const passwordRefused = refusal?.code === 'sign-in-refused' && getValues('password') === '';
  return (
    <AuthShell office={office} aside={demoLogins && <Demo logins={demoLogins} onChoose={fillIn} />}>
      <form className="sheet" method="post" noValidate onSubmit={handleSubmit(submit)}>
        <div className="part">
          <h1>Zaloguj się</h1>
          <p className="mt-1 mb-6 text-ink-2">{office}</p>
          {idle && !refusal && (
            <div className="mb-6">
              <Notice title="Wylogowaliśmy Cię po 15 minutach bezczynności.">Zapisane szkice czekają.</Notice>
            </div>
          )}
          {refusal && (
            <div className="mb-6">
              <ErrorSummary key={refusal.attempt} title="Nie udało się zalogować">
                <p>{errorText(refusal.code, refusal.facts)}</p>
              </ErrorSummary>
            </div>
          )}
          <div className="fields">
            <TextInput
              label="Login"
              error={missing('login')}
              autoComplete="username"
              autoCapitalize="none"
              spellCheck={false}
              {...field('login')}
            />
            <div className={cx(passwordRefused && 'field--error')}>
              <TextInput
                label="Hasło"
                error={missing('password')}
                type="password"
                autoComplete="current-password"
                {...field('password')}
              />
            </div>
            {asksCode && (
              <TextInput
                label="Kod z aplikacji"
                hint="6 cyfr z aplikacji w telefonie."
                error={missing('code')}
                room="s"
                inputMode="numeric"
                autoComplete="one-time-code"
                {...field('code')}
              />
            )}
          </div>
        </div>
        <Counter still text={<span className="text-note">Nie pamiętasz hasła? Zapytaj administratora.</span>}>
          <Button type="submit" kind="primary" mainAct busy={!ready || leaving || formState.isSubmitting}>
            Zaloguj się
          </Button>
        </Counter>
      </form>
    </AuthShell>
  );
}

function Demo({ logins, onChoose }: { logins: readonly DemoLogin[]; onChoose: (login: string) => void }) {
  return (
    <section>
      <h2>Tryb pokazowy</h2>
      <p className="text-note text-ink-2">
        Miasto jest zmyślone. Hasło do każdego loginu: <b>okienko</b>
      </p>
      <ul className="mt-2">
        {logins.map(({ login, description }) => (
          <li key={login} className="grid grid-cols-[100px_1fr] items-baseline py-1">
            <span>
              <button type="button" className="lnk" onClick={() => onChoose(login)}>
                {login}
              </button>
            </span>
            <span className="text-ink-2">{description}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
