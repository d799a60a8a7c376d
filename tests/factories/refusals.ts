import type { DomainError } from '@/lib/core/errors';

type Refusal = { code?: string; detail?: DomainError['detail'] };

const errorOf = (promise: Promise<unknown>): Promise<Refusal | null> =>
  promise.then(
    () => null,
    (error) => error,
  );

/** The code of the DomainError of each promise; null for a promise that was fulfilled. */
export const codes = (promises: Promise<unknown>[]): Promise<(string | null)[]> =>
  Promise.all(
    promises.map(async (promise) => {
      const error = await errorOf(promise);
      return error && (error.code ?? String(error));
    }),
  );

/** The refused fields, or the code of a refusal without fields; null for a promise that was fulfilled. */
export async function fields(promise: Promise<unknown>) {
  const error = await errorOf(promise);
  return error && (error.detail?.fields ?? error.code);
}

/** The code of the refusal and the person who acted first; null for a promise that was fulfilled. */
export async function told(promise: Promise<unknown>) {
  const error = await errorOf(promise);
  return error && [error.code, error.detail?.facts?.by];
}
