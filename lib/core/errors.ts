import type { ERRORS } from './words';

/**
 * The codes of refusals, each with the names of the places in its sentence. A module adds the codes of its own
 * sentences (`ERRORS` in its `words.ts`) by declaration merging, so every code has a sentence.
 */
export interface ErrorCodes extends CodesOf<typeof ERRORS> {}

/**
 * The codes of a record of sentences: `{ 'case-has-open': 'Zostało: {count}.' }` gives `{ 'case-has-open': 'count' }`.
 */
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

/** A code at an input; the code of a text that is too long carries its limit. */
export type FieldCode = ErrorCode | `too-long-${number}`;

/** The code at each path of an input: 'client.street' → 'street-missing'. */
export type FieldCodes = Record<string, FieldCode>;

/** Values for the places of a sentence, never personal data. */
export type Facts = Record<string, string | number>;
type FactsOf<Code extends ErrorCode> = Record<ErrorCodes[Code], string | number>;

/** A code with the values of its sentence. */
export type Told =
  | [code: PlainCode, facts?: Facts]
  | { [Code in FullCode]: [code: Code, facts: FactsOf<Code>] }[FullCode];

type Refusal =
  | [code: PlainCode, detail?: { fields?: FieldCodes; facts?: Facts }]
  | { [Code in FullCode]: [code: Code, detail: { fields?: FieldCodes; facts: FactsOf<Code> }] }[FullCode];

/**
 * The only error by which an operation refuses a person. The browser receives the code and translates it. `fields`
 * names the inputs to correct; `facts` are the values of the sentence.
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

/** Refuses the value of one field; the sentence is shown at that field. */
export function refuse(field: string, ...[code, facts]: Told): never {
  throw new DomainError('invalid', { fields: { [field]: code }, facts });
}

/** Refuses with a code of its own and shows its sentence at the field to correct. */
export function failAt(field: string, code: PlainCode): never {
  throw new DomainError(code, { fields: { [field]: code } });
}

/** A code as the message of a schema; the compiler checks that the code has a sentence. */
export function code<Code extends PlainCode | 'too-long'>(code: Code): Code {
  return code;
}

/**
 * Throws page-outdated when the row is not the version that the page of the act showed: an act that failed and is sent
 * again does not undo what another person has done since. An act inside another act, which holds the row, names no
 * version.
 */
export function requireShown(row: { version: number }, version: number | undefined): void {
  if (version !== undefined && row.version !== version) throw new DomainError('page-outdated');
}
