'use client';

import { ActForm } from '@/components/layout/form/act-form';
import { TextAreaField } from '@/components/layout/form/fields';
import { tellBipSchema, writeMailNoteSchema } from '@/lib/modules/mail/schema/acts';
import type { MailActions } from './mail-actions';

type NoteProps = { threadId: number; write: MailActions['writeNote'] };

/** Writes a note about the thread, which its sender never sees. */
export function WriteNote({ threadId, write }: NoteProps) {
  return (
    <ActForm
      name={`uwaga-${threadId}`}
      title="Dopisz uwagę"
      submit="Zapisz uwagę"
      schema={writeMailNoteSchema}
      start={{ threadId }}
      save={write}
      done={() => 'Dopisano uwagę.'}
    >
      {(form) => (
        <TextAreaField
          form={form}
          name="text"
          label="Uwaga"
          hint="Nadawca jej nie widzi."
          rows={3}
          maxLength={2_000}
        />
      )}
    </ActForm>
  );
}

type BipProps = { threadId: number; version: number; tell: MailActions['tellBip'] };

/** Notes that the desk of the BIP was told of an answer that was given in another way. */
export function TellBip({ threadId, version, tell }: BipProps) {
  return (
    <ActForm
      name={`bip-${threadId}`}
      title="Powiadomiono BIP"
      submit="Zapisz"
      schema={tellBipSchema}
      start={{ threadId, version }}
      save={tell}
      done={() => 'Zapisano.'}
    >
      {(form) => (
        <TextAreaField
          form={form}
          name="how"
          label="Jak powiadomiono"
          hint="Odpowiedź wysłana stąd powiadamia BIP sama."
          rows={2}
          maxLength={500}
        />
      )}
    </ActForm>
  );
}
