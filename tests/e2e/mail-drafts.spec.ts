import type { Page } from '@playwright/test';
import { saveMailDraft } from '@/lib/modules/mail/operations/drafts';
import { db } from '@/lib/platform/db';
import { pdf } from '@/tests/factories/files';
import { mailCame } from './support/mails';
import { listening } from './support/office';
import { demoCtx, signIn } from './support/people';
import { checkAccessibility, expect, fits, test } from './support/test';

const asked = (subject: string) =>
  mailCame({ subject, text: 'Czy w sobotę kasa jest czynna?', at: '2026-11-20T10:00:00+01:00' });

async function open(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await listening(page);
}

const saved = (page: Page) => expect(page.getByText(/Szkic zapisany o/)).toBeVisible();

test('the draft of an answer keeps its refusal, its tick and its file through a reload; dropped, it comes back', async ({
  page,
}) => {
  const threadId = await asked('Szkic, próba');
  await db().mailThread.update({ where: { id: threadId }, data: { category: 'PUBLIC_INFORMATION' } });
  await signIn(page, 'kancelaria');
  await open(page, `/poczta?watek=${threadId}`);
  await page.getByRole('button', { name: 'Odpowiedz' }).click();
  const form = page.getByRole('form', { name: 'Odpowiedź' });
  await form.getByLabel('Treść odpowiedzi').fill('Dzień dobry');
  await form.getByLabel('To odmowa').check();
  await form.getByLabel('Dlaczego odmawiasz').fill('Tajemnica przedsiębiorcy.');
  await form.getByLabel('Przepis').fill('art. 5 ust. 2 UDIP');
  await form
    .locator('input[type=file]')
    .setInputFiles({ name: 'plan.pdf', mimeType: 'application/pdf', buffer: pdf('szkic') });
  const files = form.getByRole('list', { name: 'Dołączone pliki' });
  await expect(form.getByRole('button', { name: 'Usuń plik: plan.pdf' })).toBeVisible();
  await saved(page);
  await expect(async () => {
    await page.reload();
    await expect(form.getByLabel('Przepis')).toHaveValue('art. 5 ust. 2 UDIP', { timeout: 2_000 });
  }).toPass();
  await listening(page);
  await expect(form.getByLabel('Dlaczego odmawiasz')).toHaveValue('Tajemnica przedsiębiorcy.');
  await expect(files).toContainText('plan.pdf');
  await form
    .locator('input[type=file]')
    .setInputFiles({ name: 'wirus.exe', mimeType: 'application/octet-stream', buffer: Buffer.from('MZ') });
  await form.getByRole('button', { name: 'Wyślij' }).click();
  await expect(form.getByText('Jednego z plików nie dodano.')).toBeVisible();
  await form.getByRole('button', { name: 'Usuń z listy' }).click();
  await form.getByRole('button', { name: 'Odrzuć szkic' }).click();
  await expect(form.getByLabel('Treść odpowiedzi')).toHaveValue('');
  await expect(files).toBeHidden();
  await form.getByRole('button', { name: 'Cofnij' }).click();
  await expect(form.getByLabel('Treść odpowiedzi')).toHaveValue('Dzień dobry');
  await expect(form.getByLabel('Przepis')).toHaveValue('art. 5 ust. 2 UDIP');
  await expect(files).toContainText('plan.pdf');
  await checkAccessibility(page);
  await page.setViewportSize({ width: 390, height: 844 });
  await fits(page);
  await form.getByRole('button', { name: 'Wróć do wątku' }).click();
  await page.getByRole('button', { name: 'Odpowiedz' }).click();
  await expect(form.getByLabel('Treść odpowiedzi')).toHaveValue('Dzień dobry');
});

