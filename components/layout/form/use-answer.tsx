import { type ReactNode, useEffect, useEffectEvent, useRef, useState } from 'react';
import { ErrorSummary } from '@/components/ui/error-summary';
import type { Failure } from '@/lib/core/action-result';
import { counted } from '@/lib/core/polish';
import { failureText } from '@/lib/error-texts';
import type { ActFormState, FoundError } from './use-act-form';

export type AnswerOptions = {
  /**
   * True when the form is the whole page: its summary takes the focus. A form opened in place gives the focus to its
   * first error.
   */
  whole?: boolean;
  /** The purpose in words, "zapisać komórkę", which completes "Popraw 2 pola, żeby …". */
  purpose?: string;
  /** The title of a failure of the whole act. */
  refused?: string;
  /**
   * Returns the content for a failure of the whole act, where its sentence is not enough; null where another component
   * shows the failure.
   */
  failed?: (failure: Failure) => ReactNode;
};

type Answering = Pick<
  ActFormState<never, never>,
  'errors' | 'failure' | 'attempt' | 'busy' | 'place' | 'idOf'
>;
/** An error with its field; `id` is null when no such field is on the page. */
type Placed = FoundError & { id: string | null; label: string };

/**
 * Returns the answer to the last attempt. `above` stands above the fields and lists the errors with links; `below`
 * stands at the button and says why nothing was done. Moves the focus after each failed attempt.
 */
export function useAnswer(
  form: Answering,
  { whole = false, purpose, refused = 'Nie zapisano', failed }: AnswerOptions,
) {
  const { errors, failure, attempt, busy, place, idOf } = form;
  const told = useRef(0);
  const [placed, setPlaced] = useState<readonly Placed[]>([]);
  const look = useEffectEvent(() => {
    setPlaced(errors.map((error) => placeOf(error, idOf)).toSorted(asOnPage));
    if (whole) return;
    const first = place.current?.querySelector<HTMLElement>('[aria-invalid], .field--error input');
    // The button that had the focus was disabled while the act ran.
    const lost = document.activeElement === document.body;
    (first ?? (lost ? place.current?.querySelector<HTMLElement>('[type=submit]') : null))?.focus();
  });
  useEffect(() => {
    // The errors stand at their fields once the attempt is over.
    if (busy || told.current === attempt) return;
    told.current = attempt;
    look();
  }, [attempt, busy]);

  const left = placed.filter(({ path }) => errors.some((error) => error.path === path));
  const fields = left.flatMap(({ id, ...error }) => (id === null ? [] : [{ id, text: named(error) }]));
  const sentences = [
    ...(failure && !failed ? [failureText(failure)] : []),
    ...left.filter(({ id }) => id === null).map(({ sentence }) => sentence),
  ];
  const own = failure && failed?.(failure);
  const title = `Popraw ${counted(fields.length, 'pole', 'pola', 'pól')}${purpose ? `, żeby ${purpose}` : ''}`;

  if (whole) {
    const summary = (fields.length > 0 || sentences.length > 0) && (
      <ErrorSummary key={attempt} title={fields.length > 0 ? title : refused} errors={fields}>
        {sentences.map((sentence) => (
          <p key={sentence}>{sentence}</p>
        ))}
      </ErrorSummary>
    );
    return { above: (own || summary) && <div className="mb-6">{own || summary}</div>, below: null };
  }
  return {
    above: fields.length > 1 && <ErrorSummary title={title} errors={fields} inPlace />,
    below: (
      <div role="alert" className="basis-full empty:hidden">
        {own}
        {sentences.map((sentence) => (
          <p className="error" key={sentence}>
            {sentence}
          </p>
        ))}
      </div>
    ),
  };
}

/** Returns the error with its field, or with the field that holds the list in which it is. */
function placeOf(error: FoundError, idOf: (path: string) => string): Placed {
  for (let path = error.path; path !== ''; path = path.slice(0, Math.max(path.lastIndexOf('.'), 0))) {
    const id = idOf(path);
    const label = document.getElementById(`${id}-label`)?.textContent ?? '';
    if (document.getElementById(id)) return { ...error, id, label };
  }
  return { ...error, id: null, label: '' };
}

/** Returns the sentence after the name of its field, where the sentence does not name the field itself. */
function named({ label, sentence }: Omit<Placed, 'id'>): string {
  const says = label === '' || sentence.toLowerCase().includes(label.toLowerCase());
  return says ? sentence : `${label}: ${sentence}`;
}

function asOnPage(a: Placed, b: Placed): number {
  const [first, second] = [a, b].map(({ id }) => id && document.getElementById(id));
  if (!first || !second) return 0;
  return first.compareDocumentPosition(second) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1;
}
