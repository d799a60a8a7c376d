import type { Page } from '@playwright/test';
import { db } from '@/lib/platform/db';
import { pdf } from '@/tests/factories/files';
import { arrive, letter } from '@/tests/factories/mails';
import { mailCame } from './support/mails';
import { listening } from './support/office';
import { signIn } from './support/people';
import { checkAccessibility, expect, fits, test } from './support/test';

const rowOf = (page: Page, subject: string) =>
  page.getByRole('row').filter({ has: page.getByRole('link', { name: subject, exact: true }) });
const tick = (page: Page, subject: string) =>
  page.getByRole('checkbox', { name: `Zaznacz: ${subject}`, exact: true });

async function desk(page: Page): Promise<void> {
  await page.goto('/poczta');
  await listening(page);
}

/** An e-mail of a person of its own. */
const asked = (subject: string, text = 'Czy w sobotę kasa jest czynna?') =>
  mailCame({
    subject,
    text,
    from: `Osoba Pytająca <${subject.replaceAll(/\W/g, '').toLowerCase()}@example.org>`,
    at: '2026-11-20T10:00:00+01:00',
  });

const answersIn = (threadIds: number[]) =>
  db().mailMessage.count({ where: { threadId: { in: threadIds }, delivery: { kind: 'ANSWER' } } });

test('several e-mails get one answer, each its own; the others are named with the reason, and all is taken back', async ({
  page,
}) => {
  const ids = [await asked('Sobota A'), await asked('Sobota B')];
  const complaint = await asked('Sobota C', 'Składam skargę na opieszałość urzędu.');
  await signIn(page, 'kancelaria');
  await desk(page);
  await tick(page, 'Sobota A').focus();
  await page.keyboard.press('Space');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Space');
  await tick(page, 'Sobota C').check();
  await expect(page.getByText('Zaznaczono 3.')).toBeVisible();
  await page.getByRole('button', { name: 'Odpowiedz na wszystkie' }).click();
  const form = page.getByRole('form', { name: 'Odpowiedź na zaznaczone' });
  await expect(form.getByText('Wyślemy 2 wiadomości, każdą osobno.')).toBeVisible();
  await expect(form.getByText('najpierw ustal rodzaj')).toBeVisible();
  await form.getByRole('button', { name: 'Wyślij 2 wiadomości' }).click();
  await expect(form.getByText('Napisz treść odpowiedzi.').first()).toBeVisible();
  await form.getByLabel('Treść odpowiedzi').fill('Sprawa {numer}: kasa jest czynna do 13.');
  await checkAccessibility(page);
  await page.keyboard.press('Control+Enter');
  await expect(page.getByText('Za pół minuty wyślemy 2 wiadomości.')).toBeVisible();
  expect(await answersIn([...ids, complaint])).toBe(2);
  await expect(rowOf(page, 'Sobota A')).toContainText('odpowiedź czeka na wysłanie');
  await page.getByRole('button', { name: 'Cofnij wszystkie' }).click();
  await expect(page.getByText('Cofnięto 2 wiadomości.')).toBeVisible();
  await expect(form.getByLabel('Treść odpowiedzi')).toHaveValue('Sprawa {numer}: kasa jest czynna do 13.');
  expect(await answersIn([...ids, complaint])).toBe(0);
});

test('several e-mails get one category, and the desk says which did not; it fits a phone', async ({
  page,
}) => {
  await asked('Rodzaj A');
  const decided = await asked('Rodzaj B');
  await db().mailThread.update({ where: { id: decided }, data: { category: 'MOTION' } });
  await page.setViewportSize({ width: 390, height: 844 });
  await signIn(page, 'kancelaria');
  await desk(page);
  for (const subject of ['Rodzaj A', 'Rodzaj B']) await tick(page, subject).check();
  await fits(page);
  await page.getByRole('button', { name: 'Ustal rodzaj' }).click();
  const form = page.getByRole('form', { name: 'Rodzaj zaznaczonych' });
  await form.getByRole('combobox', { name: 'Rodzaj' }).selectOption('Zapytanie');
  await checkAccessibility(page);
  await fits(page);
  await form.getByRole('button', { name: 'Ustal rodzaj' }).click();
  await expect(page.getByText('Ustalono rodzaj: 1 z 2.')).toBeVisible();
  await expect(page.getByText('Napisz, dlaczego zmieniasz rodzaj.')).toBeVisible();
  await expect(rowOf(page, 'Rodzaj A')).toContainText('ustalono: Piotr Łęcki');
});

