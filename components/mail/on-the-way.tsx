'use client';

import { ActForm } from '@/components/layout/form/act-form';
import { TextAreaField } from '@/components/layout/form/fields';
import { Outcome } from '@/components/layout/outcome';
import { useAct } from '@/components/layout/use-act';
import { Button } from '@/components/ui/button';
import { toast } from '@/components/ui/toast';
import type { Action } from '@/lib/core/action-result';
import type { TakeBackHandOverInput } from '@/lib/modules/mail/schema/acts';
import {
  type Accepted,
  type AcceptInput,
  type RefuseInput,
  refuseSchema,
} from '@/lib/modules/routing/schema';

type AcceptProps = {
  handOverId: number;
  /** The department that handed the thread over. */
  from: string;
  accept: Action<AcceptInput, Accepted>;
  refuse: Action<RefuseInput, unknown>;
};

/** The counter of a thread that waits for the reader's department: it is accepted, or refused with a reason. */
export function AcceptThread({ handOverId, from, accept, refuse }: AcceptProps) {
  const { act, busy, failure } = useAct();
  async function acceptThis() {
    const accepted = await act('przyjmij', () => accept({ handOverIds: [handOverId] }));
    if (accepted) toast('Przyjęto. Teraz odpowiada Twoja komórka.');
  }
  return (
    <>
      <Outcome failure={failure} />
      <div className="mail-counter">
        <p>Wątek czeka na przyjęcie w Twojej komórce. Przekazuje: {from}.</p>
        <div className="acts mail-counter__acts">
          <ActForm
            name={`odmowa-${handOverId}`}
            title="Odmów przyjęcia"
            submit="Odmów przyjęcia"
            schema={refuseSchema}
            start={{ handOverId, reason: '' }}
            save={refuse}
            done={() => 'Odmówiono przyjęcia. Wątek wraca do nadawcy z Twoim powodem.'}
          >
            {(form) => (
              <TextAreaField
                form={form}
                name="reason"
                label="Powód"
                hint={`Przeczyta go: ${from}.`}
                rows={2}
                maxLength={500}
              />
            )}
          </ActForm>
          <Button kind="primary" keys="Ctrl Enter" mainAct busy={busy === 'przyjmij'} onClick={acceptThis}>
            Przyjmij
          </Button>
        </div>
      </div>
    </>
  );
}

type TakeBackProps = {
  threadId: number;
  /** The department that has not accepted the thread yet. */
  to: string;
  takeBack: Action<TakeBackHandOverInput, unknown>;
};

/** The counter of a thread on its way to another department, for the people who may take it back. */
export function TakeBackThread({ threadId, to, takeBack }: TakeBackProps) {
  const { act, busy, failure } = useAct();
  async function takeBackThis() {
    const taken = await act('cofnij', () => takeBack({ threadId }));
    if (taken) toast('Cofnięto przekazanie. Wątek jest znów u Ciebie.');
  }
  return (
    <>
      <Outcome failure={failure} />
      <div className="mail-counter">
        <p>Wątek czeka na przyjęcie: {to}.</p>
        <Button busy={busy === 'cofnij'} onClick={takeBackThis}>
          Cofnij przekazanie
        </Button>
      </div>
    </>
  );
}
