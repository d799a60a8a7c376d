'use client';

import type { Action } from '@/lib/core/action-result';
import { formatDate } from '@/lib/core/date-text';
import type { CaseRecord } from '@/lib/modules/cases/schema/case';
import type { CallRow, ProcedureRow } from '@/lib/modules/cases/schema/procedure';
import { citation, FILING_WORDS } from '@/lib/modules/cases/words/procedures';
import type { DraftLetterInput } from '@/lib/modules/correspondence/schema/acts';
import { callOf } from '@/lib/modules/correspondence/schema/law';
import { unpaidAllTheSame } from '@/lib/modules/correspondence/words/instructions';
import { ProposedLetter } from './proposed-letter';

type Props = {
  record: Pick<CaseRecord, 'id' | 'slug' | 'znak'>;
  call: NonNullable<CaseRecord['call']>;
  /** The law of the procedure of the case. */
  row: ProcedureRow;
  /** The letter that was already begun about the call. */
  letterId: number | null;
  /** The letter is the one act of the page. */
  main: boolean;
  draft: Action<DraftLetterInput, { letterId: number; version: number }>;
};

/** Proposes the letter that the law provides after a call that nobody answered. */
export function LapsedCall({ record, call, row, letterId, main, draft }: Props) {
  const law = callOf(call.fee ? 'FEE_CALL' : 'CALL', row);
  if (!law) return null;
  const day = formatDate(call.dueOn);
  const words = wordsAfter(law, row);
  const exceptions = call.fee ? unpaidAllTheSame(row) : '';
  return (
    <ProposedLetter
      record={record}
      letterId={letterId}
      draft={draft}
      label="Wezwanie bez odpowiedzi"
      main={main}
      title={words.title}
      begun={words.begun}
      letter={words.letter}
      proposal={
        call.fee
          ? `Termin wniesienia opłaty minął ${day}. ${words.may} (${citation(law.lapseProvision)}).`
          : `Termin uzupełnienia minął ${day}, a braki zostały. ${words.may} (${citation(law.lapseProvision)}) albo przyjmij uzupełnienie, jeśli wpłynęło w terminie.`
      }
      but={exceptions}
      reasons={
        call.fee
          ? `Opłaty, o której mowa w wezwaniu, nie wniesiono do ${day} r.`
          : `Braków, o których mowa w wezwaniu, nie usunięto do ${day} r.`
      }
    />
  );
}

type Words = {
  title: string;
  begun: string;
  may: string;
  letter: (reasons: string) => Pick<DraftLetterInput, 'kind' | 'content'>;
};

function wordsAfter({ lapse }: CallRow, { filing, left }: ProcedureRow): Words {
  const { accusative } = FILING_WORDS[filing];
  switch (lapse) {
    case 'RETURN':
      return {
        title: 'Zwróć podanie',
        begun: 'Postanowienie o zwrocie podania jest już przygotowane',
        may: 'Zwróć podanie postanowieniem',
        letter: (reasons) => ({ kind: 'RETURN', content: { basis: 'ART_261_2', reasons } }),
      };
    case 'ORDER':
      return {
        title: `Pozostaw ${left}`,
        begun: `Postanowienie o pozostawieniu ${left} jest już przygotowane`,
        may: `Pozostaw ${accusative} ${left} postanowieniem`,
        letter: (reasons) => ({
          kind: 'ORDER',
          content: {
            about: 'LEFT_UNCONSIDERED',
            resolution: 'Pozostawiam podanie bez rozpatrzenia.',
            reasons,
          },
        }),
      };
    case 'NOTICE':
      return {
        title: `Pozostaw ${left}`,
        begun: `Pismo o pozostawieniu ${left} jest już przygotowane`,
        may: `Pozostaw ${accusative} ${left}`,
        letter: (reasons) => ({ kind: 'LEFT_UNCONSIDERED', content: { basis: 'ART_64_2', reasons } }),
      };
  }
}
