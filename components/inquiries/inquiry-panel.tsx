'use client';

import { ActForm } from '@/components/layout/form/act-form';
import { Facts } from '@/components/ui/facts';
import { Notice } from '@/components/ui/notice';
import type { PlainDate } from '@/lib/core/plain-date';
import { counted } from '@/lib/core/polish';
import { ATTEMPTS } from '@/lib/modules/inquiries/rules/inquiry';
import { attemptSchema } from '@/lib/modules/inquiries/schema/inquiry';
import { ENDING_WORDS } from '@/lib/modules/inquiries/words/values';
import { type CallActions, CallActs, PastCalls } from './call-acts';
import { CallFields, callStart, inputOfCall } from './call-fields';
import type { CardChoice } from './card-answer-fields';
import { CHOOSE, EndFields, endChoice } from './end-choice';
import { type CallRow, callsOf } from './rows';
import type { TargetItem } from './target-field';
import { TelLink } from './tel-link';

type Props = {
  row: CallRow;
  today: PlainDate;
  targets: readonly TargetItem[];
  cards: readonly CardChoice[];
  actions: CallActions;
};

/** A call-back on the page of its case. */
export function InquiryPanel({ row, today, targets, cards, actions }: Props) {
  const { over, failed, phone, when, wish, who, whose } = row;
  const attempts = counted(callsOf(row), 'próba', 'próby', 'prób');
  return (
    <section className="part" aria-labelledby="oddzwonienie">
      <h2 id="oddzwonienie">Oddzwonienie</h2>
      <Facts
        items={[
          { label: 'Telefon', value: <TelLink phone={phone} />, note: who },
          over
            ? {
                label: 'Koniec',
                value: <b>{over.ending ? ENDING_WORDS[over.ending] : 'Powstało z niego podanie'}</b>,
                note: [over.at, over.by].filter(Boolean).join(', '),
              }
            : { label: 'Kiedy dzwonić', value: <b>{when}</b>, note: wish },
          {
            label: 'Próby',
            value: <b>{over ? attempts : `${failed} z ${ATTEMPTS}`}</b>,
            note: row.lastCall,
          },
          { label: 'Oddzwania', value: <b>{whose}</b> },
        ]}
      />
      {over?.text && (
        <p className="mt-3">
          {over.ending === 'ANSWERED' ? 'Odpowiedź' : 'Powód'}: {over.text}
        </p>
      )}
      {over?.card && <p className="text-note text-ink-2">{over.card}</p>}
      {row.mustChoose && (
        <div className="mt-3">
          <Notice tone="soon" title="Trzy próby się nie udały.">
            Wybierz: odpowiedź listem albo zamknięcie z powodem.
          </Notice>
        </div>
      )}
      <div className="acts mt-4">
        {row.canCall && row.mustChoose && (
          <ActForm
            {...endChoice(row)}
            main
            name={`koniec-${row.caseId}`}
            title={CHOOSE}
            submit="Zakończ"
            save={actions.end}
          >
            {(form) => <EndFields form={form} />}
          </ActForm>
        )}
        {row.canCall && !over && (
          <ActForm
            main={!row.mustChoose}
            name={`rozmowa-${row.caseId}`}
            title="Zapisz rozmowę"
            submit="Zapisz rozmowę"
            schema={attemptSchema}
            start={callStart(row.caseId, row.version)}
            input={inputOfCall(row)}
            save={actions.call}
            done={({ ended }) => (ended ? 'Zapisano rozmowę. Oddzwonienie zamknięte.' : 'Zapisano próbę.')}
          >
            {(form) => <CallFields form={form} row={row} cards={cards} today={today} />}
          </ActForm>
        )}
        <CallActs row={row} targets={targets} actions={actions} />
      </div>
      {row.past.length > 0 && (
        <div className="mt-4">
          <PastCalls row={row} takeBack={actions.takeBack} />
        </div>
      )}
    </section>
  );
}
