import { readFileSync } from 'node:fs';
import { Client } from 'pg';
import { ask } from './security/http';
import { sessionOf } from './security/staff';
import { registeredCase } from './support/cases';
import { chooseCard, fillClient, openForm, readIssued } from './support/office';
import { ownOffice } from './support/own-office';
import { signIn } from './support/people';
import { checkAccessibility, checkAsRead, expect, test } from './support/test';

const databaseUrl = () => ownOffice?.adminUrl ?? '';

async function inDatabase(name: string | null, statement: string): Promise<void> {
  const url = databaseUrl();
  const client = new Client({ connectionString: name ? url.replace(/[^/]+$/, name) : url });
  await client.connect();
  await client.query(statement);
  await client.end();
}

/** Runs `work` while the table is missing, so that every query of it fails unexpectedly. */
async function without(table: string, work: () => Promise<void>): Promise<void> {
  await inDatabase(null, `ALTER TABLE "${table}" RENAME TO "${table}_away"`);
  try {
    await work();
  } finally {
    await inDatabase(null, `ALTER TABLE "${table}_away" RENAME TO "${table}"`);
  }
}

/** Runs `work` while the history cannot grow: PostgreSQL then says that the disk is full. */
async function withFullDisk(work: () => Promise<void>): Promise<void> {
  await inDatabase(
    null,
    `CREATE FUNCTION full_disk() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
       RAISE EXCEPTION 'could not extend file "base/1/2": No space left on device' USING ERRCODE = '53100';
     END $$;
     CREATE TRIGGER full_disk BEFORE INSERT ON history FOR EACH STATEMENT EXECUTE FUNCTION full_disk()`,
  );
  try {
    await work();
  } finally {
    await inDatabase(null, 'DROP FUNCTION full_disk CASCADE');
  }
}

/** Runs `work` while the database refuses new connections and has ended the old ones. */
async function withoutDatabase(work: () => Promise<void>): Promise<void> {
  const name = new URL(databaseUrl()).pathname.slice(1);
  await inDatabase('postgres', `ALTER DATABASE "${name}" ALLOW_CONNECTIONS false`);
  try {
    await inDatabase(
      'postgres',
      `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '${name}'`,
    );
    await work();
  } finally {
    await inDatabase('postgres', `ALTER DATABASE "${name}" ALLOW_CONNECTIONS true`);
  }
}

const numberIn = (text: string | null): string =>
  /(?:Numer błędu|Error number|Номер помилки): (\w+)\./.exec(text ?? '')?.[1] ?? '';

/** The line of the log with this message and mark. */
const logOf = (message: string, mark: string): string =>
  readFileSync(ownOffice?.log ?? '', 'utf8')
    .split('\n')
    .find((line) => line.includes(`"${message}"`) && line.includes(mark)) ?? '';

/** The line of the log about the failed page with this mark. */
const lineOf = (mark: string): string => logOf('page failed', mark);

const HEADERS = {
  'content-security-policy': expect.stringContaining("style-src 'self' 'nonce-"),
  'x-content-type-options': 'nosniff',
  'cache-control': expect.stringContaining('no-store'),
};

