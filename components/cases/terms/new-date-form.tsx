'use client';

import Link from 'next/link';
import { useRouter } from 'next/navigation';
import { ActForm } from '@/components/layout/form/act-form';
import { TextAreaField } from '@/components/layout/form/fields';
import { DateField } from '@/components/layout/form/typed-fields';
import { Button } from '@/components/ui/button';
import { nb } from '@/components/ui/typography';
import { paths } from '@/lib/core/paths';
import type { PlainDate } from '@/lib/core/plain-date';
import { draftNewDateSchema } from '@/lib/modules/cases/schema/clock';
import type { ProposedDate } from '@/lib/modules/deadlines/rules/new-date';
import type { TermsActions } from './terms-actions';
import { tellTerms } from './terms-form';

/** The values with which the notice of a new date begins. */
export type NewNotice = {
  /** The instruction of the letter with which the form begins; '' where the procedure has no remedy. */
  instruction: string;
  reasonsLabel: string;
  /** The recipient with the address; null where no party is named. */
  addressee: string | null;
  opened: boolean;
  /** The letter of a notice that was begun and has not gone out; null without one. */
  waiting: number | null;
};

type Props = {
  slug: string;
  caseId: number;
  clockId: number;
  today: PlainDate;
  actions: TermsActions;
  provision: string;
  dates: readonly ProposedDate[];
  notice: NewNotice;
};

const PERIODS: Record<ProposedDate['period'], string> = {
  TWO_WEEKS: 'O 2 tygodnie',
  MONTH: 'O miesiąc',
  LATEST: 'Najdalej, jak można',
};

/**
 * Begins the notice of a new date: the date, the reasons and the instruction become a letter (KPA art. 36), which opens.
 * The term gets the date when the signed letter is sent.
 */
export function NewDateForm(props: Props) {
  const { slug, caseId, clockId, today, actions, provision, dates, notice } = props;
  const { instruction, reasonsLabel, addressee, opened, waiting } = notice;
  const router = useRouter();
  if (waiting !== null) {
    return (
      <p>
        <Link href={paths.letter(slug, waiting)}>Dokończ zawiadomienie o nowym terminie</Link>
      </p>
    );
  }
  return (
    <ActForm
      name="nowy-termin"
      title={`Zawiadom o nowym terminie (${provision})`}
      submit="Przygotuj zawiadomienie"
      opened={opened}
      schema={draftNewDateSchema}
      start={{ caseId, clockId, instruction }}
      tell={(values) => tellTerms('new-date', values, actions.preview)}
      save={actions.draftNewDate}
      done={({ letterId }) => {
        router.push(paths.letter(slug, letterId));
        return 'Zawiadomienie przygotowane. Sprawdź je i podpisz.';
      }}
    >
      {(form) => (
        <>
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
            label={reasonsLabel}
            rows={3}
            maxLength={1000}
            hint="Przeczyta to strona. Napisz, na co czekamy i dlaczego."
          />
          {instruction !== '' && (
            <TextAreaField form={form} name="instruction" label="Pouczenie" rows={5} maxLength={2000} />
          )}
          <p className="text-ink-2 span-9">
            {addressee === null
              ? 'W tej sprawie nikt nie jest wskazany jako strona: nie ma kogo zawiadomić.'
              : nb(
                  `Zawiadomienie pójdzie na adres: ${addressee}. Termin przesunie się z dniem jego wysłania, a nie teraz.`,
                )}
          </p>
        </>
      )}
    </ActForm>
  );
}
