'use client';

import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { ButtonLink } from '@/components/ui/button-link';
import { Checkbox } from '@/components/ui/choices';
import { fieldId } from '@/components/ui/field';
import { Options, Select, TextInput } from '@/components/ui/inputs';
import { RowForm } from '@/components/ui/row-form';
import type { Failure } from '@/lib/core/action-result';
import type { FieldCodes } from '@/lib/core/errors';
import { errorText } from '@/lib/error-texts';
import { CHECKS_AT_ISSUE, type IssueCollectionsInput } from '@/lib/modules/settlements/schema';
import { CHECK_WORDS } from '@/lib/modules/settlements/words/values';
import { type IssueRow, slipHref } from './rows';

type Props = {
  row: IssueRow;
  columns: number;
  busy: boolean;
  failure: Failure | null;
  onCancel: () => void;
  onIssue: (input: IssueCollectionsInput) => void;
};

/** Hands out what waits for one client: whose identity, who takes it, the slip, and then the act itself. */
export function IssueForm({ row, columns, busy, failure, onCancel, onIssue }: Props) {
  const [check, setCheck] = useState('');
  const addressees = [...new Set(row.things.map(({ addressee }) => addressee))];
  /** The one whom all of it is for, when they can come themselves; null: somebody is to be named. */
  const [first] = addressees;
  const personally = addressees.length > 1 ? null : (first ?? (row.organisation ? null : row.client));
  const [other, setOther] = useState(personally === null);
  const [takenBy, setTakenBy] = useState('');
  const [authority, setAuthority] = useState('');
  const [missing, setMissing] = useState<FieldCodes>({});
  const ids = row.things.map(({ id }) => id);
  const error = (field: string) => {
    const code = missing[field] ?? failure?.fields?.[field];
    return code && errorText(code, failure?.facts);
  };

  function submit() {
    const lacking: FieldCodes = {
      ...(check === '' && { identityCheck: 'choose-identity-document' }),
      ...(other && takenBy.trim() === '' && { takenBy: 'taker-missing' }),
      ...(other && authority.trim() === '' && { authority: 'power-missing' }),
    };
    setMissing(lacking);
    const [lacks] = Object.keys(lacking);
    if (lacks) return document.getElementById(fieldId(lacks))?.focus();
    onIssue({
      collectionIds: ids,
      identityCheck: check as IssueCollectionsInput['identityCheck'],
      takenBy: other ? takenBy : (first ?? ''),
      authority: other ? authority : '',
    });
  }

  return (
    <RowForm
      columns={columns}
      onCancel={onCancel}
      title="Wydanie"
      reference={row.reference}
      returnTo={`wydaj-${row.caseId}`}
      onSubmit={submit}
    >
      <div className="fields basis-full">
        <Select
          id={fieldId('identityCheck')}
          label="Czym sprawdzono tożsamość"
          span={5}
          autoFocus
          value={check}
          error={error('identityCheck')}
          hint="Klientowi powiedz: sprawdzamy dokument, żeby pismo nie trafiło do innej osoby. Nie kopiujemy go."
          onChange={({ target }) => setCheck(target.value)}
        >
          <option value="">wybierz</option>
          <Options choices={CHECKS_AT_ISSUE.map((each) => [each, CHECK_WORDS[each]])} />
        </Select>
        {personally === null ? (
          <p className="hint span-7 act-form__beside">
            {addressees.length > 1
              ? 'Te pisma mają różnych adresatów. Napisz, kto odbiera wszystkie i na jakiej podstawie.'
              : row.organisation
                ? 'W imieniu instytucji zawsze odbiera konkretna osoba.'
                : 'W tej sprawie nikt nie jest wskazany jako strona. Napisz, kto odbiera i na jakiej podstawie.'}
          </p>
        ) : (
          <Checkbox
            className="span-7 act-form__beside"
            label={`Odbiera ktoś inny niż ${personally}`}
            checked={other}
            onChange={({ target }) => setOther(target.checked)}
          />
        )}
        {other && (
          <>
            <TextInput
              id={fieldId('takenBy')}
              label="Kto odbiera"
              span={5}
              autoComplete="off"
              maxLength={200}
              value={takenBy}
              error={error('takenBy')}
              onChange={({ target }) => setTakenBy(target.value)}
            />
            <TextInput
              id={fieldId('authority')}
              label="Na jakiej podstawie"
              span={7}
              hint="Na przykład: pełnomocnictwo z 20.11.2026, prokurent według KRS"
              autoComplete="off"
              maxLength={500}
              value={authority}
              error={error('authority')}
              onChange={({ target }) => setAuthority(target.value)}
            />
          </>
        )}
      </div>
      <ButtonLink plain href={slipHref(ids, other)} target="_blank" rel="noreferrer">
        Potwierdzenie do podpisu (PDF)
      </ButtonLink>
      <Button type="submit" kind="primary" mainAct keys="Ctrl Enter" busy={busy}>
        Wydaj
      </Button>
    </RowForm>
  );
}
