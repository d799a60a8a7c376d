import Link from 'next/link';
import { Proof } from '@/components/deadlines/proof';
import { TermState } from '@/components/deadlines/term-state';
import { Badge } from '@/components/ui/badge';
import { nb } from '@/components/ui/typography';
import { formatLong } from '@/lib/core/date-text';
import type { PlainDate } from '@/lib/core/plain-date';
import { capital } from '@/lib/core/polish';
import type { DescribedStep } from '@/lib/modules/deadlines/rules/describe-step';
import type { Lapse } from '@/lib/modules/deadlines/schema';

/** A term of the thread in words. */
export type ThreadTerm = {
  id: number;
  name: string;
  provision: string;
  dueOn: PlainDate;
  stoppedOn: PlainDate | null;
  lapse: Lapse;
  /** The term is over: it was met. */
  met: string | null;
  /** A sentence about the term; it may be empty. */
  note: string;
  steps: DescribedStep[];
};

type Props = { terms: readonly ThreadTerm[]; today: PlainDate; href: string };

/** The terms of a thread, each with the proof of its date. */
export function ThreadTerms({ terms, today, href }: Props) {
  return (
    <section aria-label="Terminy">
      <h2>Terminy</h2>
      <ul className="mail-terms">
        {terms.map((term) => (
          <li key={term.id}>
            <span>{nb(term.name)}</span>
            <span className="law">{nb(term.provision)}</span>
            {term.met === null && <b>{nb(capital(formatLong(term.dueOn)))}</b>}
            <p>
              {term.met === null ? (
                <TermState due={term.dueOn} today={today} lapse={term.lapse} stoppedOn={term.stoppedOn} />
              ) : (
                <Badge kind="done">{nb(term.met)}</Badge>
              )}{' '}
              {nb(term.note)}
            </p>
          </li>
        ))}
      </ul>
      <details className="mt-2">
        <summary className="lnk">Dlaczego te daty?</summary>
        {terms
          .filter(({ met }) => met === null)
          .map(({ id, name, steps }) => (
            <div key={id} className="mt-3">
              <h3>{nb(name)}</h3>
              <Proof steps={steps} />
            </div>
          ))}
        <p className="mt-2">
          <Link href={href} prefetch={false}>
            Wszystkie terminy sprawy
          </Link>
        </p>
      </details>
    </section>
  );
}
