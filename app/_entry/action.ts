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
  /**
   * The action also works before a one-time password is changed or a second factor is set up.
   */ duringSetup?: boolean;
};

/**
 * Wraps every server action: finds the person, checks the input by the schema, runs the operation. The wrapper never
 * throws and never redirects, so typed text is not lost: after the end of a session the answer is `signed-out`, and the
 * person signs in in another tab.
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
 * Wraps plain POST forms: `run` returns the path of the next page. A visitor who is not signed in goes to the sign-in
 * page; a hand-made request without a form counts as an empty form.
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

/**
 * Turns an error into a code with its field for the browser; an error other than `DomainError` is logged with a number.
 */
export function failure(error: unknown, errorId = randomBytes(4).toString('hex')): Failure {
  if (error instanceof DomainError) return { ok: false, code: error.code, ...error.detail };
  log.error({ err: error, errorId }, 'unexpected');
  return { ok: false, code: 'unexpected', errorId };
}
