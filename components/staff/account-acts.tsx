'use client';

import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { MarginBlock } from '@/components/ui/margin-block';
import { Notice } from '@/components/ui/notice';
import type { Action, ActionResult } from '@/lib/core/action-result';
import { errorText } from '@/lib/i18n/errors';
import { counted } from '@/lib/i18n/words';
import { OneTimePassword } from './one-time-password';

interface AccountActsProps {
  id: number;
  login: string;
  /** The administrator's own account: changed at "Moje konto". */
  own: boolean;
  secondFactor: boolean;
  resetPassword: Action<{ id: number }, { password: string }>;
  removeSecondFactor: Action<{ id: number }, null>;
  endSessions: Action<{ id: number }, number>;
}

/** What an administrator does with somebody's account besides editing it; each act says its result in place. */
export function AccountActs({ id, login, own, secondFactor, ...acts }: AccountActsProps) {
  const router = useRouter();
  const [busy, setBusy] = useState(false);
  const [password, setPassword] = useState<string | null>(null);
  const [told, setTold] = useState<{ ok: boolean; text: string } | null>(null);

  async function run<Value>(act: Action<{ id: number }, Value>, say: (value: Value) => string) {
    setBusy(true);
    const answer: ActionResult<Value> = await act({ id }).catch(
      () => ({ ok: false, code: 'offline' }) as const,
    );
    setBusy(false);
    setTold(
      answer.ok
        ? { ok: true, text: say(answer.value) }
        : { ok: false, text: errorText(answer.code, answer.facts) },
    );
    router.refresh();
  }

  if (password) {
    return (
      <div className="mt-6">
        <OneTimePassword login={login} password={password} back="/administracja/ludzie" />
      </div>
    );
  }
  const reset = () =>
    run(acts.resetPassword, (value) => {
      setPassword(value.password);
      return 'Nadano hasło jednorazowe.';
    });
  const end = () =>
    run(acts.endSessions, (count) => `Zakończono ${counted(count, 'sesję', 'sesje', 'sesji')}.`);
  const remove = () => run(acts.removeSecondFactor, () => 'Drugi składnik wyłączony.');
  return (
    <div className="sheet mt-6">
      <MarginBlock label="Konto" heading note="Każde z tych działań kończy sesje tej osoby.">
        {told && (
          <div className="mb-4">
            <Notice tone={told.ok ? 'done' : 'late'} role={told.ok ? 'status' : 'alert'}>
              {told.text}
            </Notice>
          </div>
        )}
        {own ? (
          <p className="text-ink-2">To Twoje konto. Hasło i drugi składnik zmienisz w „Moje konto”.</p>
        ) : (
          <div className="acts">
            <Button busy={busy} onClick={reset}>
              Nadaj hasło jednorazowe
            </Button>
            <Button busy={busy} onClick={end}>
              Zakończ sesje
            </Button>
            {secondFactor && (
              <Button busy={busy} onClick={remove}>
                Wyłącz drugi składnik
              </Button>
            )}
          </div>
        )}
      </MarginBlock>
    </div>
  );
}
