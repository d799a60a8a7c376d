import type { ClientInput, ClientRecord } from '../schema';

/** A client's data as a form has them; an empty PESEL keeps the one on file. */
export function inputOf({
  id: _id,
  version: _version,
  maskedPesel: _masked,
  ...known
}: ClientRecord): ClientInput {
  return { ...known, pesel: '' };
}

/**
 * A form whose client somebody else has saved meanwhile: fields that were not touched here take what is on file now, what
 * was typed stays. `base` is what the form began from.
 */
export function mergeClient(base: ClientInput, typed: ClientInput, now: ClientInput): ClientInput {
  const fields = (Object.keys(base) as (keyof ClientInput)[]).map((field) => [
    field,
    typed[field] === base[field] ? now[field] : typed[field],
  ]);
  return Object.fromEntries(fields);
}
