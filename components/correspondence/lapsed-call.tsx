'use client';

import type { Action } from '@/lib/core/action-result';
import { formatDate } from '@/lib/core/date-text';
import type { CaseRecord } from '@/lib/modules/cases/schema/case';
import type { DraftLetterInput } from '@/lib/modules/correspondence/schema/acts';
import { ProposedLetter } from './proposed-letter';

type Props = {
  record: Pick<CaseRecord, 'id' | 'slug'>;
  call: NonNullable<CaseRecord['call']>;
  /** The letter that was already begun about the call. */
  letterId: number | null;
  /** The letter is the one act of the page. */
  main: boolean;
  draft: Action<DraftLetterInput, { letterId: number; version: number }>;
};

/** Proposes the letter that the law provides after a call that nobody answered. */
export function LapsedCall({ record, call, letterId, main, draft }: Props) {
  const { proposal, reasons, ...words } = call.fee ? FEE : SUPPLEMENT;
  const day = formatDate(call.dueOn);
  return (
    <ProposedLetter
      record={record}
      letterId={letterId}
      draft={draft}
      label="Wezwanie bez odpowiedzi"
      {...words}
      main={main}
      proposal={proposal(day)}
      reasons={reasons(day)}
    />
  );
}

const SUPPLEMENT = {
  title: 'Pozostaw bez rozpoznania',
  begun: 'Pismo o pozostawieniu bez rozpoznania jest już przygotowane',
  proposal: (day: string) =>
    `Termin uzupełnienia minął ${day}, a braki zostały. Możesz pozostawić podanie bez rozpoznania (art. 64 § 2 KPA) albo przyjąć uzupełnienie, jeśli wpłynęło w terminie.`,
  reasons: (day: string) => `Braków, o których mowa w wezwaniu, nie usunięto do ${day}.`,
  letter: (reasons: string) =>
    ({ kind: 'LEFT_UNCONSIDERED', content: { basis: 'ART_64_2', reasons } }) as const,
};

const FEE = {
  title: 'Zwróć podanie',
  begun: 'Postanowienie o zwrocie podania jest już przygotowane',
  proposal: (day: string) =>
    `Termin wniesienia opłaty minął ${day}. Podanie bez opłaty się zwraca (art. 261 § 2 KPA), chyba że zachodzi wyjątek z § 4.`,
  reasons: (day: string) => `Opłaty, o której mowa w wezwaniu, nie wniesiono do ${day}.`,
  letter: (reasons: string) => ({ kind: 'RETURN', content: { basis: 'ART_261_2', reasons } }) as const,
};