test.use({ expectedComplaint: /status of (404|500|503)|Server Components render|Minified React error/ });

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  test('a page that fails unexpectedly shows the number under which the log has the error', async ({
    page,
  }) => {
    await without('office', async () => {
      const answer = await page.goto('/en/kontakt');
      expect(answer?.status()).toBe(500);
      expect(await answer?.allHeaders()).toMatchObject(HEADERS);
      await expect(page.getByRole('heading', { name: 'This page could not be shown' })).toBeVisible();
      await checkAsRead(page);
      const number = numberIn(await page.locator('main').textContent());
      await expect.poll(() => lineOf(`"errorId":"${number}"`)).toContain('does not exist');
    });
    await page.getByRole('link', { name: 'Try again' }).click();
    await expect(page.getByRole('heading', { name: 'Contact' })).toBeVisible();
  });

  test('while the database is down, pages answer 503 in the language of the address', async ({ page }) => {
    const cookie = await sessionOf('bok');
    await withoutDatabase(async () => {
      for (const [path, title] of [
        ['/', 'Strona chwilowo nie działa'],
        ['/uk/kontakt', 'Сайт тимчасово не працює'],
        ['/logowanie', 'Strona chwilowo nie działa'],
      ]) {
        const answer = await page.goto(path);
        expect(answer?.status(), path).toBe(503);
        expect(await answer?.allHeaders()).toMatchObject({ ...HEADERS, 'retry-after': '30' });
        await expect(page.getByRole('heading', { name: title })).toBeVisible();
        expect(numberIn(await page.locator('main').textContent())).toMatch(/^[0-9a-f]{8}$/);
      }
      expect((await ask('/sprawy/rpw-1-2026/protokol', { headers: { cookie } })).status).toBe(503);
    });
    await page.getByRole('link', { name: 'Spróbuj jeszcze raz' }).click();
    await expect(page.getByRole('button', { name: 'Zaloguj się' })).toBeVisible();
  });

  test('while the disk is full, a page that must write answers 503 and says so to the staff', async ({
    page,
  }) => {
    const { slug } = await registeredCase('Pełnodyskowa');
    await signIn(page, 'bok');
    await withFullDisk(async () => {
      const answer = await page.goto(`/sprawy/${slug}`);
      expect(answer?.status()).toBe(503);
      expect(await answer?.allHeaders()).toMatchObject({ ...HEADERS, 'retry-after': '30' });
      await expect(page.getByText('Na dysku serwera zabrakło miejsca')).toBeVisible();
      await checkAsRead(page);
      const number = numberIn(await page.locator('main').textContent());
      await expect.poll(() => logOf('the disk is full', `"errorId":"${number}"`)).toContain('53100');
      // A page that only reads goes on.
      expect((await page.goto('/sprawy'))?.status()).toBe(200);
    });
    expect((await page.goto(`/sprawy/${slug}`))?.status()).toBe(200);
  });

  test('an unknown address answers 404 in the language of the address', async ({ page }) => {
    for (const [path, title] of [
      ['/nic', 'Nie ma takiej strony'],
      ['/stan-sprawy/nic', 'Nie ma takiej strony'],
      ['/en/nothing', 'There is no such page'],
      ['/uk/terminy/nic', 'Такої сторінки немає'],
    ]) {
      const answer = await page.goto(path);
      expect(answer?.status(), path).toBe(404);
      expect(await answer?.allHeaders()).toMatchObject(HEADERS);
      await expect(page.getByRole('heading', { name: title })).toBeVisible();
      await checkAsRead(page);
    }
    await signIn(page, 'bok');
    expect((await page.goto('/sprawy/rpw-99999-2026'))?.status()).toBe(404);
    await expect(page.getByRole('heading', { name: 'Nie ma takiej strony' })).toBeVisible();
    await page.getByRole('link', { name: 'Wróć do swojego konta' }).click();
    await expect(page).toHaveURL(/\/konto$/);
  });
});

test('a page that fails during client navigation keeps the frame, shows its number and can be tried again', async ({
  page,
}) => {
  await signIn(page, 'bok');
  await page.goto('/okienko');
  await without('collection', async () => {
    await page.getByRole('link', { name: 'Do odbioru' }).first().click();
    await expect(page.getByRole('heading', { name: 'Nie udało się pokazać tej strony' })).toBeVisible();
    await expect(page.getByRole('navigation', { name: 'Miejsca' })).toBeVisible();
    const number = numberIn(await page.getByRole('alert').filter({ hasText: 'Numer' }).textContent());
    await expect.poll(() => lineOf(`"digest":"${number}"`)).toContain('does not exist');
    await checkAccessibility(page);
  });
  await page.getByRole('button', { name: 'Spróbuj jeszcze raz' }).click();
  await expect(page.getByRole('heading', { name: 'Do odbioru' })).toBeVisible();
});

test('while the disk is full, or the database is down, a form says so and keeps what was typed', async ({
  page,
}) => {
  await signIn(page, 'bok');
  await openForm(page);
  await chooseCard(page, 'numer porządkowy');
  await fillClient(page, 'Pełnodyska');
  await page.getByLabel('Czego dotyczy').fill('Numer budynku przy Próbnej');
  const register = page.getByRole('button', { name: 'Zarejestruj podanie' });
  const refused = page.getByRole('alert');
  await withFullDisk(async () => {
    await register.click();
    await expect(refused.filter({ hasText: 'Na dysku serwera zabrakło miejsca' })).toBeVisible();
    await expect(page.getByLabel('Nazwisko')).toHaveValue('Pełnodyska');
    await checkAccessibility(page);
  });
  await withoutDatabase(async () => {
    await register.click();
    await expect(refused.filter({ hasText: 'Nie możemy teraz sięgnąć do danych' })).toBeVisible();
    await expect(page.getByLabel('Nazwisko')).toHaveValue('Pełnodyska');
  });
  await register.click();
  expect((await readIssued(page)).number).toMatch(/^RPW/);
});
