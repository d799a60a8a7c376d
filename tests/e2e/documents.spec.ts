import { readdirSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import sharp from 'sharp';
import { env } from '@/lib/platform/env';
import { pdf } from '@/tests/factories/files';
import { fixture } from '@/tests/factories/fixtures';
import { registeredCase } from './support/cases';
import { signIn } from './support/people';
import { expect, fits, test } from './support/test';

const PNG = () =>
  sharp({ create: { width: 90, height: 60, channels: 3, background: '#1d3e8f' } })
    .png()
    .toBuffer();

let slug: string;

async function openCase(page: Page, lastName: string): Promise<void> {
  await signIn(page, 'bok');
  ({ slug } = await registeredCase(lastName));
  await page.goto(`/sprawy/${slug}?zakladka=dokumenty`);
}

type Chosen = { name: string; buffer: Buffer };
const choose = (page: Page, ...files: Chosen[]) =>
  page
    .getByLabel('Pliki z komputera')
    .setInputFiles(files.map((file) => ({ mimeType: 'application/octet-stream', ...file })));
const link = (page: Page, name: string) => page.getByRole('link', { name, exact: true });

test('files dropped on the list can be named and are added together', async ({ page }) => {
  await openCase(page, 'Upuszczona');
  const dropped = await page.evaluateHandle(() => {
    const data = new DataTransfer();
    const text = '%PDF-1.7\n1 0 obj <</Type /Catalog>> endobj\ntrailer <</Root 1 0 R>>\n';
    for (const name of ['mapa_sytuacyjna', 'plan', 'rzut'])
      data.items.add(new File([`${text}% ${name}\n%%EOF`], `${name}.pdf`));
    return data;
  });
  const list = page.locator('.documents');
  await list.dispatchEvent('dragover', { dataTransfer: dropped });
  await list.dispatchEvent('drop', { dataTransfer: dropped });
  const rows = page.getByRole('list', { name: 'Dodawane pliki' }).getByRole('listitem');
  await expect(rows).toHaveCount(3);
  await expect(rows.first().getByLabel('Co to za dokument')).toHaveValue('mapa sytuacyjna');
  await rows.nth(1).getByLabel('Co to za dokument').fill('Plan zagospodarowania');
  await rows.nth(2).getByLabel('Rodzaj').selectOption('INTERNAL');
  await page.getByRole('button', { name: 'Dodaj 3 pliki' }).click();
  await expect(page.getByRole('status').filter({ hasText: 'Dodano 3 pliki z 3.' })).toBeAttached();
  for (const name of ['mapa sytuacyjna', 'Plan zagospodarowania', 'rzut'])
    await expect(link(page, name)).toBeVisible();
  await expect(page.getByText('wewnętrzny, 24 listopada 2026')).toBeVisible();
  await expect(page.getByText('nie sprawdzono programem antywirusowym').first()).toBeVisible();
  await page.getByRole('button', { name: 'Schowaj dodane' }).click();
  await expect(rows).toHaveCount(0);
});

test('a signature stands under the document that it signs, and the clerk says which one', async ({
  page,
}) => {
  await openCase(page, 'Podpisana');
  await choose(
    page,
    { name: 'umowa.pdf', buffer: pdf('umowa podpisana') },
    { name: 'umowa.pdf.sig', buffer: fixture('signatures/detached.p7s') },
  );
  await page.getByRole('button', { name: 'Dodaj 2 pliki' }).click();
  const signatures = page.getByRole('list', { name: 'Podpisy: umowa' });
  await expect(signatures.getByRole('link', { name: 'Podpis: umowa.pdf' })).toBeVisible();
  await expect(signatures.getByRole('button', { name: /^Podgląd/ })).toHaveCount(0);
  await page.getByRole('button', { name: 'Schowaj dodane' }).click();

  await choose(page, { name: 'podpis.p7m', buffer: fixture('signatures/attached.p7m') });
  await page.getByLabel('Co podpisuje').selectOption('umowa');
  await page.getByRole('button', { name: 'Dodaj 1 plik' }).click();
  await expect(signatures.getByRole('link', { name: 'Podpis: podpis' })).toBeVisible();

  await signatures.getByText('Zmień: Podpis: podpis').click();
  await signatures.getByRole('button', { name: 'Wskaż podpisany dokument' }).click();
  await page.getByLabel('Podpisany dokument').selectOption('żaden z tej sprawy');
  await fits(page);
  await page.getByRole('button', { name: 'Zapisz', exact: true }).click();
  await expect(signatures.getByRole('listitem')).toHaveCount(1);
  await expect(link(page, 'Podpis: podpis')).toBeVisible();
});

test.describe('a failing upload', () => {
  test.use({ expectedComplaint: /422|ERR_FAILED|ERR_INTERNET|Failed to load/ });

  test('a broken upload that is sent again adds one document; a refused file shows the reason', async ({
    page,
  }) => {
    await openCase(page, 'Przerwana');
    let broken = true;
    await page.route(`**/sprawy/${slug}/pliki`, (route) => (broken ? route.abort() : route.continue()));
    await choose(page, { name: 'umowa.pdf', buffer: pdf('umowa przerwana') });
    await page.getByRole('button', { name: 'Dodaj 1 plik' }).click();
    await expect(page.getByRole('listitem').filter({ hasText: 'Błąd' })).toBeVisible();
    broken = false;
    await page.getByRole('button', { name: 'Spróbuj ponownie: umowa.pdf' }).click();
    await expect(link(page, 'umowa')).toHaveCount(1);
    await choose(page, { name: 'kopia.pdf', buffer: pdf('umowa przerwana') });
    await page.getByRole('button', { name: 'Dodaj 1 plik' }).click();
    await expect(page.getByText('ten sam plik już był w sprawie')).toBeVisible();
    await expect(link(page, 'umowa')).toHaveCount(1);

    await choose(
      page,
      { name: 'faktura.exe', buffer: Buffer.from('MZ') },
      { name: 'pismo.docx', buffer: pdf() },
    );
    await expect(page.getByText('Takich plików nie przyjmujemy.')).toBeVisible();
    await page.getByRole('button', { name: 'Dodaj 1 plik' }).click();
    await expect(page.getByText('Zawartość pliku nie zgadza się')).toBeVisible();
  });

  test('an upload shows its progress and can be stopped', async ({ page }) => {
    await openCase(page, 'Powolna');
    await page.route(`**/sprawy/${slug}/pliki`, () => undefined);
    await choose(page, { name: 'duży.pdf', buffer: pdf('x'.repeat(200_000)) });
    await page.getByRole('button', { name: 'Dodaj 1 plik' }).click();
    await expect(page.getByRole('progressbar', { name: 'Wysyłanie: duży.pdf' })).toBeVisible();
    await page.getByRole('button', { name: 'Przerwij wysyłanie: duży.pdf' }).click();
    await expect(page.getByRole('button', { name: 'Dodaj 1 plik' })).toBeVisible();
  });
});

test('a request cut off in the middle leaves no file and no document', async ({ page, context }) => {
  await openCase(page, 'Ucięta');
  const cookie = (await context.cookies()).map(({ name, value }) => `${name}=${value}`).join('; ');
  const said = encodeURIComponent(JSON.stringify({ title: 'Ucięty', fileName: 'uciety.pdf' }));
  const { port } = new URL(page.url());
  await new Promise<void>((resolve, reject) => {
    const socket = connect(Number(port), '127.0.0.1', () => {
      socket.write(
        `POST /sprawy/${slug}/pliki HTTP/1.1\r\nHost: localhost:${port}\r\nCookie: ${cookie}\r\nx-okienko-file: ${said}\r\nContent-Length: 1000000\r\n\r\n`,
      );
      socket.write(Buffer.concat([Buffer.from('%PDF-1.7\n'), Buffer.alloc(300_000, 'a')]));
      setTimeout(() => socket.destroy(), 500);
    });
    socket.on('close', () => resolve());
    socket.on('error', reject);
  });
  const uploads = join(env().OKIENKO_DATA_DIR, 'uploads');
  await expect.poll(() => readdirSync(uploads)).toEqual([]);
  await page.reload();
  await expect(link(page, 'Ucięty')).toHaveCount(0);
});

test('a preview opens in the list by the keyboard, one at a time', async ({ page }) => {
  await openCase(page, 'Oglądana');
  await choose(
    page,
    { name: 'zdjęcie.png', buffer: await PNG() },
    { name: 'notatka.txt', buffer: Buffer.from('Zażółć <b>gęślą</b> jaźń') },
    { name: 'mapa.pdf', buffer: pdf('podgląd') },
    { name: 'tabela.csv', buffer: Buffer.from('a;b\n') },
  );
  await page.getByRole('button', { name: 'Dodaj 4 pliki' }).click();
  await expect(link(page, 'tabela')).toBeVisible();

  const opener = page.getByRole('button', { name: 'Podgląd: zdjęcie' });
  await opener.focus();
  await page.keyboard.press('Enter');
  const picture = page.getByRole('img', { name: 'zdjęcie' });
  await expect(picture).toBeVisible();
  await expect.poll(() => picture.evaluate((img: HTMLImageElement) => img.naturalWidth)).toBe(90);
  await page.keyboard.press('Escape');
  await expect(picture).toBeHidden();
  await expect(opener).toBeFocused();

  await page.getByRole('button', { name: 'Podgląd: notatka' }).click();
  await expect(page.getByLabel(/^Treść:/)).toHaveValue('Zażółć <b>gęślą</b> jaźń');
  await page.getByRole('button', { name: 'Podgląd: mapa' }).click();
  await expect(page.getByLabel(/^Treść:/)).toBeHidden();
  await expect(page.getByTitle('Podgląd: mapa')).toBeVisible();
  await page.getByRole('button', { name: 'Zamknij podgląd' }).click();
  await expect(page.getByRole('button', { name: 'Podgląd: mapa' })).toBeFocused();
});

test('a document gets a new version and another name, and is cancelled with a reason', async ({ page }) => {
  await openCase(page, 'Wersjonowana');
  await choose(page, { name: 'wniosek.pdf', buffer: pdf('wniosek 1') });
  await page.getByRole('button', { name: 'Dodaj 1 plik' }).click();
  await expect(link(page, 'wniosek')).toBeVisible();
  await page.getByText('Zmień: wniosek').click();
  await page
    .getByLabel('Plik nowej wersji: wniosek')
    .setInputFiles({ name: 'wniosek-2.pdf', mimeType: 'application/pdf', buffer: pdf('wniosek 2') });
  await expect(page.getByText('nowa wersja: wniosek')).toBeVisible();
  await page.getByRole('button', { name: 'Dodaj 1 plik' }).click();
  await expect(page.getByText('1 wcześniejsza wersja')).toBeVisible();
  await page.getByText('1 wcześniejsza wersja').click();
  await expect(page.getByText('wniosek.pdf,')).toBeVisible();

  await page.getByText('Zmień: wniosek').click();
  await page.getByRole('button', { name: 'Zmień nazwę' }).click();
  await page.getByLabel('Nowa nazwa').fill('Wniosek poprawiony');
  await page.getByRole('button', { name: 'Zapisz nazwę' }).click();
  await expect(link(page, 'Wniosek poprawiony')).toBeVisible();

  await page.getByRole('button', { name: 'Anuluj dokument' }).click();
  await page.getByRole('button', { name: 'Anuluj ten dokument' }).click();
  await expect(page.getByText('Napisz, dlaczego anulujesz dokument.')).toBeVisible();
  await page.getByLabel('Powód').fill('Dokument innej osoby');
  await page.getByRole('button', { name: 'Anuluj ten dokument' }).click();
  await expect(page.getByText('anulowany 24 listopada 2026')).toBeVisible();
  await expect(link(page, 'wniosek')).toBeVisible();
  await page.goto(`/sprawy/${slug}?zakladka=przebieg`);
  await expect(page.getByText('Anulowany dokument: Wniosek poprawiony')).toBeVisible();
});

test('a clerk previews a file of the scanner and adds it to the case', async ({ page }) => {
  test.setTimeout(90_000);
  const folder = env().OKIENKO_SCANS_DIR ?? '';
  await openCase(page, 'Skanowana');
  writeFileSync(join(folder, 'skan0001.pdf'), pdf('ze skanera'));
  await page.reload();
  await expect(page.getByText('Ze skanera')).toHaveCount(0); // a fresh file may still grow
  await expect(async () => {
    await page.reload();
    await page.getByText('Ze skanera: 1 plik').click({ timeout: 1_000 });
  }).toPass({ timeout: 30_000 });
  await page.getByRole('button', { name: 'Podgląd skanu: skan0001.pdf' }).click();
  await expect(page.getByTitle('Podgląd: skan0001.pdf')).toBeVisible();
  await page.getByRole('button', { name: 'Zamknij podgląd' }).click();
  await page.getByRole('button', { name: 'Dołącz do sprawy: skan0001.pdf' }).click();
  await page.getByLabel('Co to za dokument').fill('Pełnomocnictwo');
  await page.getByRole('button', { name: 'Dołącz do sprawy', exact: true }).click();
  await expect(link(page, 'Pełnomocnictwo')).toBeVisible();
  await expect(page.getByText('Ze skanera')).toHaveCount(0);
  expect(readdirSync(join(folder, 'przyjete'))).toHaveLength(1);
});

for (const width of [390, 320])
  test(`the list of documents does not scroll sideways at ${width} px`, async ({ page }) => {
    await openCase(page, `Wąska${width === 390 ? 'a' : 'b'}`);
    await choose(page, { name: `${'bardzo-długa-nazwa-'.repeat(8)}.pdf`, buffer: pdf(`wąska ${width}`) });
    await page.setViewportSize({ width, height: 800 });
    await fits(page);
    await page.getByRole('button', { name: 'Dodaj 1 plik' }).click();
    await expect(page.getByRole('button', { name: /^Podgląd: bardzo/ })).toBeVisible();
    await fits(page);
  });
