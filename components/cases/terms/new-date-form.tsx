'use client';

import { TextAreaField } from '@/components/layout/form/fields';
import { DateField } from '@/components/layout/form/typed-fields';
import { Badge } from '@/components/ui/badge';
import { Button } from '@/components/ui/button';
import type { PlainDate } from '@/lib/core/plain-date';
import { notifyNewDateSchema } from '@/lib/modules/cases/schema/clock';
import type { ProposedDate } from '@/lib/modules/deadlines/rules/new-date';
import type { TermsActions } from './terms-actions';
import { TermsForm } from './terms-form';

type Props = {
  caseId: number;
  clockId: number;
  today: PlainDate;
  actions: TermsActions;
  provision: string;
  dates: readonly ProposedDate[];
  /** The instruction of the letter with which the form begins. */
  instruction: string;
  /** The recipient with the address; null where no party is named. */
  addressee: string | null;
  opened: boolean;
  /** True when a mandate of the person covers such a letter: saving then signs it. */
  signs: boolean;
};

const PERIODS: Record<ProposedDate['period'], string> = {
  TWO_WEEKS: 'O 2 tygodnie',
  MONTH: 'O miesiąc',
  LATEST: 'Najdalej, jak można',
};

/**
 * Sets a new date together with its notice: the date, the reasons and the instruction become a letter (KPA art. 36).
 */
export function NewDateForm(props: Props) {
  const { caseId, clockId, today, actions, provision, dates, instruction, addressee, opened, signs } = props;
  return (
    <TermsForm
      name="nowy-termin"
      title={`Zawiadom o nowym terminie (${provision})`}
      submit="Zapisz i utwórz zawiadomienie"
      opened={opened}
      act="new-date"
      schema={notifyNewDateSchema}
      start={{ caseId, clockId, instruction }}
      preview={actions.preview}
      save={async (input) => {
        const answer = await actions.notifyNewDate(input);
        return answer.ok ? { ok: true, value: answer.value.moves } : answer;
      }}
    >
      {(form) => (
        <>
          {!signs && (
            <p className="span-12">
              <Badge kind="soon">Nie masz upoważnienia do pism w sprawach tej komórki.</Badge> Zawiadomienie
              zapisze osoba, która je ma: zapisanie jest podpisem.
            </p>
          )}
          <DateField form={form} name="newDate" label="Nowy termin" today={today} />
          <div className="span-8 acts act-form__beside">
            {dates.map(({ period, date }) => (
              <Button key={period} small onClick={() => form.set('newDate', date)}>
                {PERIODS[period]}
              </Button>
            ))}
          </div>
          <TextAreaField
            form={form}
            name="reasons"
            label="Przyczyny zwłoki"
            rows={3}
            maxLength={1000}
            hint="Przeczyta je strona. Napisz, na co czekamy i dlaczego."
          />
          <TextAreaField form={form} name="instruction" label="Pouczenie" rows={5} maxLength={1000} />
          <p className="text-ink-2 span-9">
            {addressee === null
              ? 'W tej sprawie nikt nie jest wskazany jako strona: nie ma kogo zawiadomić.'
              : `Zawiadomienie pójdzie na adres: ${addressee}. Sprawdź go przed wysłaniem.`}
          </p>
        </>
      )}
    </TermsForm>
  );
}
