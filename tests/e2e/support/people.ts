import { expect, type Page } from '@playwright/test';
import { encode } from 'next-auth/jwt';
import { sessionCookie } from '@/app/_entry/auth';
import type { Ctx } from '@/lib/core/context';
import { ABSOLUTE_HOURS } from '@/lib/modules/staff/rules/session';
import { now } from '@/lib/platform/clock';
import { db } from '@/lib/platform/db';
import { env } from '@/lib/platform/env';
import { deriveKeys } from '@/lib/platform/secret';
import { ctxOf } from '@/tests/factories/people';
import { startSession } from '@/tests/factories/sessions';
import { listening } from './office';

async function sessionOf(login: string) {
  const { id } = await db().staffMember.findUniqueOrThrow({ where: { login } });
  return startSession(id, now());
}

/** The context of a person of the demonstration, now, for the operations that set a test up. */
export async function demoCtx(login: string): Promise<Ctx> {
  const { actor } = await sessionOf(login);
  return ctxOf(actor, now());
}

/** Signs a person of the demonstration in: starts a session and sets its cookie, without the sign-in page. */
export async function signIn(page: Page, login: string): Promise<void> {
  const { token } = await sessionOf(login);
  const { name, options } = sessionCookie();
  const secret = deriveKeys('next-auth')[0].toString('base64url');
  const value = await encode({ token: { session: token }, secret, maxAge: ABSOLUTE_HOURS * 3600 });
  const { httpOnly, secure } = options;
  await page
    .context()
    .addCookies([{ name, value, url: env().OKIENKO_URL, httpOnly, secure, sameSite: 'Lax' }]);
}

/** Signs in at the sign-in page, by the keyboard. */
export async function signInByForm(page: Page, login: string): Promise<void> {
  await page.goto('/logowanie');
  await page.getByLabel('Login').fill(login);
  await page.getByLabel('Hasło').fill('okienko');
  await expect(page.getByRole('button', { name: 'Zaloguj się' })).toBeEnabled();
  await page.keyboard.press('Enter');
  await expect(page).not.toHaveURL(/logowanie/);
  await listening(page);
}

export async function signOut(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Wyloguj się' }).click();
  await expect(page.getByRole('button', { name: 'Zaloguj się' })).toBeVisible();
}
