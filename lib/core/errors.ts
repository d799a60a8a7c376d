import type { ERRORS } from './words';

/**
 * The codes by which people are refused, each with the names of the places in its sentence. A module adds the codes of
 * its own sentences (`ERRORS` in its `words.ts`) by declaration merging, so no code is without a sentence.
 */
export interface ErrorCodes extends CodesOf<typeof ERRORS> {}

/** The codes of a record of sentences: `{ 'case-has-open': 'Zostało: {count}.' }` gives `{ 'case-has-open': 'count' }`. */
export type CodesOf<Sentences extends Record<string, string>> = {
  [Code in keyof Sentences]: PlacesOf<Sentences[Code]>;
};

type PlacesOf<Sentence extends string> = Sentence extends `${string}{${infer Place}}${infer Rest}`
  ? Place | PlacesOf<Rest>
  : never;

export type ErrorCode = keyof ErrorCodes;

/** A code whose sentence has no places. */
export type PlainCode = { [Code in ErrorCode]: [ErrorCodes[Code]] extends [never] ? Code : never }[ErrorCode];
type FullCode = Exclude<ErrorCode, PlainCode>;

/** A code at an input: the code of a text that is too long carries its limit. */
export type FieldCode = ErrorCode | `too-long-${number}`;

/** Path of an input → code: 'client.street' → 'street-missing'. */
export type FieldCodes = Record<string, FieldCode>;

/** Values for a sentence, never personal data. */
export type Facts = Record<string, string | number>;
type FactsOf<Code extends ErrorCode> = Record<ErrorCodes[Code], string | number>;

/** A code and the values that its sentence needs. */
export type Told =
  | [code: PlainCode, facts?: Facts]
  | { [Code in FullCode]: [code: Code, facts: FactsOf<Code>] }[FullCode];

type Refusal =
  | [code: PlainCode, detail?: { fields?: FieldCodes; facts?: Facts }]
  | { [Code in FullCode]: [code: Code, detail: { fields?: FieldCodes; facts: FactsOf<Code> }] }[FullCode];

/**
 * The one way an operation says "no" to a person. The browser receives the code and translates it there. `fields` points
 * at the inputs to mend; `facts` are values for the sentence.
 */
export class DomainError extends Error {
  override readonly name = 'DomainError';
  readonly code: ErrorCode;
  readonly detail: { fields?: FieldCodes; facts?: Facts };
  constructor(...[code, detail = {}]: Refusal) {
    super(code);
    this.code = code;
    this.detail = detail;
  }
}

/** Refuses the value of a field; the sentence stands at the field. */
export function refuse(field: string, ...[code, facts]: Told): never {
  throw new DomainError('invalid', { fields: { [field]: code }, facts });
}

/** Fails by a code of its own, and tells it at the field to mend. */
export function failAt(field: string, code: PlainCode): never {
  throw new DomainError(code, { fields: { [field]: code } });
}

/** A code as the message of a schema: the compiler knows that it has a sentence. */
export function code<Code extends PlainCode | 'too-long'>(code: Code): Code {
  return code;
}
