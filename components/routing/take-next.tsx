'use client';

import { useRouter } from 'next/navigation';
import { useRef, useState } from 'react';
import { type Action, answerOf, type Failure } from '@/lib/core/action-result';
import { freshId } from '@/lib/core/fresh-id';
import { paths } from '@/lib/core/paths';
import type { TakeNextInput } from '@/lib/modules/cases/schema/assignment';
import { outcomeText } from '../layout/outcome';
import { Badge } from '../ui/badge';
import { Button } from '../ui/button';

type Props = {
  /** True when this is the page's main act: filled, and pressed by Ctrl+Enter. */
  main: boolean;
  take: Action<TakeNextInput, { slug: string }>;
};

/** Takes the most urgent waiting case and opens it. Two presses take one case. */
export function TakeNext({ main, take }: Props) {
  const router = useRouter();
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  const key = useRef<string>(null);

  async function press() {
    key.current ??= freshId();
    setBusy(true);
    const answer = await answerOf(take({ requestKey: key.current }));
    if (answer.ok) return router.push(paths.case(answer.value.slug));
    setBusy(false);
    setFailure(answer);
    if (answer.code === 'nothing-waits') router.refresh();
  }

  return (
    <>
      <p role="alert" className="error self-center empty:hidden">
        {failure && (
          <>
            <Badge kind="late">Błąd</Badge> <span>{outcomeText(failure)}</span>
          </>
        )}
      </p>
      <Button
        kind={main ? 'primary' : undefined}
        keys={main ? 'Ctrl Enter' : undefined}
        mainAct={main}
        busy={busy}
        onClick={press}
      >
        Weź następną
      </Button>
    </>
  );
}
