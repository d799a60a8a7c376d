import { randomBytes } from 'node:crypto';
import { headers } from 'next/headers';
import { redirect, unstable_rethrow } from 'next/navigation';
import type { z } from 'zod';
import type { ActionResult, Failure } from '@/lib/core/action-result';
import type { Ctx } from '@/lib/core/context';
import { DomainError } from '@/lib/core/errors';
import { fieldCodes } from '@/lib/core/field-codes';
import { log } from '@/lib/platform/log';
import { visit } from './context';
import { isSameOrigin, signInPath } from './request';

export type { ActionResult, Failure } from '@/lib/core/action-result';

type Options = {
  /** Works before a one-time password is changed or a second factor set up. */ duringSetup?: boolean;
};

/**
 * The one wrapper of server actions: who, what (by the schema), then the operation. It never throws and never leads
 * elsewhere, so nothing typed is lost: a person whose session is over gets `signed-out` and signs in beside.
 */
export function action<S extends z.ZodType, T>(
  schema: S,
  run: (ctx: Ctx, input: z.output<S>) => Promise<T>,
  options: Options = {},
): (raw: z.input<S>) => Promise<ActionResult<T>> {
  return async (raw) => {
    try {
      const ctx = await admit(options);
      const input = schema.safeParse(raw);
      if (!input.success) return { ok: false, code: 'invalid', fields: fieldCodes(input.error.issues) };
      return { ok: true, value: await run(ctx, input.data) };
    } catch (error) {
      unstable_rethrow(error);
      return failure(error);
    }
  };
}

/**
 * The wrapper of plain POST forms: `run` returns the path to go to. Nobody signed in: the sign-in page. What a
 * hand-made request sends instead of a form is an empty one.
 */
export function formAction(
  run: (ctx: Ctx, form: FormData) => Promise<string>,
  options: Options = {},
): (form: FormData) => Promise<void> {
  return async (form) => {
    const here = await visit();
    if (here.state !== 'live') redirect(signInPath(null));
    redirect(await run(await admit(options), form instanceof FormData ? form : new FormData()));
  };
}

async function admit({ duringSetup }: Options): Promise<Ctx> {
  if (!isSameOrigin(await headers())) throw new DomainError('not-allowed');
  const here = await visit();
  if (here.state !== 'live') throw new DomainError('signed-out');
  if (here.setup && !duringSetup) throw new DomainError('setup-pending');
  return here.ctx;
}

/** An error as the browser gets it: a code and where; anything that is not a `DomainError` is logged with a number. */
export function failure(error: unknown, errorId = randomBytes(4).toString('hex')): Failure {
  if (error instanceof DomainError) return { ok: false, code: error.code, ...error.detail };
  log.error({ err: error, errorId }, 'unexpected');
  return { ok: false, code: 'unexpected', errorId };
}
