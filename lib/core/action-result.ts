import type { Facts, FieldCode, FieldCodes } from './errors';
import { ERRORS } from './words';

/** The answer of a server action: a value, or a code that the browser puts into words. A server action never throws. */
export type Failure = {
  ok: false;
  code: FieldCode;
  fields?: FieldCodes;
  facts?: Facts;
  /** The number of the failure in the log, which the user can quote. */
  errorId?: string;
};

export type ActionResult<T> = { ok: true; value: T } | Failure;

/** A server action as a form calls it: its input and its answer. */
export type Action<Input, Value> = (input: Input) => Promise<ActionResult<Value>>;

/** The answer of an action, also when the server cannot be reached or has refused to read so much. */
export function answerOf<T>(call: Promise<ActionResult<T>>): Promise<ActionResult<T>> {
  return call.catch((error: unknown): Failure => {
    const refused = error instanceof Error && error.message === ERRORS['too-much-at-once'];
    return { ok: false, code: refused ? 'too-much-at-once' : 'offline' };
  });
}
