import type { Page } from '@playwright/test';
import { freshId } from '@/lib/core/fresh-id';
import { mailCame } from './support/mails';
import { listening } from './support/office';
import { signIn } from './support/people';
import { checkAccessibility, expect, fits, test } from './support/test';

const AT = '2026-11-23T10:00:00+01:00';

async function openDesk(page: Page, login: string, threadId: number): Promise<void> {
  await signIn(page, login);
  await page.goto(`/poczta?watek=${threadId}`);
  await listening(page);
}

test('a thread shown for an opinion is opened by that person alone, who answers in a note; the showing is withdrawn', async ({
  page,
}) => {
  const subject = 'Znak przy szkole, próba';
  const threadId = await mailCame({ subject, text: 'Czy ten znak musi tu stać?', at: AT });
  await openDesk(page, 'kancelaria', threadId);
  await page.getByRole('button', { name: 'Pokaż do wglądu' }).click();
  await page.getByRole('button', { name: 'Pokaż', exact: true }).click();
  await expect(page.getByText('Wybierz osobę albo komórkę z listy.')).toBeVisible();
  await page.getByRole('combobox', { name: 'Komu' }).fill('Zieliński');
  await page
    .getByRole('option', { name: /Zieliński/ })
    .first()
    .click();
  await page.getByLabel('Pytanie').fill('Czy znak jest w projekcie organizacji ruchu?');
  await checkAccessibility(page);
  await page.getByRole('button', { name: 'Pokaż', exact: true }).click();
  await expect(page.getByText('z pytaniem: Czy znak jest w projekcie organizacji ruchu?')).toBeVisible();

  const statusFor = async (login: string) => {
    await signIn(page, login);
    return (await page.request.get(`/poczta?watek=${threadId}`)).status();
  };
  expect(await statusFor('sekretariat')).toBe(404);
  await signIn(page, 'referent');
  await page.goto('/przypomnienia');
  await listening(page);
  const told = page.getByRole('region', { name: 'E-maile do wglądu' });
  await expect(told).toContainText('Piotr Łęcki pyta: Czy znak jest w projekcie organizacji ruchu?');
  await checkAccessibility(page);
  await told.getByRole('row').filter({ hasText: 'Czy znak jest' }).getByRole('link').first().click();
  await listening(page);
  await expect(page.getByText('Czy ten znak musi tu stać?')).toBeVisible();
  await expect(page.getByRole('tab', { name: /^Do wglądu/ })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Odpowiedz' })).toBeHidden();
  await page.getByRole('button', { name: 'Dopisz uwagę' }).click();
  await page.getByLabel('Uwaga').fill('Tak, jest w projekcie z 2024 r.');
  await page.getByRole('button', { name: 'Zapisz uwagę' }).click();
  await expect(page.getByText('Tak, jest w projekcie z 2024 r.')).toBeVisible();
  await checkAccessibility(page);

  await openDesk(page, 'kancelaria', threadId);
  await expect(page.getByText('Tak, jest w projekcie z 2024 r.')).toBeVisible();
  await page.getByRole('button', { name: 'Cofnij wgląd' }).click();
  await page.getByLabel('Powód').fill('Odpowiedź już jest.');
  await page.getByRole('button', { name: 'Cofnij wgląd' }).click();
  await expect(page.getByText('Powód: Odpowiedź już jest.')).toBeVisible();
  await page.setViewportSize({ width: 320, height: 800 });
  await fits(page);
  expect(await statusFor('referent')).toBe(404);
});

test('a message about another matter becomes a thread with a number of its own, and is put back', async ({
  page,
}) => {
  const [id, from] = [`${freshId()}@example.org`, 'Jan Dwojak <jan.dwojak@example.org>'];
  const threadId = await mailCame({ subject: 'Chodnik, próba', text: 'Kiedy chodnik?', at: AT, id, from });
  await mailCame({
    subject: 'Drzewo, próba',
    text: 'A kiedy zetną drzewo?',
    at: '2026-11-24T08:00:00+01:00',
    from,
    answers: [id],
  });
  await openDesk(page, 'kancelaria', threadId);
  await expect(page.getByRole('button', { name: 'To inna sprawa' })).toHaveCount(1);
  await page.getByRole('button', { name: 'To inna sprawa' }).click();
  await page.getByLabel('Dlaczego to inna sprawa').fill('Pyta o drzewo.');
  await checkAccessibility(page);
  await page.getByRole('button', { name: 'Wydziel' }).click();
  const link = page.getByRole('link', { name: /^Wydzielono do EM\// });
  await expect(link).toBeVisible();
  await expect(page.getByText('A kiedy zetną drzewo?')).toBeHidden();
  await link.click();
  await listening(page);
  await expect(page.getByText('A kiedy zetną drzewo?')).toBeVisible();
  await expect(page.getByRole('complementary', { name: 'Rodzaj i terminy' })).toContainText('8 grudnia 2026');
  await page.getByRole('button', { name: 'Cofnij wydzielenie' }).click();
  await page.getByLabel('Powód').fill('To jednak ta sama sprawa.');
  await page.getByRole('button', { name: 'Cofnij wydzielenie' }).click();
  await expect(page.getByText(/^Cofnięto\./).first()).toBeVisible();
  await page.goto(`/poczta?watek=${threadId}`);
  await expect(page.getByText('A kiedy zetną drzewo?')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Rozłącz: Drzewo, próba' })).toBeVisible();
});

test('a thread taken for a robot’s gets its case and term by a person’s word, and lies with the robots again', async ({
  page,
}) => {
  const subject = 'Formularz ze strony, próba';
  const threadId = await mailCame({
    subject,
    text: 'Proszę o naprawę latarni.',
    at: AT,
    head: ['Auto-Submitted: auto-generated'],
  });
  await openDesk(page, 'kancelaria', threadId);
  const side = page.getByRole('complementary', { name: 'Rodzaj i terminy' });
  await side.getByRole('button', { name: 'To napisał człowiek' }).click();
  await side.getByLabel('Po czym to widać').fill('Ktoś wypełnił formularz.');
  await checkAccessibility(page);
  await side.getByRole('button', { name: 'Załóż sprawę' }).click();
  await expect(side).toContainText('poniedziałek, 7 grudnia 2026', { ignoreCase: true });
  await side.getByRole('button', { name: 'To jednak automat' }).click();
  await side.getByLabel('Po czym to widać').fill('Formularz testowy.');
  await side.getByRole('button', { name: 'Zakończ sprawę' }).click();
  await expect(side).toContainText('Wysłał to program, więc nikt nie musi odpowiadać.');
  await page.goto('/poczta?zakladka=spam');
  await expect(page.getByRole('link', { name: subject, exact: true })).toBeVisible();
});

test('an e-mail that came by two roads is shown once, with both originals', async ({ page }) => {
  const mail = {
    subject: 'Dwie drogi, próba',
    text: 'Kiedy zebranie?',
    at: AT,
    id: `${freshId()}@example.org`,
  };
  const threadId = await mailCame({ ...mail, head: ['Received: from a.example.org'] });
  await mailCame({ ...mail, head: ['Received: from b.example.org'] });
  await openDesk(page, 'kancelaria', threadId);
  await expect(page.getByRole('article').filter({ hasText: 'Kiedy zebranie?' })).toHaveCount(1);
  await expect(page.getByText('Ten sam e-mail przyszedł też drugą drogą')).toBeVisible();
  const downloading = page.waitForEvent('download');
  await page.getByRole('link', { name: 'Druga wersja (.eml)' }).click();
  expect((await downloading).suggestedFilename()).toMatch(/^wiadomosc-\d+-kopia-\d+\.eml$/);
});
