import type { ReactNode, Ref } from 'react';
import type { Failure } from '@/lib/core/action-result';
import { failureText } from '@/lib/error-texts';
import { Notice } from '../ui/notice';

type Props = {
  failure: Failure | null;
  /** The element for the focus, when the focused control disappears with the act. */
  place?: Ref<HTMLDivElement>;
  /** A link that leads on from a failure. */
  lead?: ReactNode;
  children?: ReactNode;
};

/** The result of the last act, above its list. Both regions are live, so that a screen reader says them. */
export function Outcome({ failure, place, lead, children }: Props) {
  return (
    <>
      <div role="status" ref={place} tabIndex={-1}>
        {children && <Line tone="done">{children}</Line>}
      </div>
      <div role="alert">
        {failure && (
          <Line tone="late">
            {outcomeText(failure)} {lead}
          </Line>
        )}
      </div>
    </>
  );
}

function Line({ tone, children }: { tone: 'done' | 'late'; children: ReactNode }) {
  return (
    <div className="border-b border-line px-4 py-3">
      <Notice tone={tone}>{children}</Notice>
    </div>
  );
}

/** Returns the sentence about a failed act of a list. Errors of fields are shown at the fields. */
export function outcomeText(failure: Failure): string {
  const { code, errorId } = failure;
  if (code !== 'wrong-state' && code !== 'not-found') return failureText(failure);
  const stale = 'Ktoś zdążył wcześniej: ta sprawa jest już w innym stanie. Poniżej jest aktualna lista.';
  return errorId ? `${stale} Numer błędu: ${errorId}.` : stale;
}
