'use client';

import { useRouter } from 'next/navigation';
import { Fragment, useRef, useState } from 'react';
import { Button } from '@/components/ui/button';
import { MarginBlock } from '@/components/ui/margin-block';
import { Notice } from '@/components/ui/notice';
import { type Action, type ActionResult, answerOf } from '@/lib/core/action-result';
import { paths } from '@/lib/core/paths';
import { counted } from '@/lib/core/polish';
import { errorText } from '@/lib/error-texts';
import { OneTimePassword } from './one-time-password';

interface AccountActsProps {
  id: number;
  login: string;
  /** The account is the administrator's own. Its password and second factor are changed at "Moje konto". */
  own: boolean;
  secondFactor: boolean;
  resetPassword: Action<{ id: number }, { password: string }>;
  removeSecondFactor: Action<{ id: number }, null>;
  endSessions: Action<{ id: number }, number>;
}

/** The administrator's acts on an account besides editing. Each act shows its result in place. */
export function AccountActs({ id, login, own, secondFactor, ...acts }: AccountActsProps) {
  const router = useRouter();
  const [busy, setBusy] = useState(false);
  const [password, setPassword] = useState<string | null>(null);
  const [asked, setAsked] = useState<string | null>(null);
  const place = useRef<HTMLDivElement>(null);
  const [told, setTold] = useState<{ ok: boolean; text: string } | null>(null);

  async function run<Value>(act: Action<{ id: number }, Value>, say: (value: Value) => string) {
    setBusy(true);
    const answer: ActionResult<Value> = await answerOf(act({ id }));
    setBusy(false);
    setAsked(null);
    place.current?.focus();
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
        <OneTimePassword login={login} password={password} back={paths.staff()} />
      </div>
    );
  }
  /** Each act ends the person's sessions, so each asks a question first. */
  const choices: { act: string; question: string; run: () => Promise<void> }[] = [
    {
      act: 'Nadaj hasło jednorazowe',
      question: 'Nadać nowe hasło? Dotychczasowe od razu przestanie działać.',
      run: () =>
        run(acts.resetPassword, (value) => {
          setPassword(value.password);
          return 'Nadano hasło jednorazowe.';
        }),
    },
    {
      act: 'Zakończ sesje',
      question: 'Zakończyć wszystkie sesje? Ta osoba od razu wróci do logowania.',
      run: () => run(acts.endSessions, (count) => `Zakończono ${counted(count, 'sesję', 'sesje', 'sesji')}.`),
    },
    ...(secondFactor
      ? [
          {
            act: 'Wyłącz drugi składnik',
            question: 'Wyłączyć drugi składnik? Do zalogowania wystarczy samo hasło.',
            run: () => run(acts.removeSecondFactor, () => 'Drugi składnik wyłączony.'),
          },
        ]
      : []),
  ];
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
          <div className="acts" ref={place} tabIndex={-1}>
            {choices
              .filter(({ act }) => asked === null || asked === act)
              .map(({ act, question, run: confirmed }) =>
                asked === act ? (
                  <Fragment key={act}>
                    <p id="pytanie" className="flex-[1_1_100%]">
                      {question}
                    </p>
                    <Button autoFocus busy={busy} aria-describedby="pytanie" onClick={confirmed}>
                      {act}
                    </Button>
                    <Button
                      kind="quiet"
                      onClick={() => {
                        setAsked(null);
                        place.current?.focus();
                      }}
                    >
                      Anuluj
                    </Button>
                  </Fragment>
                ) : (
                  <Button
                    key={act}
                    onClick={() => {
                      setTold(null);
                      setAsked(act);
                    }}
                  >
                    {act}
                  </Button>
                ),
              )}
          </div>
        )}
      </MarginBlock>
    </div>
  );
}
