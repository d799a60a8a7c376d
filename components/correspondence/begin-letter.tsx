'use client';

import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { type Action, answerOf, type Failure } from '@/lib/core/action-result';
import { freshId } from '@/lib/core/fresh-id';
import { paths } from '@/lib/core/paths';
import { errorText } from '@/lib/error-texts';
import type { DraftLetterInput } from '@/lib/modules/correspondence/schema/acts';

type Props = {
  caseId: number;
  slug: string;
  kind: DraftLetterInput['kind'];
  /** The act in words: "Napisz decyzję". */
  label: string;
  begin: Action<DraftLetterInput, { letterId: number }>;
};

/** Begins the letter in which the case ends, and opens it: the one act of the page. */
export function BeginLetter({ caseId, slug, kind, label, begin }: Props) {
  const router = useRouter();
  const [requestKey] = useState(freshId);
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);

  async function run() {
    setBusy(true);
    const answer = await answerOf(begin({ kind, caseId, requestKey } as DraftLetterInput));
    if (answer.ok) return router.push(paths.letter(slug, answer.value.letterId));
    setBusy(false);
    setFailure(answer);
  }

  return (
    <>
      <Button kind="primary" mainAct keys="Ctrl Enter" busy={busy} onClick={run}>
        {label}
      </Button>
      <div role="alert" className="basis-full empty:hidden">
        {failure && <p className="error">{errorText(failure.code, failure.facts)}</p>}
      </div>
    </>
  );
}
