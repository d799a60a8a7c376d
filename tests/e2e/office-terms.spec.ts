import type { Locator, Page } from '@playwright/test';
import { Client } from 'pg';
import { registeredCase } from './support/cases';
import { listening } from './support/office';
import { ownOffice } from './support/own-office';
import { signIn } from './support/people';
import { checkAccessibility, expect, test } from './support/test';

/**
 * Waits until the line of a change says that its dates are recounted. In two of some ten runs of the whole suite it did
 * not within 30 s, for a reason not known yet. Then the state of jobs and locks is printed, and the page is opened anew:
 * the job has its next turn within a minute.
 */
async function recounted(page: Page, line: Locator): Promise<void> {
  const done = (timeout: number) => expect(line).toContainText('Zakończono', { timeout });
  await done(20_000).catch(async () => {
    const client = new Client({ connectionString: ownOffice?.adminUrl });
    await client.connect();
    for (const query of [
      'SELECT id, finished_at, clocks FROM terms_version ORDER BY id DESC LIMIT 2',
      'SELECT task_id, key, locked_at, run_at, attempts, last_error FROM graphile_worker._private_jobs',
      `SELECT usename, state, wait_event, pg_blocking_pids(pid) AS blockers, left(query, 200) AS query
       FROM pg_stat_activity WHERE datname = current_database() AND state <> 'idle'`,
    ])
      console.log(JSON.stringify((await client.query(query)).rows));
    await client.end();
    await page.reload();
    await done(75_000);
  });
}

// A podanie registered on 24 November 2026 is due on Monday 28 December.
test('a free day is previewed and saved with a reason, and the case tells why its date moved', async ({
  page,
}) => {
  test.setTimeout(180_000);
  const { keyboard } = page;
  // given a registered case
  const issued = await registeredCase('Kalendarzowa');

  // when the City Secretary looks at the calendar
  await signIn(page, 'sekretarz');
  await page.goto('/administracja');
  await expect(page.getByText('Sprawdź kalendarz na 2027')).toBeVisible();
  await page.getByRole('link', { name: 'Otwórz kalendarz na 2027' }).focus();
  await keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Kalendarz 2027' })).toBeVisible();
  await expect(page.getByText('Święta w sobotę: 1 maja, 25 grudnia.')).toBeVisible();
  await expect(page.getByRole('row').filter({ hasText: '24 grudnia 2027' })).toContainText(
    'Dz.U. 2024 poz. 1965',
  );

  // and adds a free day by the keyboard alone
  await page.goto('/administracja/kalendarz');
  await listening(page);
  await page.getByRole('radio', { name: /Dodatkowy dzień wolny/ }).focus();
  await keyboard.press('Space');
  await page.getByLabel('Data').focus();
  await keyboard.type('25.12.2026');
  await keyboard.press('Tab');
  await keyboard.type('Dz.U. 2026 poz. 1');
  await keyboard.press('Enter');
  await expect(page.getByText('Ten dzień i tak jest wolny.')).toBeVisible();
  await expect(page.getByLabel('Data')).toBeFocused();
  await page.getByLabel('Data').fill('28.12.2026');
  await keyboard.press('Enter');
  await expect(page.getByRole('row').filter({ hasText: '28 grudnia 2026' })).toContainText('do dodania');

  // then she sees the dates that would move, and none has moved yet
  await keyboard.press('Control+Enter');
  await expect(page.getByText(/^Przesu(nie|ną) się \d+ termin/)).toBeVisible();
  const row = page.getByRole('row').filter({ hasText: issued.number });
  await expect(row).toContainText('29 grudnia 2026');
  await expect(row).toContainText('o 1 dzień');
  await checkAccessibility(page);

  // and cannot save without a reason
  await keyboard.press('Control+Enter');
  await expect(page.getByText('Popraw 1 pole, żeby zapisać zmiany')).toBeVisible();
  await page.getByLabel('Powód zmiany').focus();
  await keyboard.type('Rozporządzenie o dniu wolnym');
  await keyboard.press('Control+Enter');
  const change = page.getByRole('listitem').filter({ hasText: 'Rozporządzenie o dniu wolnym' });
  await recounted(page, change);
  await expect(change).toContainText(/Zakończono, przesunięto \d+ termin/);
  await expect(change).toContainText(
    'Dodano dzień wolny: poniedziałek, 28 grudnia 2026 (Dz.U. 2026 poz. 1).',
  );

  // and the case shows the new date with its reason
  await page.goto(`/sprawy/${issued.slug}`);
  await expect(page.locator('main')).toContainText('29 grudnia 2026');
  await expect(page.locator('main')).toContainText('Rozporządzenie o dniu wolnym');

  // when she removes the day again, then the old date is back
  await page.goto('/administracja/kalendarz');
  await listening(page);
  await page.getByRole('button', { name: /^Usuń, dzień wolny/ }).focus();
  await keyboard.press('Enter');
  await keyboard.press('Control+Enter');
  await expect(page.getByText(/o 1 dzień wcześniej/).first()).toBeVisible();
  await page.getByLabel('Powód zmiany').fill('Uchylone rozporządzenie');
  await keyboard.press('Control+Enter');
  await recounted(page, page.getByRole('listitem').filter({ hasText: 'Uchylone rozporządzenie' }));
});

