'use client';

import Link from 'next/link';
import { Notice } from '@/components/ui/notice';
import { nb } from '@/components/ui/typography';
import type { Action } from '@/lib/core/action-result';
import { paths } from '@/lib/core/paths';
import type { CaseRecord } from '@/lib/modules/cases/schema/case';
import type { DraftLetterInput } from '@/lib/modules/correspondence/schema/acts';
import { ProposedLetter } from './proposed-letter';

type Props = {
  record: Pick<CaseRecord, 'id' | 'slug'>;
  /** The address of the same person or firm that the office has from elsewhere; null without one. */
  known: string | null;
  letterId: number | null;
  draft: Action<DraftLetterInput, { letterId: number; version: number }>;
};

const LABEL = 'Podanie bez adresu';

/**
 * Proposes the letter for a podanie whose client gave no address (KPA art. 64 § 1). The office sends no call, because
 * it has no address for one.
 */
export function NoAddress({ record, known, letterId, draft }: Props) {
  const parties = paths.case(record.slug, { tab: 'strony' });
  if (known === null || letterId !== null)
    return <ProposedLetter record={record} letterId={letterId} draft={draft} {...WORDS} />;
  return (
    <section className="part" aria-label={LABEL}>
      <Notice tone="soon">
        <p>
          {nb(`W podaniu nie ma adresu, ale urząd zna go z innej sprawy tego klienta: ${known}.`)}{' '}
          <Link href={parties}>Uzupełnij dane strony</Link>
        </p>
      </Notice>
    </section>
  );
}

const WORDS = {
  label: LABEL,
  title: 'Pozostaw bez rozpoznania',
  begun: 'Pismo o pozostawieniu bez rozpoznania jest już przygotowane',
  proposal:
    'W podaniu nie ma adresu ani adresu do e-Doręczeń. Po PESEL ani NIP nie ma go też w innych sprawach. Jeśli nie da się go ustalić, pozostaw podanie bez rozpoznania (art. 64 § 1 KPA). Wezwania się nie wysyła.',
  reasons:
    'W podaniu nie wskazano adresu osoby, która je wniosła, a na podstawie posiadanych danych nie można go ustalić.',
  letter: (reasons: string) =>
    ({ kind: 'LEFT_UNCONSIDERED', content: { basis: 'ART_64_1', reasons } }) as const,
};
