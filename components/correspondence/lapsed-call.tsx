'use client';

import Link from 'next/link';
import { useRouter } from 'next/navigation';
import { ActForm } from '@/components/layout/act-form';
import { TextArea } from '@/components/ui/inputs';
import { Notice } from '@/components/ui/notice';
import { nb } from '@/components/ui/typography';
import type { Action } from '@/lib/core/action-result';
import { formatDate } from '@/lib/core/date-text';
import type { CaseRecord } from '@/lib/modules/cases/schema/case';
import type { DraftLetterInput } from '@/lib/modules/correspondence/schema/acts';

type Props = {
  of: Pick<CaseRecord, 'id' | 'slug'>;
  call: NonNullable<CaseRecord['call']>;
  /** The letter that was begun about it already. */
  letterId: number | null;
  draft: Action<DraftLetterInput, { letterId: number; version: number }>;
};

/** What the law lets follow from a call that nobody answered: a proposal, which a person makes a letter of and signs. */
export function LapsedCall({ of, call, letterId, draft }: Props) {
  const router = useRouter();
  const words = call.fee ? FEE : SUPPLEMENT;
  const day = formatDate(call.dueOn);
  const href = (id: number) => `/sprawy/${of.slug}/pisma/${id}`;
  return (
    <section className="part" aria-label="Wezwanie bez odpowiedzi">
      <Notice tone="soon">
        <p>{nb(words.proposal(day))}</p>
        {letterId !== null ? (
          <p className="mt-2">
            <Link href={href(letterId)}>{words.begun}</Link>
          </p>
        ) : (
          <div className="acts mt-3">
            <ActForm
              name="po-wezwaniu"
              title={words.title}
              submit="Przygotuj pismo"
              start={{ reasons: words.reasons(day) }}
              save={async (typed, requestKey) => {
                const answer = await draft({
                  ...{ caseId: of.id, requestKey, addressee: null },
                  ...words.letter(typed.reasons ?? ''),
                });
                if (answer.ok) router.push(href(answer.value.letterId));
                return answer;
              }}
              done={() => 'Pismo przygotowane. Sprawdź je i podpisz.'}
            >
              {(field) => <TextArea {...field('reasons')} label="Uzasadnienie" rows={4} />}
            </ActForm>
          </div>
        )}
      </Notice>
    </section>
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
