/**
 * The one way an operation says "no" to a person.
 *
 * `code` is a key of the texts under `errors.*`; the browser receives the code and translates it there.
 * `fields` points at the inputs to mend (path → code); `facts` are values for the sentence, never personal data.
 */
export class DomainError extends Error {
  override readonly name = 'DomainError';
  constructor(
    readonly code: string,
    readonly detail: { fields?: Record<string, string>; facts?: Record<string, string | number> } = {},
  ) {
    super(code);
  }
}

/** Refuses what stands in a field; the code is told there. */
export function refuse(field: string, code: string, facts?: DomainError['detail']['facts']): never {
  throw new DomainError('invalid', { fields: { [field]: code }, facts });
}

/** Fails by a code of its own, and tells it at the field to mend. */
export function failAt(field: string, code: string): never {
  throw new DomainError(code, { fields: { [field]: code } });
}