test('of two people who change a choice of the office, the second gets an error and keeps their choice', async ({
  page,
  browser,
}) => {
  test.setTimeout(120_000);
  await signIn(page, 'sekretarz');
  await page.goto('/administracja/terminy');
  await listening(page);
  const days = page.getByLabel('W ile dni roboczych potwierdzić otrzymanie e-maila?');
  await days.fill('99');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByText('Wpisz liczbę od 1 do 14.')).toBeVisible();
  await days.fill('2');

  const other = await (await browser.newContext()).newPage();
  await signIn(other, 'admin');
  await other.goto('/administracja/terminy');
  await listening(other);
  await other.getByLabel('W ile dni roboczych przekazać podanie właściwemu organowi?').fill('4');
  await other.keyboard.press('Control+Enter');
  await expect(other.getByText('Nie przesunie się żaden termin.')).toBeVisible();
  await other.getByLabel('Powód zmiany').fill('Ustalono na naradzie');
  await other.keyboard.press('Control+Enter');
  await expect(other.getByRole('listitem').filter({ hasText: 'Ustalono na naradzie' })).toBeVisible();

  await page.keyboard.press('Control+Enter');
  await expect(page.getByText('Ktoś właśnie zmienił kalendarz albo wybory.')).toBeVisible();
  await expect(days).toHaveValue('2');
  await expect(page.getByLabel('W ile dni roboczych przekazać podanie właściwemu organowi?')).toHaveValue(
    '4',
  );
  await page.keyboard.press('Control+Enter');
  await page.getByLabel('Powód zmiany').fill('Potwierdzamy w dwa dni');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('listitem').filter({ hasText: 'Potwierdzamy w dwa dni' })).toContainText(
    '2 dni robocze. Było: 1 dzień roboczy.',
  );
});

test('the auditor reads the calendar and the choices of the office and cannot change them', async ({
  page,
}) => {
  await signIn(page, 'iod');
  await page.goto('/administracja/kalendarz?rok=2028');
  await expect(page.getByRole('row').filter({ hasText: 'Boże Ciało' })).toContainText('15 czerwca 2028');
  await expect(page.getByRole('button', { name: /Dodaj|Usuń|Sprawdzono|Zapisz/ })).toHaveCount(0);
  await page.goto('/administracja/terminy');
  await expect(page.getByText('Jak liczyć dalej miesiąc, który był zatrzymany?')).toBeVisible();
  await expect(page.getByRole('radio')).toHaveCount(0);
});
