'use client';

import { useState } from 'react';
import { RadioGroup } from '@/components/ui/choices';
import { TextInput } from '@/components/ui/inputs';
import { MarginBlock } from '@/components/ui/margin-block';
import { DEFAULT_POLICY, POLICY_FIELDS, type Policy, type PolicyField } from '@/lib/modules/deadlines/schema';
import { choiceText, POLICY_PARTS, POLICY_WORDS } from '@/lib/modules/deadlines/words/policy';
import { type TermsActions, TermsSheet } from './terms-sheet';

/** A form with every choice of the office, each with what the law says about it. The schema lists the choices. */
export function PolicyForm({
  version,
  policy,
  ...actions
}: TermsActions & { version: number; policy: Policy }) {
  // The typed choices stay when another person saves another choice meanwhile.
  const [chosen, setChosen] = useState<Partial<Policy>>({});
  const next = { ...policy, ...chosen };
  const count = POLICY_FIELDS.filter(({ key }) => next[key] !== policy[key]).length;
  const choose = (key: keyof Policy, value: unknown) => setChosen({ ...chosen, [key]: value });
  return (
    <TermsSheet
      {...actions}
      version={version}
      change={{ policy: next }}
      count={count}
      onSaved={() => setChosen({})}
    >
      {(form) =>
        POLICY_PARTS.map((part) => (
          <MarginBlock key={part} label={part} heading>
            <ul>
              {POLICY_FIELDS.filter(({ key }) => POLICY_WORDS[key].part === part).map((field) => (
                <li key={field.key} className="border-line border-t py-4 first:border-t-0 first:pt-0">
                  <Choice
                    field={field}
                    value={next[field.key]}
                    was={policy[field.key]}
                    wrong={form.errors.some(({ path }) => path === `policy.${field.key}`)}
                    choose={(value) => {
                      choose(field.key, value);
                      form.clearErrors(`policy.${field.key}`);
                    }}
                  />
                </li>
              ))}
            </ul>
          </MarginBlock>
        ))
      }
    </TermsSheet>
  );
}

interface ChoiceProps {
  field: PolicyField;
  value: Policy[keyof Policy];
  was: Policy[keyof Policy];
  wrong: boolean;
  choose: (value: Policy[keyof Policy]) => void;
}

function Choice({ field, value, was, wrong, choose }: ChoiceProps) {
  const { key } = field;
  const words = POLICY_WORDS[key];
  const hint = `${words.law} (${words.provision})`;
  const warning = value === was ? undefined : `Było: ${choiceText(key, was as never)}.`;
  const shared = { label: words.question, name: `policy.${key}`, warning, warningWord: 'Zmiana' };
  if (field.kind === 'NUMBER') {
    return (
      <TextInput
        {...shared}
        type="number"
        room="s"
        error={wrong && `Wpisz liczbę od ${field.min} do ${field.max}.`}
        min={field.min}
        max={field.max}
        value={Number.isNaN(value) ? '' : String(value)}
        onChange={({ target }) => choose(target.valueAsNumber)}
        hint={`${hint} Domyślnie ${DEFAULT_POLICY[key]}. Od ${field.min} do ${field.max}.`}
      />
    );
  }
  return (
    <RadioGroup
      {...shared}
      rows
      hint={hint}
      value={String(value)}
      onChange={({ target }) =>
        choose(field.values.find((each) => String(each) === target.value) as Policy[keyof Policy])
      }
      options={field.values.map((each) => ({
        value: String(each),
        label: `${choiceText(key, each as never)}${each === DEFAULT_POLICY[key] ? ' (domyślnie)' : ''}`,
      }))}
    />
  );
}
