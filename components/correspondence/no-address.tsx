'use client';

import Link from 'next/link';
import { Notice } from '@/components/ui/notice';
import { nb } from '@/components/ui/typography';
import type { Action } from '@/lib/core/action-result';
import { paths } from '@/lib/core/paths';
import type { CaseRecord } from '@/lib/modules/cases/schema/case';
import type { ProcedureRow, Provision } from '@/lib/modules/cases/schema/procedure';
import { citation, FILING_WORDS } from '@/lib/modules/cases/words/procedures';
import type { DraftLetterInput } from '@/lib/modules/correspondence/schema/acts';
import { ProposedLetter } from './proposed-letter';

type Props = {
  record: Pick<CaseRecord, 'id' | 'slug' | 'znak'>;
  /** The law of the procedure of the case, which leaves such a filing. */
  row: ProcedureRow & { noAddress: Provision };
  /** The address of the same person or firm that the office has from elsewhere; null without one. */
  known: string | null;
  letterId: number | null;
  draft: Action<DraftLetterInput, { letterId: number; version: number }>;
};

const LABEL = 'Bez adresu';

/**
 * Proposes the letter for a filing whose client gave no address (KPA art. 64 § 1 and its like). The office sends no
 * call, because it has no address for one.
 */
export function NoAddress({ record, row, known, letterId, draft }: Props) {
  const parties = paths.case(record.slug, { tab: 'strony' });
  // The act on petitions leaves a petition without an address at once: what the office knows does not mend it.
  if (known === null || letterId !== null || row.filing === 'PETYCJA')
    return <ProposedLetter record={record} letterId={letterId} draft={draft} {...wordsOf(row)} />;
  return (
    <section className="part" aria-label={LABEL}>
      <Notice tone="soon">
        <p>
          {nb(`Klient nie podał adresu, ale urząd zna go z innej sprawy tego klienta: ${known}.`)}{' '}
          <Link href={parties}>Uzupełnij dane strony</Link>
        </p>
      </Notice>
    </section>
  );
}

function wordsOf(row: Props['row']) {
  const { filing, left } = row;
  return {
    label: LABEL,
    title: `Pozostaw ${left}`,
    begun: `Pismo o pozostawieniu ${left} jest już przygotowane`,
    ...(filing === 'PETYCJA' ? petitionWords(row) : otherWords(row)),
    letter: (reasons: string) =>
      ({ kind: 'LEFT_UNCONSIDERED', content: { basis: 'ART_64_1', reasons } }) as const,
  };
}

/** A petition must say who brings it, and with what address (ustawa o petycjach art. 4 ust. 2, art. 7 ust. 1). */
const petitionWords = ({ noAddress }: Props['row']) => ({
  proposal: `Petycja nie wskazuje miejsca zamieszkania albo siedziby ani adresu do korespondencji. Pozostaw ją bez rozpatrzenia (${citation(noAddress)}). Wezwania się nie wysyła.`,
  reasons:
    'Petycja nie wskazuje miejsca zamieszkania albo siedziby oraz adresu do korespondencji osoby, która ją wnosi.',
});

function otherWords({ filing, left, noAddress }: Props['row']) {
  const { accusative } = FILING_WORDS[filing];
  return {
    proposal: `Klient nie podał adresu ani adresu do e-Doręczeń. Po PESEL ani NIP nie ma go też w innych sprawach. Jeśli nie da się go ustalić, pozostaw ${accusative} ${left} (${citation(noAddress)}). Wezwania się nie wysyła.`,
    reasons: 'Nie wskazano adresu osoby wnoszącej, a na podstawie posiadanych danych nie można go ustalić.',
  };
}
