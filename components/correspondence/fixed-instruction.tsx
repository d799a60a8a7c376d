import type { LetterContent } from '@/lib/modules/correspondence/schema/content';
import { hasComplaint, isFinalAtOnce, type LetterLaw } from '@/lib/modules/correspondence/schema/law';
import { letterInstruction } from '@/lib/modules/correspondence/words/instructions';

type Props = { letter: LetterContent; law: LetterLaw };

/** The instruction that will be printed, where the law fixes it and no field of the letter holds it. */
export function FixedInstruction({ letter, law }: Props) {
  const typed = typedIn(letter, law);
  const printed = letterInstruction(letter, law);
  const fixed = printed.startsWith(typed) ? printed.slice(typed.length).trim() : printed;
  if (fixed === '') return null;
  return (
    <section className="span-12" aria-label="Pouczenie, które wydrukujemy">
      <p className="label-over">{typed === '' ? 'Pouczenie' : 'Dodamy do pouczenia'}</p>
      {fixed.split('\n').map((line) => (
        <p key={line} className="mt-1">
          {line}
        </p>
      ))}
      <p className="text-note text-ink-2">Wynika z przepisów. Wydrukujemy je pod treścią pisma.</p>
    </section>
  );
}

/** The instruction that the author of the letter types. */
function typedIn(letter: LetterContent, { row }: LetterLaw): string {
  const { kind, content } = letter;
  switch (kind) {
    case 'DECISION':
      return isFinalAtOnce(letter, row) ? content.finalInstruction : content.instruction;
    case 'ORDER':
      if (hasComplaint(content)) return content.instruction;
      return content.complaint === null ? '' : content.finalInstruction;
    case 'NEW_DATE':
    case 'RETURN':
    case 'SUSPENSION':
      return content.instruction;
    default:
      return '';
  }
}
