'use server';

import { cookies } from 'next/headers';
import { redirect } from 'next/navigation';
import type { StatusFormState } from '@/components/status-lookup/form-state';
import { ARRIVAL } from '@/components/status-lookup/status-view';
import { statusProblem } from '@/components/status-lookup/texts';
import { fieldCodes } from '@/lib/core/field-codes';
import { paths } from '@/lib/core/paths';
import { isLocale } from '@/lib/i18n/locales';
import { lookUpStatus, sealStatusVisit } from '@/lib/modules/status-lookup/operations';
import { statusPairSchema } from '@/lib/modules/status-lookup/schema/pair';
import type { Failure } from '../../_entry/action';
import { publicCtx } from '../../_entry/context';
import { failure } from '../../_entry/failure';
import { visitCookie } from './visit-cookie';

/**
 * The form of the status page, with script or without. A right pair of number and code sets the sealed cookie and leads
 * to the page of the matter. A wrong one returns the typed values and the error sentences.
 */
export async function checkStatus(state: StatusFormState, sent: FormData): Promise<StatusFormState> {
  // Both values come from the browser, which may send anything.
  const form = sent instanceof FormData ? sent : new FormData();
  const attempts = Number.isSafeInteger(state?.attempt) ? state.attempt : 0;
  const typed = { number: textOf(form, 'numer'), code: textOf(form, 'kod') };
  const asked = form.get('jezyk');
  const locale = isLocale(asked) ? asked : 'pl';
  const refused = (why: Failure) => ({
    number: typed.number.slice(0, 60),
    code: typed.code.slice(0, 60),
    attempt: attempts + 1,
    problem: statusProblem(locale, why),
  });

  const pair = statusPairSchema.safeParse(typed);
  if (!pair.success) return refused({ ok: false, code: 'invalid', fields: fieldCodes(pair.error.issues) });
  const ctx = await publicCtx(locale);
  try {
    await lookUpStatus(ctx, pair.data);
  } catch (error) {
    return refused(await failure(error));
  }
  const { name, options } = visitCookie();
  (await cookies()).set(name, sealStatusVisit(ctx, pair.data), options);
  redirect(`${paths.status(locale)}#${ARRIVAL}`);
}

function textOf(form: FormData, name: string): string {
  const value = form.get(name);
  return typeof value === 'string' ? value : '';
}
