'use client';

import { useRef } from 'react';
import { ActForm } from '@/components/layout/act-form';
import { TextArea, TextInput } from '@/components/ui/inputs';
import type { Action } from '@/lib/core/action-result';
import { freshId } from '@/lib/core/fresh-id';
import type { DraftReferralInput } from '@/lib/modules/correspondence/schema/acts';

type Props = { caseId: number; refer: Action<DraftReferralInput, { letterId: number; noticeId: number }> };

/** Begins the two letters by which a podanie goes to the competent authority (KPA art. 65 § 1). */
export function ReferralForm({ caseId, refer }: Props) {
  const noticeKey = useRef<string | null>(null);
  return (
    <ActForm
      name="przekazanie"
      title="Przekaż według właściwości"
      submit="Przygotuj oba pisma"
      save={async (typed, requestKey) => {
        noticeKey.current ??= freshId();
        const answer = await refer({
          caseId,
          requestKey,
          noticeKey: noticeKey.current,
          reasons: typed.reasons ?? '',
          authority: { name: typed.authority ?? '', address: typed.address ?? '', ade: typed.ade ?? '' },
        });
        if (answer.ok) noticeKey.current = null;
        return answer;
      }}
      done={() => 'Gotowe są dwa projekty: pismo do organu i zawiadomienie klienta. Sprawdź je i podpisz.'}
    >
      {(field) => (
        <>
          <TextInput
            {...field('authority')}
            label="Właściwy organ"
            span={6}
            autoComplete="off"
            hint="Na przykład: Starosta Zalesiński"
          />
          <TextInput {...field('address')} label="Adres organu" span={6} autoComplete="off" />
          <TextInput
            {...field('ade')}
            label="Adres do e-Doręczeń"
            optional
            span={6}
            autoComplete="off"
            hint="AE:PL-…"
          />
          <TextArea
            {...field('reasons')}
            label="Dlaczego to nie nasza sprawa"
            hint="Te same przyczyny przeczyta organ i klient (art. 65 § 1 KPA)."
            rows={4}
          />
        </>
      )}
    </ActForm>
  );
}
