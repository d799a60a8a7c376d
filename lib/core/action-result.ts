import type { Facts, FieldCode, FieldCodes } from './errors';

/** What a server action answers: a value, or a code that the browser puts into words. It never throws. */
export type Failure = {
  ok: false;
  code: FieldCode;
  fields?: FieldCodes;
  facts?: Facts;
  /** What the user can quote and the log knows. */
  errorId?: string;
};

export type ActionResult<T> = { ok: true; value: T } | Failure;

/** A server action as a form gets it: its input, and its answer. */
export type Action<Input, Value> = (input: Input) => Promise<ActionResult<Value>>;

/** What an action answers, also when the server cannot be reached. */
export function answerOf<T>(call: Promise<ActionResult<T>>): Promise<ActionResult<T>> {
  return call.catch((): Failure => ({ ok: false, code: 'offline' }));
}
