import { headers } from 'next/headers';
import { redirect, unstable_rethrow } from 'next/navigation';
import type { z } from 'zod';
import type { ActionResult } from '@/lib/core/action-result';
import type { Ctx } from '@/lib/core/context';
import { DomainError } from '@/lib/core/errors';
import { fieldCodes } from '@/lib/core/field-codes';
import { visit } from './context';
import { failure } from './failure';
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
      return await failure(error);
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
