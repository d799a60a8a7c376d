import Link from 'next/link';
import type { ReactNode } from 'react';
import { Badge, type BadgeKind } from '@/components/ui/badge';
import { nb } from '@/components/ui/typography';
import { formatDate } from '@/lib/core/date-text';
import { paths } from '@/lib/core/paths';
import { momentText, sinceText } from '@/lib/i18n/moments';

import type { ProcedureRow } from '@/lib/modules/cases/schema/procedure';
import type {
  CollectionRecord,
  FormerIssue,
  OpenThing,
  SettlementRecord,
} from '@/lib/modules/settlements/schema';
import { COLLECTION_WORDS, openText, outcomeWord, settledWord } from '@/lib/modules/settlements/words/values';

type Props = {
  slug: string;
  now: Date;
  settled: boolean;
  settlement: SettlementRecord | null;
  /** The law of the procedure of the case, which names the outcome. */
  row: ProcedureRow;
  collections: readonly CollectionRecord[];
  open: readonly OpenThing[];
  /** The decisions and orders that are final because nobody appealed, in words. */
  unused: readonly string[];
  /** Returns the act that takes a collection back: on its way, or handed out. */
  takeBack: (collection: CollectionRecord) => ReactNode;
  /** The less important acts. */
  acts: ReactNode;
};

/**
 * The end of a case: its outcome, the documents at the counter, and what is still to be done before it can be closed.
 */
export function Ending({
  slug,
  now,
  settled,
  settlement,
  row,
  collections,
  open,
  unused,
  takeBack,
  acts,
}: Props) {
  return (
    <section className="part" aria-labelledby="zakonczenie">
      <h2 className="vh" id="zakonczenie">
        Załatwienie i odbiór
      </h2>
      <div>
        {settlement && (
          <Line label={`Załatwiono ${nb(formatDate(settlement.settledOn))}`}>
            <p>
              <b>{outcomeText(settlement, row)}</b>
            </p>
            <p className="text-ink-2">
              {settlement.letter && (
                <>
                  Pismo: <Link href={paths.case(slug, { tab: 'pisma' })}>{settlement.letter.title}</Link>.{' '}
                </>
              )}
              {settlement.settledBy}
            </p>
          </Line>
        )}
        {collections.map((each) => (
          <Line key={each.id} label={each.kind === 'ORIGINALS' ? 'Oryginały do zwrotu' : 'Do odbioru'}>
            <p>
              <b className="wrap-anywhere">{each.title}</b>{' '}
              <Badge kind={KINDS[each.state]}>{COLLECTION_WORDS[each.state]}</Badge>
            </p>
            {each.addressee && (
              <p>
                Adresat: <bdi>{each.addressee}</bdi>
              </p>
            )}
            <p className="text-ink-2">{nb(whereText(each, now))}</p>
            {each.formerIssues.map((former) => (
              <p key={former.issuedAt} className="text-ink-2">
                {nb(formerText(former, now))}
              </p>
            ))}
            {takeBack(each)}
          </Line>
        ))}
        {settled && (
          <Line label="Do zakończenia">
            {unused.map((what) => (
              <p key={what}>
                <Badge kind="done">{what}.</Badge>
              </p>
            ))}
            {open.length === 0 ? (
              <p>
                <Badge kind="done">Nic nie zostało otwarte. Sprawę można zakończyć.</Badge>
              </p>
            ) : (
              <ul className="plain-list">
                {open.map((thing) => (
                  <li key={thing.kind + ('id' in thing ? thing.id : '')}>
                    <Badge kind="soon">
                      <Link href={hrefOf(thing, slug)}>{nb(openText(thing))}</Link>
                    </Badge>
                  </li>
                ))}
              </ul>
            )}
          </Line>
        )}
        {acts && (
          <Line label="Czynności">
            <div className="acts">{acts}</div>
          </Line>
        )}
      </div>
    </section>
  );
}

/** A line of the section, with its label in the margin. */
function Line({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div className="margin-block mt-4 first:mt-0">
      <p className="margin-block__key">{label}</p>
      <div>{children}</div>
    </div>
  );
}

/**
 * Returns the outcome in words. "Decyzja nr 7/2026" says by itself that it is a decision. A person who may not read the
 * files learns the outcome alone.
 */
function outcomeText({ outcome, how }: SettlementRecord, row: ProcedureRow): string {
  if (how === '') return outcomeWord(outcome, row);
  const word = settledWord({ outcome, how });
  return how.toLowerCase().startsWith(word.toLowerCase()) ? how : `${word}. ${how}`;
}

const KINDS: Record<CollectionRecord['state'], BadgeKind> = {
  SENT: 'run',
  AT_COUNTER: 'run',
  ISSUED: 'done',
  GIVEN_BACK: 'soon',
  WITHDRAWN: 'none',
};

/** Returns who got the document by mistake, and why the hand-out was taken back. */
function formerText({ issuedTo, authority, issuedAt, reason }: FormerIssue, now: Date): string {
  const power = authority && ` (${authority})`;
  return `Wydane omyłkowo: ${issuedTo}${power}, ${momentText(new Date(issuedAt), now)}. Powód cofnięcia: ${reason}`;
}

/** Returns the place of the document, since when it is there, and who had it last. */
function whereText(collection: CollectionRecord, now: Date): string {
  if (collection.state === 'ISSUED' && collection.issuedAt) {
    const power = collection.authority && ` (${collection.authority})`;
    // A person who may not read the files does not learn who took it and why it went back.
    const taken = collection.issuedTo && `Odebrane przez: ${collection.issuedTo}${power}. `;
    return `${taken}Wydane przez: ${collection.issuedBy}, ${momentText(collection.issuedAt, now)}.`;
  }
  if (collection.state === 'GIVEN_BACK' && collection.givenBackAt)
    return `${collection.giveBackReason} Zwrócone przez: ${collection.givenBackBy}, ${momentText(collection.givenBackAt, now)}.`.trim();
  if (collection.state === 'AT_COUNTER' && collection.receivedAt)
    return `${collection.point}, ${sinceText(collection.receivedAt, now)}.`;
  return `${collection.point}. Przekazane przez: ${collection.sentBy}, ${momentText(collection.sentAt, now)}.`;
}

/** Returns the address where the open thing can be dealt with. */
export function hrefOf(thing: OpenThing, slug: string): string {
  switch (thing.kind) {
    case 'letter':
    case 'referral-notice':
      return paths.case(slug, { tab: 'pisma' });
    case 'clock':
    case 'delivery':
      return paths.case(slug, { tab: 'terminy' });
    case 'collection':
    case 'class':
      return paths.case(slug);
    case 'hand-over':
      return paths.department({ case: slug });
  }
}