test('a person who is relieved is told at the top of the form, keeps the text and takes the writing back', async ({
  page,
}) => {
  const threadId = await asked('Przejęcie, próba');
  await signIn(page, 'kancelaria');
  await open(page, `/poczta?watek=${threadId}`);
  await page.getByRole('button', { name: 'Odpowiedz' }).click();
  const text = page.getByLabel('Treść odpowiedzi');
  await text.fill('Dzień dobry');
  await saved(page);
  await db().mailDraft.updateMany({ where: { threadId }, data: { holds: false } });
  const { departmentId } = await db().mailbox.findFirstOrThrow({
    where: { address: 'urzad@zalesin.example' },
  });
  const { id: staffId } = await db().staffMember.findUniqueOrThrow({ where: { login: 'bok2' } });
  await db().post.upsert({
    where: { staffId_departmentId_role: { staffId, departmentId, role: 'INFORMATION' } },
    create: { staffId, departmentId, role: 'INFORMATION' },
    update: {},
  });
  await saveMailDraft(await demoCtx('bok2'), { threadId, text: 'Piszę ja' });
  await text.fill('Dzień dobry, kasa');
  const told = page.getByRole('alert').filter({ hasText: 'Odpowiada teraz' });
  await expect(told).toContainText('Twój tekst zostaje tutaj');
  await checkAccessibility(page);
  await page.reload();
  await listening(page);
  await expect(text).toHaveValue('Dzień dobry, kasa');
  await page.getByRole('button', { name: 'Przejmij z powrotem' }).click();
  await expect(told).toBeHidden();
  await expect(text).toHaveValue('Dzień dobry, kasa');
  await page.getByRole('button', { name: 'Wyślij' }).click();
  await expect(page.getByText('Odpowiedź wyjdzie za chwilę.')).toBeVisible();
});

test('an answer to several outlives a reload', async ({ page }) => {
  await asked('Wielu, próba');
  await signIn(page, 'kancelaria');
  await open(page, '/poczta');
  const start = async () => {
    await page.getByRole('checkbox', { name: 'Zaznacz: Wielu, próba', exact: true }).check();
    await page.getByRole('button', { name: 'Odpowiedz na wszystkie' }).click();
  };
  await start();
  await page.getByLabel('Treść odpowiedzi').fill('Sprawa {numer}: kasa jest czynna.');
  await saved(page);
  await page.reload();
  await listening(page);
  await expect(page.getByText('Masz szkic odpowiedzi do kilku osób.')).toBeVisible();
  await start();
  await expect(page.getByLabel('Treść odpowiedzi')).toHaveValue('Sprawa {numer}: kasa jest czynna.');
  await page.getByRole('button', { name: 'Odrzuć szkic' }).click();
  await expect(page.getByLabel('Treść odpowiedzi')).toHaveValue('');
  await expect(page.getByText('Odrzucono szkic.')).toBeVisible();
});

test('the office writes again in a thread that is over, and an answer that cannot be sent is shown above the desk', async ({
  page,
}) => {
  const threadId = await asked('Zakończony, próba');
  const { caseId } = await db().mailThread.findUniqueOrThrow({ where: { id: threadId } });
  await db().case.update({
    where: { id: caseId ?? 0 },
    data: { status: 'SETTLED', settledAt: new Date('2026-11-21T10:00:00+01:00') },
  });
  await signIn(page, 'kancelaria');
  await open(page, `/poczta?watek=${threadId}`);
  await page.getByRole('button', { name: 'Napisz jeszcze raz' }).click();
  await expect(page.getByText('Sprawa zostaje zakończona')).toBeVisible();
  await page.getByLabel('Treść odpowiedzi').fill('Jeszcze jedno: kasa jest w holu.');
  await checkAccessibility(page);
  await page.getByRole('button', { name: 'Wyślij' }).click();
  await expect(page.getByText('Wiadomość wyjdzie za chwilę.')).toBeVisible();
  await page.getByRole('button', { name: 'Cofnij' }).click();
  await expect(page.getByLabel('Treść odpowiedzi')).toHaveValue('Jeszcze jedno: kasa jest w holu.');
  await db().case.update({ where: { id: caseId ?? 0 }, data: { status: 'CANCELLED' } });
  await open(page, '/poczta');
  const notice = page.getByText('Nie wyślesz szkicu odpowiedzi: Zakończony, próba.');
  await expect(notice).toBeVisible();
  await page.setViewportSize({ width: 390, height: 844 });
  await fits(page);
  await page.getByRole('button', { name: 'Odrzuć szkic: Zakończony, próba' }).click();
  await expect(notice).toBeHidden();
});

test('a saved answer that was put away comes back', async ({ page }) => {
  await signIn(page, 'kancelaria');
  await open(page, '/poczta/odpowiedzi');
  const { title } = await db().savedAnswer.findFirstOrThrow({ where: { endedAt: null } });
  const block = page.getByRole('heading', { name: title, exact: true });
  await db().savedAnswer.updateMany({ where: { title }, data: { endedAt: new Date() } });
  await open(page, '/poczta/odpowiedzi');
  await expect(block).toBeHidden();
  await page.getByText(/^Usunięte/).click();
  await checkAccessibility(page);
  await page.getByRole('button', { name: `Przywróć odpowiedź: ${title}` }).click();
  await expect(block).toBeVisible();
});
