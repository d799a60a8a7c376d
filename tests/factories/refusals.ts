import type { DomainError } from '@/lib/core/errors';

type Refusal = { code?: string; detail?: DomainError['detail'] };

const errorOf = (promise: Promise<unknown>): Promise<Refusal | null> =>
  promise.then(
    () => null,
    (error) => error,
  );

/** The codes that are DomainErrors of these promises, null for those that were kept. */
export const codes = (promises: Promise<unknown>[]): Promise<(string | null)[]> =>
  Promise.all(
    promises.map(async (promise) => {
      const error = await errorOf(promise);
      return error && (error.code ?? String(error));
    }),
  );

/** Which fields it was refused for, or its code where it was for none; null when it was kept. */
export async function fields(promise: Promise<unknown>) {
  const error = await errorOf(promise);
  return error && (error.detail?.fields ?? error.code);
}

/** Its code, and who was quicker; null when it was kept. */
export async function told(promise: Promise<unknown>) {
  const error = await errorOf(promise);
  return error && [error.code, error.detail?.facts?.by];
}
