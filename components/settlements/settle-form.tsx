'use client';

import { DayField, dayOf } from '@/components/cases/terms/day-field';
import { ActForm, type Typed } from '@/components/layout/act-form';
import { Checkbox } from '@/components/ui/choices';
import { Options, Select, TextInput } from '@/components/ui/inputs';
import type { Action } from '@/lib/core/action-result';
import { formatDay } from '@/lib/core/date-text';
import type { PlainDate } from '@/lib/core/plain-date';
import { canSettleBy, LETTERS_OF_OUTCOMES, REMEDIES_OF_OUTCOMES } from '@/lib/modules/settlements/rules';
import type { CaseLetter, Outcome, Remedy, SettleCaseInput } from '@/lib/modules/settlements/schema';
import { OUTCOME_PROVISIONS, OUTCOME_WORDS, REMEDY_WORDS } from '@/lib/modules/settlements/words/values';

type Props = {
  caseId: number;
  today: PlainDate;
  /** How it can end, the likeliest first chosen. */
  outcomes: readonly Outcome[];
  likely: Outcome;
  letters: readonly CaseLetter[];
  /** It is this person's main act. */
  main: boolean;
  settle: Action<SettleCaseInput, unknown>;
};

/** Notes how a case was settled: opens in place, asks how, when and by which letter. */
export function SettleForm({ caseId, today, outcomes, likely, letters, main, settle }: Props) {
  const lettersFor = (outcome: Outcome) => letters.filter((letter) => canSettleBy(outcome, letter));
  const start = startOf(likely);
  const withLetter: Typed = { ...start, letterId: String(lettersFor(likely)[0]?.id ?? '') };

  function save(typed: Typed, requestKey: string) {
    const outcome = typed.outcome as Outcome;
    const { need, outside } = LETTERS_OF_OUTCOMES[outcome];
    const made = outside && typed.outside === 'yes';
    const letterId = need === 'NONE' || made || !typed.letterId ? null : Number(typed.letterId);
    const settledOn = dayOf(typed.settledOn, today);
    return settle({
      caseId,
      requestKey,
      outcome,
      how: typed.how ?? '',
      settledOn,
      letterId,
      outside: made,
      remedy: made && typed.remedy ? (typed.remedy as Remedy) : null,
      deliveredOn:
        made && typed.remedy !== 'NONE' && typed.deliveredOn ? dayOf(typed.deliveredOn, today) : null,
    });
  }

  return (
    <ActForm
      name="zalatwienie"
      title="Załatwienie sprawy"
      opener="Załatw sprawę"
      submit="Zapisz załatwienie"
      start={withLetter}
      main={main}
      save={save}
      done={() => 'Sprawa załatwiona.'}
    >
      {(field, typed, type) => {
        const outcome = typed.outcome as Outcome;
        const { need, outside } = LETTERS_OF_OUTCOMES[outcome];
        const fitting = lettersFor(outcome);
        const remedies = (typed.outside === 'yes' && REMEDIES_OF_OUTCOMES[outcome]) || [];
        return (
          <>
            <Select
              {...field('outcome')}
              label="Sposób załatwienia"
              span={6}
              onChange={({ target }) => {
                const next = target.value as Outcome;
                // What was typed by hand stays; the words of the outcome before go with it.
                const how = typed.how === OUTCOME_WORDS[outcome] ? OUTCOME_WORDS[next] : (typed.how ?? '');
                type({
                  outcome: next,
                  how,
                  letterId: String(lettersFor(next)[0]?.id ?? ''),
                  outside: '',
                  remedy: '',
                });
              }}
            >
              <Options choices={outcomes.map((each) => [each, outcomeText(each)])} />
            </Select>
            <DayField label="Dzień załatwienia" today={today} span={6} control={field('settledOn')} />
            {need !== 'NONE' && typed.outside !== 'yes' && (
              <Select
                {...field('letterId')}
                label="Pismo, którym załatwiono sprawę"
                optional={need === 'OPTIONAL'}
                hint={
                  fitting.length === 0
                    ? 'W sprawie nie ma podpisanego pisma tego rodzaju. Przygotuj je w części „Pisma”.'
                    : undefined
                }
              >
                <option value="">{need === 'OPTIONAL' ? 'bez pisma' : 'wybierz pismo'}</option>
                <Options choices={fitting.map((letter) => [letter.id, letterText(letter)])} />
              </Select>
            )}
            {outside && (
              <Checkbox
                label="Pismo powstało poza Okienkiem"
                hint="Niżej wpisz jego numer i datę, a skan dodaj w części „Dokumenty”."
                className="span-12"
                checked={typed.outside === 'yes'}
                onChange={({ target }) =>
                  type({
                    outside: target.checked ? 'yes' : '',
                    remedy: REMEDIES_OF_OUTCOMES[outcome]?.[0] ?? '',
                  })
                }
              />
            )}
            {remedies.length > 0 && (
              <>
                <Select {...field('remedy')} label="Środek zaskarżenia" span={6}>
                  <Options choices={remedies.map((each) => [each, REMEDY_WORDS[each]])} />
                </Select>
                {typed.remedy !== 'NONE' && (
                  <DayField
                    label="Dzień doręczenia"
                    today={today}
                    span={6}
                    optional
                    control={field('deliveredOn')}
                  />
                )}
              </>
            )}
            <TextInput
              {...field('how')}
              label="Jak załatwiono"
              hint="Stanie w uwagach spisu spraw."
              autoComplete="off"
              maxLength={300}
            />
          </>
        );
      }}
    </ActForm>
  );
}

const startOf = (outcome: Outcome): Typed => ({
  outcome,
  how: OUTCOME_WORDS[outcome],
  settledOn: 'dziś',
});

function outcomeText(outcome: Outcome): string {
  const provision = OUTCOME_PROVISIONS[outcome];
  return provision ? `${OUTCOME_WORDS[outcome]} (${provision})` : OUTCOME_WORDS[outcome];
}

const letterText = ({ title, signedOn }: CaseLetter): string =>
  signedOn ? `${title}, podpisane ${formatDay(signedOn)}` : title;
