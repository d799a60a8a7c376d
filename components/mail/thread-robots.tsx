'use client';

import { ActForm } from '@/components/layout/form/act-form';
import { TextAreaField } from '@/components/layout/form/fields';
import { takeForPersonSchema, takeForRobotSchema } from '@/lib/modules/mail/schema/acts';
import type { MailActions } from './mail-actions';

type PersonProps = { threadId: number; take: MailActions['takeForPerson'] };

/** Says that a person wrote a thread that was taken for a robot's. */
export function TakeForPerson({ threadId, take }: PersonProps) {
  return (
    <ActForm
      name={`czlowiek-${threadId}`}
      title="To napisał człowiek"
      submit="Załóż sprawę"
      schema={takeForPersonSchema}
      start={{ threadId }}
      save={take}
      done={() => 'Założono sprawę. Termin biegnie od dnia wpływu.'}
    >
      {(form) => (
        <TextAreaField
          form={form}
          name="reason"
          label="Po czym to widać"
          hint="Wątek dostanie numer i 14 dni od dnia wpływu, a nadawca potwierdzenie. Da się to cofnąć."
          rows={2}
          maxLength={1_000}
        />
      )}
    </ActForm>
  );
}

type RobotProps = { threadId: number; take: MailActions['takeForRobot'] };

/** Takes back that a person wrote the thread. */
export function TakeForRobot({ threadId, take }: RobotProps) {
  return (
    <ActForm
      name={`automat-${threadId}`}
      title="To jednak automat"
      submit="Zakończ sprawę"
      schema={takeForRobotSchema}
      start={{ threadId }}
      save={take}
      done={() => 'Sprawę zakończono. Wątek jest wśród automatów.'}
    >
      {(form) => (
        <TextAreaField
          form={form}
          name="reason"
          label="Po czym to widać"
          hint="Zostanie w historii sprawy."
          rows={2}
          maxLength={1_000}
        />
      )}
    </ActForm>
  );
}
