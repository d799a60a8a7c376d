import type { ReactNode, Ref } from 'react';
import type { Failure } from '@/lib/core/action-result';
import { errorText } from '@/lib/i18n/errors';
import { Notice } from '../ui/notice';

type Props = {
  failure: Failure | null;
  /** For the focus, when what had it went away with the act. */
  place?: Ref<HTMLDivElement>;
  children?: ReactNode;
};

/** What came of the last act, above the list where it was. Both places are live, so that it is heard. */
export function Outcome({ failure, place, children }: Props) {
  return (
    <>
      <div role="status" ref={place} tabIndex={-1}>
        {children && <Line tone="done">{children}</Line>}
      </div>
      <div role="alert">{failure && <Line tone="late">{failureText(failure)}</Line>}</div>
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

/** The sentence of a failure, with what the person can quote. Fields at fault are told at the fields. */
export function failureText({ code, facts, errorId }: Failure): string {
  const stale = code === 'wrong-state' || code === 'not-found';
  const sentence = stale
    ? 'Ktoś zdążył wcześniej: ta sprawa jest już w innym stanie. Poniżej jest aktualna lista.'
    : errorText(code, facts);
  return errorId ? `${sentence} Numer błędu: ${errorId}.` : sentence;
}
