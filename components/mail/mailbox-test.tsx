'use client';

import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import type { Action } from '@/lib/core/action-result';
import { failureText } from '@/lib/error-texts';
import type { MailboxInput, MailboxTrial, TryMailboxInput } from '@/lib/modules/mail/schema/mailbox';
import { TROUBLE_WORDS } from '@/lib/modules/mail/words/troubles';

interface MailboxTestProps {
  /** Returns what the person has typed. */
  read: () => MailboxInput;
  tryOut: Action<TryMailboxInput, MailboxTrial>;
}

/** Tries the servers of a mailbox as they are typed, and says in plain words what each of them answers. */
export function MailboxTest({ read, tryOut }: MailboxTestProps) {
  const [busy, setBusy] = useState(false);
  const [trial, setTrial] = useState<MailboxTrial | null>(null);
  const [failure, setFailure] = useState('');

  async function run() {
    setBusy(true);
    setTrial(null);
    setFailure('');
    const typed = read();
    const answer = await tryOut(typed).catch(() => null);
    if (!answer) setFailure('Brak połączenia z Okienkiem. Spróbuj znów za chwilę.');
    else if (answer.ok) setTrial(answer.value);
    else setFailure(failureText(answer));
    setBusy(false);
  }

  return (
    <>
      <Button onClick={run} busy={busy}>
        Wypróbuj
      </Button>
      <div role="status">
        {busy && <p className="mt-4 text-ink-2">Łączę się z serwerami, to może potrwać do pół minuty…</p>}
        {failure && (
          <div className="mt-4">
            <Notice tone="late">{failure}</Notice>
          </div>
        )}
        {trial && (
          <div className="mt-4">
            <Verdict way="Odbieranie" trouble={trial.incoming} />
            <Verdict way="Wysyłanie" trouble={trial.outgoing} />
          </div>
        )}
      </div>
    </>
  );
}

function Verdict({ way, trouble }: { way: string; trouble: MailboxTrial['incoming'] }) {
  if (trouble === 'not-typed') {
    return (
      <Notice tone="late" title={`${way}:`}>
        Nie podano serwera. Bez niego skrzynka działa tylko w pokazie.
      </Notice>
    );
  }
  return (
    <Notice tone={trouble ? 'late' : 'done'} title={`${way}:`}>
      {trouble ? TROUBLE_WORDS[trouble] : 'działa.'}
    </Notice>
  );
}
