'use client';

import { signIn } from 'next-auth/react';
import { useEffect, useState } from 'react';
import { AuthShell } from '@/components/layout/auth-shell';
import { TextField } from '@/components/layout/form/fields';
import { FormFrame } from '@/components/layout/form/form-frame';
import { useActForm } from '@/components/layout/form/use-act-form';
import { Button } from '@/components/ui/button';
import { cx } from '@/components/ui/cx';
import { FormFooter } from '@/components/ui/form-footer';
import { Notice } from '@/components/ui/notice';
import type { ActionResult } from '@/lib/core/action-result';
import { codeOf } from '@/lib/core/field-codes';
import { type SignInInput, signInSchema } from '@/lib/modules/staff/schema';

type DemoLogin = { login: string; description: string };

interface SignInProps {
  office: string;
  /** The address of this page. After sign-in the browser opens it, and the server sends the person on. */
  again: string;
  /** The last session ended for idleness. */
  idle: boolean;
  demoLogins: readonly DemoLogin[] | null;
}

/** The sign-in page. The code of the second factor is asked for only when the person has one. */
export function SignIn({ office, again, idle, demoLogins }: SignInProps) {
  const [asksCode, setAsksCode] = useState(false);
  const [ready, setReady] = useState(false);
  const [leaving, setLeaving] = useState(false);
  const form = useActForm(signInSchema, enter, {
    start: { login: '', password: '' },
    onDone: (answer) => {
      if (answer === 'second-factor') return setAsksCode(true);
      setLeaving(true);
      window.location.assign(again);
    },
    onRefused: ({ code }) => {
      form.setValue(code === 'second-factor-refused' ? 'code' : 'password', '');
    },
  });
  const { setFocus, failure } = form;
  const passwordRefused = failure?.code === 'sign-in-refused' && form.watch('password') === '';
  useEffect(() => setReady(true), []);
  useEffect(() => {
    if (asksCode) setFocus('code');
  }, [asksCode, setFocus]);

  function fillIn(login: string) {
    form.set('login', login);
    setFocus('password');
  }

  return (
    <AuthShell office={office} aside={demoLogins && <Demo logins={demoLogins} onChoose={fillIn} />}>
      <FormFrame
        form={form}
        className="sheet"
        whole
        purpose="się zalogować"
        refused="Nie udało się zalogować"
      >
        {({ above }) => (
          <>
            <div className="part">
              <h1>Zaloguj się</h1>
              <p className="mt-1 mb-6 text-ink-2">{office}</p>
              {idle && !failure && (
                <div className="mb-6">
                  <Notice title="Wylogowaliśmy Cię po 15 minutach bezczynności.">
                    Zapisane szkice czekają.
                  </Notice>
                </div>
              )}
              {above}
              <div className="fields">
                <TextField
                  form={form}
                  name="login"
                  label="Login"
                  autoFocus
                  autoComplete="username"
                  autoCapitalize="none"
                  spellCheck={false}
                />
                <div className={cx(passwordRefused && 'field--error')}>
                  <TextField
                    form={form}
                    name="password"
                    label="Hasło"
                    type="password"
                    autoComplete="current-password"
                  />
                </div>
                {asksCode && (
                  <TextField
                    form={form}
                    name="code"
                    label="Kod z aplikacji"
                    hint="6 cyfr z aplikacji w telefonie."
                    room="s"
                    inputMode="numeric"
                    autoComplete="one-time-code"
                  />
                )}
              </div>
            </div>
            <FormFooter
              still
              text={<span className="text-note">Nie pamiętasz hasła? Zapytaj administratora.</span>}
            >
              <Button type="submit" kind="primary" mainAct busy={!ready || leaving || form.busy}>
                Zaloguj się
              </Button>
            </FormFooter>
          </>
        )}
      </FormFrame>
    </AuthShell>
  );
}

/** Sends the login and password. The answer is `second-factor` when the server needs the code as well. */
async function enter(credentials: SignInInput): Promise<ActionResult<'in' | 'second-factor'>> {
  const answer = await signIn('credentials', { ...credentials, redirect: false });
  if (answer?.ok && !answer.error) return { ok: true, value: 'in' };
  const [message, minutes = ''] = (answer?.error ?? 'offline').split(':');
  const code = codeOf({ message });
  if (code === 'second-factor-needed') return { ok: true, value: 'second-factor' };
  return { ok: false, code, facts: { minutes } };
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