test('the office writes first: a draft with a file survives a reload, and the answer opens a case', async ({
  page,
}) => {
  const subject = 'Zaproszenie na spotkanie, próba';
  await signIn(page, 'kancelaria');
  await desk(page);
  await page.getByRole('link', { name: 'Nowa wiadomość' }).click();
  await expect(page.getByRole('heading', { name: 'Nowa wiadomość' })).toBeVisible();
  await page.getByLabel('Od', { exact: true }).selectOption('Poczta urzędu, urzad@zalesin.example');
  await page.getByLabel('Do', { exact: true }).fill('anna.nowak@gmial.com');
  await expect(page.getByText('Może chodziło o anna.nowak@gmail.com?')).toBeVisible();
  await page.getByRole('button', { name: 'Popraw', exact: true }).click();
  await expect(page.getByLabel('Do', { exact: true })).toHaveValue('anna.nowak@gmail.com');
  await page.getByLabel('Temat').fill(subject);
  await page.getByLabel('Treść').fill('Zapraszamy w środę.');
  await page
    .getByLabel('Pliki z komputera')
    .and(page.locator('input'))
    .setInputFiles({ name: 'plan.pdf', mimeType: 'application/pdf', buffer: pdf('plan') });
  await expect(page.getByRole('list', { name: 'Dołączone pliki' })).toContainText('plan.pdf');
  await expect(page.getByText(/Szkic zapisany o/)).toBeVisible();
  await checkAccessibility(page);
  await expect(async () => {
    await page.reload();
    await expect(page.getByLabel('Treść')).toHaveValue('Zapraszamy w środę.', { timeout: 2_000 });
  }).toPass();
  await listening(page);
  await expect(page.getByRole('list', { name: 'Dołączone pliki' })).toContainText('plan.pdf');
  await page.getByRole('button', { name: 'Wyślij' }).click();
  await expect(page.getByText('Wiadomość wyjdzie za chwilę.')).toBeVisible();
  await page.getByRole('button', { name: 'Cofnij' }).click();
  await expect(page.getByLabel('Temat')).toHaveValue(subject);
  await listening(page);
  await page.getByRole('button', { name: 'Wyślij' }).click();
  await expect(rowOf(page, subject)).toContainText('do: anna.nowak@gmail.com');
  await checkAccessibility(page);

  const message = await db().mailMessage.findFirstOrThrow({
    where: { subject, direction: 'OUT' },
    include: { mailbox: true, attachments: true },
  });
  expect(message.attachments.map(({ name }) => name)).toEqual(['plan.pdf']);
  const from = 'anna.nowak@gmail.com';
  const answer = letter({ from, answers: [message.messageId], subject: `Re: ${subject}`, text: 'Będę.' });
  const { threadId } = await arrive(message.mailbox, answer, { at: '2026-11-24T09:00:00+01:00' });
  expect(threadId).toBe(message.threadId);
  await desk(page);
  await expect(rowOf(page, subject)).toContainText('do ustalenia');
});

test('a new e-mail is written from the page of a case', async ({ page }) => {
  await signIn(page, 'kancelaria');
  const { registrySeries, registryNumber, registryYear } = await db().case.findFirstOrThrow({
    where: { kind: 'EMAIL' },
    orderBy: { id: 'asc' },
  });
  const number = `${registrySeries}/${registryNumber}/${registryYear}`;
  await page.goto(`/sprawy/${number.toLowerCase().replaceAll('/', '-')}?zakladka=pisma`);
  await listening(page);
  await page.getByRole('link', { name: 'Napisz e-mail w tej sprawie' }).click();
  await expect(page.getByText(`Dotyczy sprawy ${number}`)).toBeVisible();
  await page.setViewportSize({ width: 390, height: 844 });
  await fits(page);
});
