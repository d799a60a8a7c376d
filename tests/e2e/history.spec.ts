import type { Page } from '@playwright/test';
import { saveStaffMember } from '@/lib/modules/staff/operations/save-staff-member';
import { getStaffMember } from '@/lib/modules/staff/queries/staff';
import { db } from '@/lib/platform/db';
import { assignedCase } from './support/cases';
import { listening } from './support/office';
import { demoCtx, signIn } from './support/people';
import { checkAccessibility, expect, fits, test } from './support/test';

/** Runs a test that gives a role, and takes the role back, because other tests share the office. */
async function givingRole(name: string, run: () => Promise<void>): Promise<void> {
  const admin = await demoCtx('admin');
  const { id } = await db().staffMember.findFirstOrThrow({ where: { name }, select: { id: true } });
  const { posts } = await getStaffMember(admin, id);
  try {
    await run();
  } finally {
    await saveStaffMember(admin, { ...(await getStaffMember(admin, id)), posts });
  }
}

async function openPerson(page: Page, name: string): Promise<void> {
  await page.goto('/administracja/ludzie');
  await page.getByRole('link', { name, exact: true }).click();
  await listening(page);
}

test('a watching role given by an administrator is told to all who watch, and stands in the history', async ({
  page,
}) => {
  await givingRole('Helena Wilk', async () => {
    // given an administrator who gives somebody the role of the auditor
    await signIn(page, 'admin');
    await openPerson(page, 'Helena Wilk');
    await page.getByRole('button', { name: 'Dodaj rolę' }).click();
    await page.getByLabel('Rola').last().selectOption({ label: 'inspektor ochrony danych' });
    await page.getByRole('button', { name: 'Zapisz osobę' }).click();
    await expect(page).toHaveURL(/\/ludzie$/);

    // when the auditor comes to work, then the bell leads to what was given, where, and by whom
    await signIn(page, 'iod');
    await page.goto('/historia');
    await listening(page);
    const bell = page.getByRole('link', { name: /^Przypomnienia: 1$/ });
    await bell.click();
    const row = page.getByRole('row', { name: /Helena Wilk/ });
    await expect(row).toContainText('Nadane: inspektor ochrony danych (');
    await expect(row).toContainText('Zapis: Paweł Kruk');
    await checkAccessibility(page);
    await listening(page);
    await row.getByRole('button', { name: 'Przeczytane' }).focus();
    await page.keyboard.press('Enter');
    await expect(row).toBeHidden();
    await expect(bell).toBeHidden();
    expect(await page.evaluate(() => document.activeElement?.tagName)).not.toBe('BODY');

    // and the history tells it for ever, narrowed to one person
    await page.goto('/historia');
    await listening(page);
    await page.getByLabel('Osoba').selectOption({ label: 'Helena Wilk' });
    await expect(page).toHaveURL(/osoba=\d+/);
    const line = page.getByRole('row', { name: /Zmienione konto: Helena Wilk/ });
    await expect(line).toContainText('Nadane role: inspektor ochrony danych (');
    await expect(line).toContainText('Paweł Kruk');
    await page.getByRole('tab', { name: 'Logowania' }).click();
    await expect(page).toHaveURL(/zakladka=logowania&osoba=\d+/);
  });
});

test('a role given to oneself is an incident that another person explains', async ({ page }) => {
  await givingRole('Paweł Kruk', async () => {
    await signIn(page, 'admin');
    await openPerson(page, 'Paweł Kruk');
    await page.getByRole('button', { name: 'Dodaj rolę' }).click();
    await page.getByLabel('Rola').last().selectOption({ label: 'pracownik BOK' });
    const saved = page.waitForResponse((answer) => answer.request().method() === 'POST');
    await page.getByRole('button', { name: 'Zapisz osobę' }).click();
    // The change of roles ends the sessions of the person.
    await saved;

    await signIn(page, 'admin');
    await page.goto('/administracja/nieprawidlowosci');
    const incident = page.getByRole('row', { name: /Paweł Kruk ma nową rolę: pracownik BOK/ });
    await expect(incident).toContainText('Nadano ją z własnego konta.');
    await expect(incident).toContainText('Wyjaśnia ktoś inny.');
    await expect(incident.getByRole('button', { name: 'Zamknij' })).toBeHidden();

    await signIn(page, 'sekretarz');
    await page.goto('/administracja/nieprawidlowosci');
    await listening(page);
    await incident.getByRole('button', { name: 'Zamknij' }).click();
    await page.getByLabel('Co się stało i co z tym zrobiono').fill('Zastępuje na okienku do piątku.');
    await page.getByRole('button', { name: 'Zamknij nieprawidłowość' }).click();
    await expect(page.getByRole('row', { name: /Zastępuje na okienku do piątku/ })).toBeVisible();
  });
});

test('the information point reads its own notes in a case of another department, and nothing of its files', async ({
  page,
}) => {
  const { slug } = await assignedCase('Dyskretna');
  await signIn(page, 'kancelaria');
  await page.goto(`/sprawy/${slug}?zakladka=akta`);
  await expect(page.getByText('Widzisz tu tylko swoje notatki i numery sprawy.')).toBeVisible();
  await expect(page.getByRole('link', { name: 'Metryka sprawy' })).toBeHidden();
  await expect(page.getByRole('heading', { name: 'Udostępnienia akt' })).toBeHidden();
});

test('the history is read on a phone without scrolling sideways', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await signIn(page, 'iod');
  for (const path of ['/historia', '/historia?zakladka=logowania', '/administracja/nieprawidlowosci']) {
    await page.goto(path);
    await expect(page.locator('h1').first()).toBeVisible();
    await fits(page, path);
  }
});
