/** What a server action answers: a value, or a code that the browser puts into words. It never throws. */
export type Failure = {
  ok: false;
  /** A key of `lib/i18n/messages/pl/errors.json`. */
  code: string;
  /** Path of an input → code. */
  fields?: Record<string, string>;
  facts?: Record<string, string | number>;
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
