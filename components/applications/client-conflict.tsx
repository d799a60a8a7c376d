'use client';

import { useEffect, useRef, useState } from 'react';
import { useWatch } from 'react-hook-form';
import { ClientChanges } from '@/components/clients/client-changes';
import { inputOf, mergeClient } from '@/lib/modules/clients/rules/merge-client';
import type { ClientChanges as Changes, ClientInput, ClientRecord } from '@/lib/modules/clients/schema';
import type { RegisterFormState } from './form-values';
import type { RegisterActions } from './register-actions';

type Props = { form: RegisterFormState; retake: RegisterActions['retakeClient'] };

/**
 * Shows what another person changed in the known client while the clerk filled in the form, and takes over the fields
 * that the clerk did not touch. The clerk can then register again, knowingly.
 */
export function ClientConflict({ form, retake }: Props) {
  const { getValues, setValue, control } = form;
  const typed = useWatch({ control, name: 'client' });
  const [theirs, setTheirs] = useState<{ base: ClientRecord; told: Changes }>();
  const asked = useRef(false);

  useEffect(() => {
    const { taken, clientId, clientVersion, client } = getValues();
    if (asked.current || clientId === null || clientVersion === null || !taken) return;
    asked.current = true;
    retake({ clientId, version: clientVersion }).then(
      (answer) => {
        if (!answer.ok) return;
        const now = answer.value.client;
        setTheirs({ base: taken, told: answer.value });
        setValue('client', mergeClient(inputOf(taken), client, inputOf(now)), { shouldDirty: true });
        setValue('clientVersion', now.version);
        setValue('taken', now);
        if (client.pesel === '') setValue('maskedPesel', now.maskedPesel);
      },
      () => undefined, // offline: the next registration reports the failure itself
    );
  }, [getValues, setValue, retake]);

  function take(name: keyof ClientInput) {
    if (!theirs) return;
    const { client } = theirs.told;
    if (name === 'pesel') setValue('maskedPesel', client.maskedPesel);
    setValue(`client.${name}`, inputOf(client)[name], { shouldDirty: true });
  }

  return theirs ? <ClientChanges {...theirs} typed={typed} onTake={take} /> : null;
}
