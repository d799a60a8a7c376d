import { pdfText } from '@/tests/support/pdf-text';
import { caseInHand } from './support/cases';
import { listening } from './support/office';
import { signIn } from './support/people';
import { checkAccessibility, expect, fits, test } from './support/test';

test('the keyboard alone settles a case, sends its originals to the counter, and hands them out', async ({
  page,
  context,
}) => {
  test.setTimeout(240_000);
  const { keyboard } = page;
  // given a case that a referent leads
  const issued = await caseInHand(page, 'Odbiorcza', 'przebieg');

  // and opened under a znak, with the class proposed from the card
  await keyboard.press('Control+Enter');
  await expect(page.getByRole('combobox', { name: 'Klasa JRWA' })).toHaveValue(/^7230 /);
  await keyboard.press('Control+Enter');
  const shown = page.locator('.case-head .znak');
  await expect(shown).toHaveText(/^DR\.7230\.\d+\.2026$/);
  const znak = (await shown.textContent()) ?? '';

  // when he settles it by a decision made outside Okienko, which he has to name
  await page.getByRole('button', { name: 'Załatw inaczej' }).click();
  const settling = page.getByRole('form', { name: 'Załatwienie sprawy' });
  await expect(settling.getByLabel('Sposób załatwienia')).toBeFocused();
  await settling.getByRole('button', { name: 'Zapisz załatwienie' }).click();
  await expect(settling.getByText('Wybierz, jak załatwiono sprawę.').last()).toBeVisible();
  await settling.getByLabel('Sposób załatwienia').selectOption('DECISION');
  await settling.getByRole('button', { name: 'Zapisz załatwienie' }).click();
  await expect(settling.getByText('Wybierz podpisane pismo')).toBeVisible();
  await settling.getByLabel('Pismo powstało poza Okienkiem').check();
  await expect(settling.getByLabel('Środek zaskarżenia')).toHaveValue('');
  await settling.getByLabel('Środek zaskarżenia').selectOption('APPEAL');
  await settling.getByLabel('Jak załatwiono').fill('Decyzja nr 17/2026');
  await checkAccessibility(page);
  await keyboard.press('Control+Enter');
  await expect(page.getByText('Decyzja nr 17/2026').first()).toBeVisible();

  // and notes the day of its delivery, from which the term to appeal runs
  await expect(page.getByText('brak dnia doręczenia decyzji spoza Okienka')).toBeVisible();
  await page.getByRole('button', { name: 'Zapisz doręczenie' }).click();
  const delivery = page.getByRole('form', { name: 'Zapisz doręczenie' });
  await expect(delivery.getByLabel('Dzień doręczenia')).toBeFocused();
  await keyboard.press('Control+Enter');
  await expect(delivery.getByText('Podaj dzień')).toBeVisible();
  await delivery.getByLabel('Dzień doręczenia').fill('dziś');
  await keyboard.press('Control+Enter');
  await expect(page.getByText('brak dnia doręczenia decyzji spoza Okienka')).toBeHidden();
  await expect(page.getByText(/biegnie termin do .*odwołanie albo zażalenie/)).toBeVisible();

  // and sends the client's map to the counter
  await page.getByRole('button', { name: 'Przekaż do odbioru' }).click();
  const handing = page.getByRole('form', { name: 'Przekaż do odbioru' });
  await expect(handing.getByLabel('Dokument spoza Okienka')).toHaveValue('Decyzja nr 17/2026');
  await handing.getByLabel('Dokument spoza Okienka').fill('');
  await handing.getByLabel('Oryginały do zwrotu').fill('Mapa do celów projektowych');
  await keyboard.press('Enter');
  await expect(page.getByText('w drodze do okienka').first()).toBeVisible();

  // then the counter confirms that it has received the map
  await signIn(page, 'bok');
  await page.goto('/okienko/do-odbioru');
  await listening(page);
  await page.getByRole('button', { name: /^Potwierdź .*Mapa do celów/ }).click();
  await expect(page.getByText('Potwierdzono 1 dokument.')).toBeVisible();

  // and the status page tells the resident that a document waits, and names nobody
  await page.goto(`/stan-sprawy?numer=${issued.slug}`);
  await page.getByLabel('Kod dostępu').fill(issued.code);
  await keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toContainText(
    'Oryginały Twoich dokumentów czekają na odbiór.',
  );
  await expect(page.locator('main')).not.toContainText('Odbiorcza');

  // when the client comes, the clerk types a few letters and Enter, prints the slip, and presses Ctrl+Enter
  await page.goto('/okienko/do-odbioru');
  await listening(page);
  await expect(page.getByRole('searchbox', { name: 'Numer, znak albo nazwisko' })).toBeFocused();
  await keyboard.type('odbiorc');
  await keyboard.press('Enter');
  const issuing = page.getByRole('form', { name: /^Wydanie/ });
  await expect(issuing.getByLabel('Czym sprawdzono tożsamość')).toBeFocused();
  expect(page.url()).not.toMatch(/odbiorc/i);
  await checkAccessibility(page);
  const href = await issuing.getByRole('link', { name: /^Potwierdzenie/ }).getAttribute('href');
  const slip = await context.request.get(href ?? '');
  expect(slip.headers()['content-type']).toBe('application/pdf');
  const { text, pages } = await pdfText(await slip.body());
  expect(pages).toBe(1);
  for (const said of ['Mapa do celów projektowych', 'Genowefa Odbiorcza', znak]) expect(text).toContain(said);
  await keyboard.press('Control+Enter');
  await expect(issuing.getByText('Wybierz, czym sprawdzono tożsamość').last()).toBeVisible();
  await expect(issuing.getByLabel('Czym sprawdzono tożsamość')).toBeFocused();
  await keyboard.type('dow');
  await keyboard.press('Control+Enter');
  await expect(issuing.getByText('Wybierz, kto odbiera.').last()).toBeVisible();
  await issuing.getByRole('radio', { name: 'Genowefa Odbiorcza' }).press('1');
  await keyboard.press('Control+Enter');
  await expect(page.getByText(`Wydano: ${znak}.`)).toBeVisible();
  await expect(page.getByRole('searchbox', { name: 'Numer, znak albo nazwisko' })).toBeFocused();

  // then a hand-out by mistake can be taken back, with a reason
  const handedOut = page.getByRole('row').filter({ hasText: znak });
  await handedOut.getByRole('button', { name: /^Cofnij wydanie/ }).click();
  await keyboard.press('Enter');
  await expect(page.getByText('Napisz, dlaczego cofasz wydanie.')).toBeVisible();
  await page.getByLabel('Powód').fill('Przyszła inna osoba');
  await keyboard.press('Enter');
  await expect(page.getByText(/^Cofnięto wydanie/)).toBeVisible();
  await expect(page.getByText(`Wydano: ${znak}.`)).toBeHidden();

  // and another person than the client collects it only with a power of attorney
  await page.getByRole('button', { name: `Wydaj ${znak}` }).click();
  await issuing.getByLabel('Ktoś inny').check();
  await keyboard.press('Control+Enter');
  await expect(page.getByText('Napisz, kto odbiera: imię i nazwisko.').last()).toBeVisible();
  await issuing.getByLabel('Czym sprawdzono tożsamość').selectOption({ label: 'Dowód osobisty' });
  await issuing.getByLabel('Imię i nazwisko odbierającego').fill('Ewa Pełnomocna');
  await issuing.getByLabel('Na jakiej podstawie').fill('pełnomocnictwo z 20.11.2026');
  await keyboard.press('Control+Enter');
  await expect(page.getByText(`Wydano: ${znak}.`)).toBeVisible();
  await expect(page.getByRole('row').filter({ hasText: 'Ewa Pełnomocna' })).toBeVisible();

  // and on a later day the clerk takes the hand-out back in its case, where the history keeps the reason
  await page.goto(`/sprawy/${issued.slug}?zakladka=przebieg`);
  await listening(page);
  await page.getByRole('button', { name: 'Cofnij wydanie' }).click();
  const takingBack = page.getByRole('form', { name: 'Cofnij wydanie' });
  await expect(takingBack.getByLabel('Powód')).toBeFocused();
  await takingBack.getByRole('button', { name: 'Cofnij wydanie' }).click();
  await expect(takingBack.getByText('Napisz, dlaczego cofasz wydanie.')).toBeVisible();
  await takingBack.getByLabel('Powód').fill('Mapa innej osoby');
  await checkAccessibility(page);
  await takingBack.getByRole('button', { name: 'Cofnij wydanie' }).click();
  await expect(page.getByText('Cofnięto wydanie. Dokument znów czeka przy okienku.').first()).toBeVisible();
  await expect(page.getByText('u okienka').first()).toBeVisible();
  await expect(
    page.getByText(/Powód: Mapa innej osoby\. .*potwierdzenie odbioru .* jest nieważne/).first(),
  ).toBeVisible();

  // On a phone no page scrolls sideways.
  for (const width of [390, 320]) {
    await page.setViewportSize({ width, height: 800 });
    for (const path of [
      '/okienko/do-odbioru',
      '/sprawy/zalatwione?zakladka=wszystkie',
      `/sprawy/${issued.slug}`,
    ]) {
      await page.goto(path);
      await expect(page.locator('h1').first()).toBeVisible();
      await fits(page, `${path} at ${width}`);
    }
  }
});
