'use client';

import { RadioField, SelectField, TextField } from '@/components/layout/form/fields';
import { RowForm } from '@/components/layout/form/row-form';
import { ButtonLink } from '@/components/ui/button-link';
import type { ActionResult } from '@/lib/core/action-result';
import type { FieldCodes } from '@/lib/core/errors';
import {
  CHECKS_AT_ISSUE,
  type IssueCollectionsInput,
  issueCollectionsSchema,
} from '@/lib/modules/settlements/schema';
import { CHECK_WORDS } from '@/lib/modules/settlements/words/values';
import { type IssueRow, slipHref } from './rows';

type Props = {
  row: IssueRow;
  columns: number;
  issue: (input: IssueCollectionsInput) => Promise<ActionResult<unknown>>;
  onCancel: () => void;
  onDone: () => void;
  onRefused: () => void;
};

/** `who`: nobody has said it before the clerk chooses. */
type IssueValues = Omit<IssueCollectionsInput, 'collectionIds' | 'takenBack'> & {
  who?: 'ADDRESSEE' | 'OTHER' | null;
};

/** The form that hands out the documents of one client: the identity check, the recipient, the slip, and the button. */
export function IssueForm({ row, columns, issue, onCancel, onDone, onRefused }: Props) {
  const addressees = [...new Set(row.things.map(({ addressee }) => addressee))];
  const [first] = addressees;
  // The one recipient of all documents, when they can come themselves; null when a person has to be named.
  const personally = addressees.length > 1 ? null : (first ?? (row.organisation ? null : row.client));
  const ids = row.things.map(({ id }) => id);
  return (
    <RowForm
      columns={columns}
      title="Wydanie"
      reference={row.reference}
      returnTo={`wydaj-${row.caseId}`}
      submit="Wydaj"
      main="primary"
      schema={issueCollectionsSchema}
      start={{ who: personally === null ? 'OTHER' : null }}
      input={({ who, ...typed }: IssueValues) => ({
        ...typed,
        collectionIds: ids,
        takenBack: row.takenBack,
        takenBy: who === 'OTHER' ? typed.takenBy : (first ?? ''),
        authority: who === 'OTHER' ? typed.authority : '',
      })}
      rules={({ who, takenBy, authority }) => {
        const codes: FieldCodes = {};
        if (!who) codes.who = 'choose-taker';
        if (who === 'OTHER' && takenBy.trim() === '') codes.takenBy = 'taker-missing';
        if (who === 'OTHER' && authority.trim() === '') codes.authority = 'power-missing';
        return codes;
      }}
      save={issue}
      failed={() => null /* told above the list */}
      onCancel={onCancel}
      onDone={onDone}
      onRefused={onRefused}
    >
      {(form) => {
        const who = form.watch('who');
        return (
          <>
            <div className="fields basis-full">
              <SelectField
                form={form}
                name="identityCheck"
                label="Czym sprawdzono tożsamość"
                span={5}
                hint="Klientowi powiedz: sprawdzamy dokument, żeby pismo nie trafiło do innej osoby. Nie kopiujemy go."
                blank="wybierz"
                choices={CHECKS_AT_ISSUE.map((each) => [each, CHECK_WORDS[each]])}
              />
              {personally === null ? (
                <p className="hint span-7 act-form__beside">
                  {addressees.length > 1
                    ? 'Te pisma mają różnych adresatów. Napisz, kto odbiera wszystkie i na jakiej podstawie.'
                    : 'W imieniu instytucji zawsze odbiera konkretna osoba.'}
                </p>
              ) : (
                <RadioField
                  form={form}
                  name="who"
                  label="Kto odbiera"
                  span={7}
                  keyed
                  options={[
                    { value: 'ADDRESSEE', label: personally },
                    { value: 'OTHER', label: 'Ktoś inny' },
                  ]}
                />
              )}
              {who === 'OTHER' && (
                <>
                  <TextField
                    form={form}
                    name="takenBy"
                    label="Imię i nazwisko odbierającego"
                    span={5}
                    maxLength={200}
                  />
                  <TextField
                    form={form}
                    name="authority"
                    label="Na jakiej podstawie"
                    span={7}
                    hint="Na przykład: pełnomocnictwo z 20.11.2026, prokurent według KRS"
                    maxLength={500}
                  />
                </>
              )}
            </div>
            <ButtonLink plain href={slipHref(ids, who !== 'ADDRESSEE')} target="_blank" rel="noreferrer">
              Potwierdzenie do podpisu (PDF)
            </ButtonLink>
          </>
        );
      }}
    </RowForm>
  );
}
