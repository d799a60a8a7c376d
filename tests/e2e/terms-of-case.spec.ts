import type { Page } from '@playwright/test';
import { extractText, getDocumentProxy } from 'unpdf';
import { caseInHand, decidedCase } from './support/cases';
import { listening } from './support/office';
import { signIn } from './support/people';
import { checkAccessibility, expect, test } from './support/test';

const settlement = (page: Page) =>
  page.getByRole('listitem').filter({ hasText: 'Załatwienie sprawy' }).first();

test('the keyboard adds a period, ends it, withdraws it, and sets a new date with its letter', async ({
  page,
  context,
}) => {
  test.setTimeout(180_000);
  const { keyboard } = page;
  // given a case registered today, whose term of one month ends after the holidays
  const issued = await caseInHand(page, 'Terminowska', 'terminy');
  await expect(settlement(page)).toContainText('28 grudnia 2026');
  await expect(settlement(page)).toContainText('0 z 34 dni, zostały 34');
  await settlement(page).getByText('Dlaczego ta data?').focus();
  await keyboard.press('Enter');
  await expect(settlement(page)).toContainText('Podanie wpłynęło');
  await checkAccessibility(page);

  // when the proceedings are suspended, a period without a basis is refused and the typed text stays
  await page.getByRole('button', { name: 'Dodaj okres niewliczany' }).focus();
  await keyboard.press('Enter');
  const form = page.getByRole('form', { name: 'Dodaj okres niewliczany' });
  await expect(form.getByLabel('Co to za okres')).toBeFocused();
  await expect(form.getByLabel('Co to za okres')).toHaveValue('');
  await keyboard.type('zaw');
  await keyboard.press('Tab');
  await keyboard.type('dziś');
  await keyboard.press('Tab');
  await keyboard.press('Space');
  await expect(form.getByRole('status')).toContainText('Termin załatwienia');
  await keyboard.press('Enter');
  await expect(form.getByLabel('Z czego to wynika')).toBeFocused();
  await expect(form).toContainText('Napisz, z czego to wynika');
  await expect(form.getByLabel('Od')).toHaveValue('dziś');
  await checkAccessibility(page);
  await keyboard.type('Postanowienie o zawieszeniu z dzisiaj');
  await keyboard.press('Enter');
  await expect(form).toBeHidden();
  await expect(page.getByText('Zawieszenie postępowania').first()).toBeVisible();

  // then the period is ended, and withdrawn with a reason; it stays readable
  await page.getByRole('button', { name: 'Zakończ okres' }).focus();
  await keyboard.press('Enter');
  await keyboard.type('dziś');
  await keyboard.press('Tab');
  await keyboard.type('Postanowienie o podjęciu');
  await keyboard.press('Enter');
  await expect(page.getByRole('form', { name: 'Zakończ okres' })).toBeHidden();
  await page.getByRole('button', { name: 'Wycofaj' }).last().focus();
  await keyboard.press('Enter');
  await keyboard.type('Wpisano w złej sprawie');
  await keyboard.press('Enter');
  await expect(page.getByText('Wpisano w złej sprawie').first()).toBeVisible();
  await expect(page.locator('del').first()).toContainText('Zawieszenie postępowania');
  await checkAccessibility(page);

  // A call asks for the number of days that it gives. An event whose days the law fixes does not ask.
  await page.getByRole('button', { name: 'Odnotuj zdarzenie' }).focus();
  await keyboard.press('Enter');
  const event = page.getByRole('form', { name: 'Odnotuj zdarzenie' });
  await event.getByLabel('Co się stało').selectOption({ label: 'Wystąpiono o stanowisko innego organu' });
  await expect(event.getByLabel('Ile dni daje wezwanie')).toBeHidden();
  await event
    .getByLabel('Co się stało')
    .selectOption({ label: 'Doręczono wezwanie do usunięcia braków podania' });
  await event.getByLabel('Kiedy').fill('dziś');
  await event.getByLabel('Ile dni daje wezwanie').fill('6');
  await expect(event.getByRole('status')).toContainText('co najmniej 7 dni');
  await event.getByLabel('Ile dni daje wezwanie').fill('20');
  await expect(event.getByRole('status')).toContainText('14 grudnia 2026');
  await event.getByRole('button', { name: 'Anuluj' }).click();

  // and a new date begins with its letter, which moves nothing until it is signed and sent
  await page.getByRole('button', { name: /Zawiadom o nowym terminie/ }).focus();
  await keyboard.press('Enter');
  const notice = page.getByRole('form', { name: /Zawiadom o nowym terminie/ });
  await notice.getByRole('button', { name: 'O miesiąc' }).focus();
  await keyboard.press('Enter');
  await expect(notice.getByLabel('Nowy termin')).toHaveValue('28.01.2027');
  await expect(notice.getByRole('status')).toContainText(
    'Termin załatwienia przesunie się z 28 grudnia 2026 na 28 stycznia 2027.',
  );
  await checkAccessibility(page);
  await notice.getByLabel('Przyczyny zwłoki').focus();
  await keyboard.type('Czekamy na uzgodnienie projektu organizacji ruchu.');
  await notice.getByRole('button', { name: 'Przygotuj zawiadomienie' }).focus();
  await keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/^Zawiadomienie o nowym terminie/);
  await listening(page);
  await expect(page.getByLabel('Pouczenie')).toHaveValue(/Samorządowego Kolegium Odwoławczego w Dębowie/);
  const letter = page.url();
  await page.goto(`/sprawy/${issued.slug}?zakladka=terminy`);
  await expect(settlement(page)).toContainText('28 grudnia 2026');
  await expect(page.getByRole('link', { name: 'Dokończ zawiadomienie o nowym terminie' })).toBeVisible();
  await page.goto(letter);
  await listening(page);
  await keyboard.press('Control+Enter');
  const signing = page.getByRole('form', { name: 'Podpis' });
  await expect(signing).toContainText('Termin sprawy przesunie się dopiero z dniem wysłania zawiadomienia.');
  await keyboard.press('Control+Enter');
  await expect(page.locator('.state--boxed')).toHaveText('podpisane, do wysłania');
  for (const name of ['Adres jest aktualny', 'Odnotuj wysłanie', 'Zapisz wysłanie'])
    await page.getByRole('button', { name }).last().click();
  await expect(page.locator('.state--boxed')).toHaveText('wysłane, czeka na dowód doręczenia');
  await page.goto(`/sprawy/${issued.slug}?zakladka=terminy`);
  await listening(page);
  await expect(settlement(page)).toContainText('28 stycznia 2027');

  // and the letter contains the typed reasons
  const link = page.getByRole('link', { name: /Zawiadomienie o nowym terminie/ });
  const pdf = await context.request.get((await link.getAttribute('href')) ?? '');
  const document = await getDocumentProxy(new Uint8Array(await pdf.body()));
  const { text } = await extractText(document, { mergePages: true });
  for (const said of [issued.number, 'Czekamy na uzgodnienie', '28 stycznia 2027', 'Marek Zieliński']) {
    expect(text.replace(/\s+/g, ' ')).toContain(said);
  }

  // and the course shows the notice
  await page.goto(`/sprawy/${issued.slug}`);
  await expect(page.getByText('Zawiadomienie o nowym terminie: czwartek, 28 stycznia 2027')).toBeVisible();

  // and a person who may not change the dates can only read them
  await signIn(page, 'bok');
  await page.goto(`/sprawy/${issued.slug}?zakladka=terminy`);
  await expect(page.getByText('28 stycznia 2027').first()).toBeVisible();
  await expect(page.getByRole('button', { name: /okres|Wycofaj|Zawiadom/ })).toHaveCount(0);
});

