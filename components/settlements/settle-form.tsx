'use client';

import { ActForm } from '@/components/layout/form/act-form';
import { CheckboxField, SelectField, TextField } from '@/components/layout/form/fields';
import { DateField } from '@/components/layout/form/typed-fields';
import type { Action } from '@/lib/core/action-result';
import { formatDay } from '@/lib/core/date-text';
import type { PlainDate } from '@/lib/core/plain-date';
import type { ProcedureRow } from '@/lib/modules/cases/schema/procedure';
import { canSettleBy, LETTERS_OF_OUTCOMES, remediesOf } from '@/lib/modules/settlements/rules/outcomes';
import {
  type CaseLetter,
  type Outcome,
  type Remedy,
  type SettleCaseInput,
  settleCaseSchema,
} from '@/lib/modules/settlements/schema';
import { outcomeProvision, outcomeWord, remedyText } from '@/lib/modules/settlements/words/values';

type Props = {
  caseId: number;
  today: PlainDate;
  /** The possible outcomes of the case; `known` follows from its letter, null while nobody has said it. */
  outcomes: readonly Outcome[];
  known: Outcome | null;
  letters: readonly CaseLetter[];
  /** The law of the procedure of the case. */
  row: ProcedureRow;
  /** The form is the main act of the page; otherwise it settles in another way than the next step proposes. */
  main: boolean;
  settle: Action<SettleCaseInput, unknown>;
};

/** Notes the settlement of a case. The form opens in place and asks for the outcome, the day and the letter. */
export function SettleForm({ caseId, today, outcomes, known, letters, row, main, settle }: Props) {
  const lettersFor = (outcome: Outcome) => letters.filter((letter) => canSettleBy(outcome, letter));
  const firstLetter = (outcome: Outcome) => lettersFor(outcome)[0]?.id ?? null;
  return (
    <ActForm
      name="zalatwienie"
      title="Załatwienie sprawy"
      opener={main ? 'Załatw sprawę' : 'Załatw inaczej'}
      submit="Zapisz załatwienie"
      main={main}
      schema={settleCaseSchema}
      start={{
        caseId,
        outcome: known ?? undefined,
        how: known ? outcomeWord(known, row) : '',
        settledOn: null,
        letterId: known && firstLetter(known),
        outside: false,
        remedy: null,
        deliveredOn: null,
      }}
      input={inputOf}
      save={settle}
      done={() => 'Sprawa załatwiona.'}
    >
      {(form) => {
        const [outcome, made, remedy, how] = form.watch(['outcome', 'outside', 'remedy', 'how']);
        const { need, outside } = outcome ? LETTERS_OF_OUTCOMES[outcome] : NOTHING_CHOSEN;
        const fitting = outcome ? lettersFor(outcome) : [];
        const remedies = outcome && made ? remediesOf(outcome, row) : [];
        return (
          <>
            <SelectField
              form={form}
              name="outcome"
              label="Sposób załatwienia"
              span={6}
              blank={known ? undefined : 'Wybierz'}
              choices={outcomes.map((each) => [each, outcomeText(each, row, outcomes)])}
              onChosen={(next) => {
                // A text that the person typed stays. The words of the former outcome are replaced by those of the new
                // one.
                if (how === (outcome ? outcomeWord(outcome, row) : ''))
                  form.set('how', outcomeWord(next, row));
                form.set('letterId', firstLetter(next));
                form.set('outside', false);
                form.set('remedy', null);
              }}
            />
            <DateField
              form={form}
              name="settledOn"
              label="Dzień załatwienia"
              today={today}
              followsToday
              todayInWords
              span={6}
            />
            {need !== 'NONE' && !made && (
              <SelectField
                form={form}
                name="letterId"
                label="Pismo, którym załatwiono sprawę"
                optional={need === 'OPTIONAL'}
                hint={
                  fitting.length === 0
                    ? 'W sprawie nie ma podpisanego pisma tego rodzaju. Przygotuj je w części „Pisma”.'
                    : undefined
                }
                blank={need === 'OPTIONAL' ? 'bez pisma' : 'wybierz pismo'}
                choices={fitting.map((letter) => [letter.id, letterText(letter)])}
              />
            )}
            {outside && (
              <CheckboxField
                form={form}
                name="outside"
                label="Pismo powstało poza Okienkiem"
                hint="Niżej wpisz jego numer i datę, a skan dodaj w części „Dokumenty”."
                className="span-12"
                onTicked={() => form.set('remedy', onlyRemedy(outcome, row))}
              />
            )}
            {remedies.length > 0 && (
              <>
                <SelectField
                  form={form}
                  name="remedy"
                  label="Środek zaskarżenia"
                  span={6}
                  blank={remedies.length > 1 ? 'Wybierz' : undefined}
                  choices={remedies.map((each) => [each, remedyText(each, row)])}
                />
                {remedy && remedy !== 'NONE' && (
                  <DateField
                    form={form}
                    name="deliveredOn"
                    label="Dzień doręczenia"
                    today={today}
                    span={6}
                    optional
                  />
                )}
              </>
            )}
            <TextField
              form={form}
              name="how"
              label="Jak załatwiono"
              hint="Stanie w uwagach spisu spraw."
              maxLength={300}
            />
          </>
        );
      }}
    </ActForm>
  );
}

/** No outcome is chosen yet: no letter is asked for. */
const NOTHING_CHOSEN = { need: 'NONE', outside: false } as const;

/** The remedy where the outcome has one; where it has several, nobody has said which. */
function onlyRemedy(outcome: Outcome, row: ProcedureRow): Remedy | null {
  const remedies = remediesOf(outcome, row);
  return remedies.length === 1 ? remedies[0] : null;
}

/** Returns the input without the values of fields that the outcome does not show. */
function inputOf(typed: SettleCaseInput): SettleCaseInput {
  const { need, outside: possible } = typed.outcome ? LETTERS_OF_OUTCOMES[typed.outcome] : NOTHING_CHOSEN;
  const outside = possible && typed.outside;
  return {
    ...typed,
    outside,
    letterId: need === 'NONE' || outside ? null : typed.letterId,
    remedy: outside ? typed.remedy : null,
    deliveredOn: outside && typed.remedy !== 'NONE' ? typed.deliveredOn : null,
  };
}

/** An outcome with its provision. A discontinuance says that it is also for a withdrawal, where that has no line. */
function outcomeText(outcome: Outcome, row: ProcedureRow, outcomes: readonly Outcome[]): string {
  const provision = outcomeProvision(outcome, row);
  const withdrawn = outcome === 'DISCONTINUED' && !outcomes.includes('WITHDRAWN');
  const word = `${outcomeWord(outcome, row)}${withdrawn ? ', także po wycofaniu podania' : ''}`;
  return provision ? `${word} (${provision})` : word;
}

const letterText = ({ title, signedOn }: CaseLetter): string =>
  signedOn ? `${title}, podpisane ${formatDay(signedOn)}` : title;
