'use client';

import { CheckboxField, SelectField, TextField } from '@/components/layout/form/fields';
import { Meanwhile } from '@/components/layout/form/meanwhile';
import { SheetForm } from '@/components/layout/form/sheet-form';
import type { ActFormState } from '@/components/layout/form/use-act-form';
import { MarginBlock } from '@/components/ui/margin-block';
import type { Action } from '@/lib/core/action-result';
import { paths } from '@/lib/core/paths';
import {
  type MailboxInput,
  type MailboxTrial,
  mailboxSchema,
  type TryMailboxInput,
} from '@/lib/modules/mail/schema/mailbox';
import { MAIL_SECURITIES, MAILBOX_PURPOSES } from '@/lib/modules/mail/schema/values';
import { MAIL_SECURITY_WORDS, MAILBOX_PURPOSE_WORDS } from '@/lib/modules/mail/words/values';
import { MailboxTest } from './mailbox-test';

interface MailboxFormProps {
  record: MailboxInput;
  departments: readonly { id: number; name: string }[];
  save: Action<MailboxInput, { id: number }>;
  tryOut: Action<TryMailboxInput, MailboxTrial>;
}

const securities = MAIL_SECURITIES.map((security) => [security, MAIL_SECURITY_WORDS[security]] as const);

/** A mailbox: whose it is, from where its e-mails come, and through which server they go out. */
export function MailboxForm({ record, departments, save, tryOut }: MailboxFormProps) {
  const nameOf = (id: number) => departments.find((each) => each.id === id)?.name ?? 'nic';
  const security = (value: MailboxInput['imapSecurity']) => MAIL_SECURITY_WORDS[value];
  return (
    <SheetForm
      schema={mailboxSchema}
      start={record}
      save={save}
      purpose="zapisać skrzynkę"
      act="Zapisz skrzynkę"
      back={paths.mailboxes()}
      done={(_saved, { name }) => `Zapisano: ${name}`}
      above={(form) => (
        <Meanwhile
          form={form}
          record={record}
          names={{
            name: 'Nazwa',
            address: 'Adres',
            departmentId: ['Komórka', nameOf],
            purpose: ['Czyja', (purpose: MailboxInput['purpose']) => MAILBOX_PURPOSE_WORDS[purpose]],
            acknowledges: 'Potwierdza otrzymanie',
            isActive: 'Działa',
            imapHost: 'Serwer odbierania',
            imapPort: 'Port odbierania',
            imapSecurity: ['Szyfrowanie odbierania', security],
            imapUser: 'Użytkownik odbierania',
            smtpHost: 'Serwer wysyłania',
            smtpPort: 'Port wysyłania',
            smtpSecurity: ['Szyfrowanie wysyłania', security],
            smtpUser: 'Użytkownik wysyłania',
          }}
        />
      )}
    >
      {(form) => (
        <>
          <MarginBlock label="Skrzynka" heading section={1}>
            <div className="fields">
              <TextField form={form} name="name" label="Nazwa" autoFocus span={7} maxLength={100} />
              <TextField
                form={form}
                name="address"
                label="Adres e-mail"
                span={7}
                inputMode="email"
                maxLength={200}
              />
              <SelectField
                form={form}
                name="departmentId"
                label="Kto czyta"
                hint="Sprawy z tej skrzynki dostaje ta komórka."
                span={7}
                blank="Wybierz komórkę"
                choices={departments.map(({ id, name }) => [id, name])}
              />
              <SelectField
                form={form}
                name="purpose"
                label="Czyja to poczta"
                span={6}
                choices={MAILBOX_PURPOSES.map((purpose) => [purpose, MAILBOX_PURPOSE_WORDS[purpose]])}
              />
              <CheckboxField form={form} name="acknowledges" label="Potwierdzaj otrzymanie samoczynnie" />
              <CheckboxField form={form} name="isActive" label="Skrzynka działa" />
            </div>
          </MarginBlock>
          <MarginBlock
            label="Odbieranie"
            heading
            section={2}
            note={
              record.id !== null && record.imapHost === ''
                ? 'Serwer IMAP. Puste, gdy e-maile przenosi samo Okienko (pokaz).'
                : 'Serwer IMAP.'
            }
          >
            <Server form={form} way="imap" isKept={record.id !== null} />
          </MarginBlock>
          <MarginBlock label="Wysyłanie" heading section={3} note="Serwer SMTP.">
            <Server form={form} way="smtp" isKept={record.id !== null} />
          </MarginBlock>
          <MarginBlock
            label="Próba"
            heading
            section={4}
            note="Łączy się z serwerami. Niczego nie zapisuje i nie wysyła."
          >
            <MailboxTest read={() => form.getValues()} tryOut={tryOut} />
          </MarginBlock>
        </>
      )}
    </SheetForm>
  );
}

type ServerProps = { form: ActFormState<MailboxInput, MailboxInput>; way: 'imap' | 'smtp'; isKept: boolean };

function Server({ form, way, isKept }: ServerProps) {
  return (
    <div className="fields">
      <TextField form={form} name={`${way}Host`} label="Serwer" span={6} maxLength={200} spellCheck={false} />
      <TextField form={form} name={`${way}Port`} label="Port" span={2} inputMode="numeric" maxLength={5} />
      <SelectField form={form} name={`${way}Security`} label="Szyfrowanie" span={6} choices={securities} />
      <TextField
        form={form}
        name={`${way}User`}
        label="Nazwa użytkownika"
        span={6}
        maxLength={200}
        spellCheck={false}
      />
      <TextField
        form={form}
        name={`${way}Password`}
        label="Hasło"
        hint={isKept ? 'Zostaw puste, jeśli się nie zmienia.' : undefined}
        span={6}
        type="password"
        autoComplete="new-password"
        maxLength={500}
      />
    </div>
  );
}
