import type { FieldCodes } from '@/lib/core/errors';
import type { PlainDate } from '@/lib/core/plain-date';
import { hasNowhere, needOf } from '@/lib/modules/applications/rules/registration';
import { checkClient } from '@/lib/modules/clients/rules/check-client';
import type { ClientInput } from '@/lib/modules/clients/schema';
import type { FormValues, RegisterFormState } from './form-values';

type Typed = Pick<FormValues, 'client' | 'channel' | 'representative' | 'taken'> & {
  /** The fields that the clerk has left since they typed into them. */
  left: Partial<Record<keyof ClientInput, boolean>>;
};

/**
 * Returns what is to be said below the fields of the client, by field: of a filled field that the clerk has left, what
 * is wrong with it; of an empty one, what follows. A field that the last attempt refused says it above.
 */
export function judgeClient(
  form: Pick<RegisterFormState, 'errors'>,
  { client, channel, representative, taken, left }: Typed,
  today: PlainDate,
): FieldCodes {
  const { errors, warnings } = checkClient(client, today, { need: needOf({ channel }, taken) });
  const told = (field: keyof ClientInput) => form.errors.some(({ path }) => path === `client.${field}`);
  const said: FieldCodes = {};
  for (const { field, code } of [...warnings, ...errors.filter(({ field }) => client[field] !== '')]) {
    const passedBy = left.street || left.postalCode || left.city || left.phone || left.email;
    const seen = code === 'podanie-without-address' ? passedBy : code === 'address-not-given' || left[field];
    const reachable = code === 'podanie-without-address' && !hasNowhere({ client, representative });
    if (seen && !told(field) && !reachable) said[field] = code;
  }
  return said;
}
