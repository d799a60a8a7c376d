'use client';

import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import { type Action, answerOf } from '@/lib/core/action-result';
import { paths } from '@/lib/core/paths';
import { errorText } from '@/lib/error-texts';

type Props = {
  slug: string;
  /** True when no receipt was printed yet. */
  first: boolean;
  /** True when a correction made the printed receipt wrong. */
  outdated?: boolean;
  /** Whether the receipt has a code: not for a matter that the status page keeps off. */
  coded: boolean;
  renew: Action<{ slug: string }, { receiptKey: string }>;
};

/**
 * Prints the receipt again with a new code, because the office does not keep the old one, and asks first, in place. A
 * receipt without a code is printed at once.
 */
export function ReprintReceipt({ slug, first, outdated = false, coded, renew }: Props) {
  const [asking, setAsking] = useState(false);
  const [key, setKey] = useState<string>();
  const [error, setError] = useState<string>();

  async function make() {
    const answer = await answerOf(renew({ slug }));
    if (answer.ok) {
      setKey(answer.value.receiptKey);
      setAsking(false);
      setError(undefined);
    } else setError(errorText(answer.code));
  }

  if (key) {
    return (
      <p role="status">
        {coded && 'Nowy kod jest gotowy. '}
        <a href={paths.caseReceipt(slug, { key })} target="_blank" rel="noreferrer">
          <b>Potwierdzenie (PDF)</b>
        </a>
      </p>
    );
  }
  return asking ? (
    <Notice tone="soon" title="Poprzedni kod przestanie działać." role="status">
      <p>Klient sprawdzi sprawę już tylko kodem z nowego wydruku. {error}</p>
      <p className="acts mt-3">
        <Button onClick={make}>Wydrukuj z nowym kodem</Button>
        <Button kind="quiet" onClick={() => setAsking(false)}>
          Anuluj
        </Button>
      </p>
    </Notice>
  ) : (
    <>
      {error && <p role="alert">{error}</p>}
      <Button small onClick={coded ? () => setAsking(true) : make}>
        {first ? 'Wydrukuj potwierdzenie' : outdated ? 'Wydrukuj nowe potwierdzenie' : 'Wydrukuj ponownie'}
      </Button>
    </>
  );
}