test('an appeal that comes after the decision starts its 7 days in the settled case (art. 133)', async ({
  page,
}) => {
  const { slug } = await decidedCase('Odwołująca');
  await signIn(page, 'referent');
  await page.goto(`/sprawy/${slug}?zakladka=terminy`);
  await listening(page);
  const clock = (text: string) => page.locator('.clocks > *').filter({ hasText: text });
  await expect(clock('Odwołanie albo zażalenie')).toContainText('8 grudnia 2026');

  await page.getByRole('button', { name: 'Odnotuj zdarzenie' }).click();
  const form = page.getByRole('form', { name: 'Odnotuj zdarzenie' });
  await expect(form.getByLabel('Co się stało').locator('option')).not.toContainText([/Zawieszono/]);
  await form.getByLabel('Co się stało').selectOption({ label: 'Wpłynęło odwołanie' });
  await form.getByLabel('Kiedy').fill('dziś');
  await checkAccessibility(page);
  await form.getByRole('button', { name: 'Zapisz zdarzenie' }).click();
  await expect(form).toBeHidden();
  await expect(clock('Przesłanie odwołania z aktami')).toContainText('1 grudnia 2026');

  // and the person who sent the files on ends that term
  await page.getByRole('button', { name: 'Zakończ termin' }).click();
  const end = page.getByRole('form', { name: 'Zakończ termin' });
  await end.getByLabel('Dzień zakończenia').fill('dziś');
  await end.getByLabel('Jak się zakończył').fill('Odwołanie i akta przesłane do SKO');
  await end.getByRole('button', { name: 'Zapisz zakończenie' }).click();
  await expect(end).toBeHidden();
  await expect(page.getByText(/^Zakończone terminy/)).toBeVisible();
});
