import type { ClientInput, ClientRecord } from '../schema';

/** A client's data for a form; its empty PESEL keeps the one on file. */
export function inputOf({
  id: _id,
  version: _version,
  maskedPesel: _masked,
  ...known
}: ClientRecord): ClientInput {
  return { ...known, pesel: '' };
}

/**
 * Merges a form with the client that another person has saved meanwhile: an untouched field takes the value on file, a
 * typed field stays. `base` holds the values with which the form began.
 */
export function mergeClient(base: ClientInput, typed: ClientInput, now: ClientInput): ClientInput {
  const fields = (Object.keys(base) as (keyof ClientInput)[]).map((field) => [
    field,
    typed[field] === base[field] ? now[field] : typed[field],
  ]);
  return Object.fromEntries(fields);
}
