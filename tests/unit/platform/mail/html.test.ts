import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { MOST_HTML, type ShowingHtml, showHtml } from '@/lib/platform/mail/html';
import { mailAttacks } from '../../../support/mail-attacks';

const NO_PICTURE: ShowingHtml = {
  picture: (alt) => `[obraz: ${alt}]`,
  quote: 'Cytat',
  pictureBy: async () => null,
};
const show = (html: string, more: Partial<ShowingHtml> = {}) =>
  showHtml(html, Object.assign({}, NO_PICTURE, more));
const bodyOf = (document: string) => /<body>(.*)<\/body>/s.exec(document)?.[1] ?? '';
const shownBody = async (html: string, more?: Partial<ShowingHtml>) =>
  bodyOf((await show(html, more)).document);

const ALLOWED =
  /^(?:p|br|hr|div|span|a|b|strong|i|em|u|s|sub|sup|small|img|blockquote|pre|code|ul|ol|li|h[1-6])$/;
const ALLOWED_TOO = /^(?:table|caption|thead|tbody|tfoot|tr|th|td|details|summary|mark)$/;

/** The elements and attributes of a text that may do more than be read. */
function dangersIn(html: string): string[] {
  return [...html.matchAll(/<\/?([^\s/>]*)((?:[^>"]|"[^"]*")*)>/g)].flatMap(([tag, name, attributes]) => {
    const bad = [...attributes.matchAll(/([^\s=]+)="([^"]*)"/g)].filter(
      ([, attribute, value]) => !isHarmless(attribute, value),
    );
    const known = ALLOWED.test(name) || ALLOWED_TOO.test(name);
    return known && bad.length === 0 ? [] : [tag];
  });
}

function isHarmless(attribute: string, value: string): boolean {
  if (attribute === 'href') return /^(?:https?:\/\/|mailto:|tel:)/.test(value);
  if (attribute === 'src') return value.startsWith('data:image/webp;base64,');
  return ['rel', 'target', 'alt', 'class', 'colspan', 'rowspan', 'scope', 'start'].includes(attribute);
}

const png = (side: number, noise = false) =>
  sharp({
    create: {
      width: side,
      height: side,
      channels: 3,
      background: '#336699',
      ...(noise ? { noise: { type: 'gaussian', mean: 128, sigma: 60 } as const } : {}),
    },
  })
    .png()
    .toBuffer();

describe('the HTML of a message', () => {
  const attacks = mailAttacks('https://obcy.example');

  it('leaves nothing of a hundred attacks that could run or load', async () => {
    expect(attacks.length).toBeGreaterThanOrEqual(100);
    for (const attack of attacks) expect(dangersIn(await shownBody(attack)), attack).toEqual([]);
    // All in one message may open and close each other's elements.
    expect(dangersIn(await shownBody(attacks.join('\n')))).toEqual([]);
    expect(dangersIn('<p onclick="a">')).toHaveLength(1);
    expect(dangersIn('<script>')).toHaveLength(1);
  });

  it('keeps paragraphs, lists, tables and links, and opens links outside the office', async () => {
    const body = await shownBody(
      '<h2>Prośba</h2><p style="color:red">Dzień <b class="x">dobry</b></p><ul><li>a</li></ul>' +
        '<table><tr><td colspan="2">1</td></tr></table><a href=" https://zalesin.example/a?b=1&c=2">strona</a>',
    );
    expect(body).toBe(
      '<h2>Prośba</h2><p>Dzień <b>dobry</b></p><ul><li>a</li></ul>' +
        '<table><tr><td colspan="2">1</td></tr></table><a href="https://zalesin.example/a?b=1&amp;c=2" ' +
        'rel="noopener noreferrer nofollow" target="_blank">strona</a>',
    );
    expect(await shownBody('<a href="/administracja">a</a><a href="//obcy.example">b</a>')).toBe(
      '<a>a</a><a>b</a>',
    );
  });

  it('counts what foreign servers would have sent and names the pictures', async () => {
    const { document, blocked } = await show(
      '<img src="https://obcy.example/a.png" alt="Rada Rodziców"><img src="//obcy.example/b.png">' +
        '<div style="background:url(\'https://obcy.example/c.png\')">a</div><link rel="stylesheet" href="https://obcy.example/d.css">',
    );
    expect(blocked).toBe(4);
    expect(bodyOf(document)).toContain('<span class="picture">[obraz: Rada Rodziców]</span>');
    expect(document).not.toContain('obcy.example');
  });

  it('writes the pictures of the message in, drawn again', async () => {
    const picture = await png(40);
    const hidden = Buffer.concat([picture, Buffer.from('TAJNE-DANE')]);
    const { document, shown, blocked } = await show(
      '<img src="cid:zdjecie@x" alt="Dom"><img src="cid:brak">',
      {
        pictureBy: async (contentId) => (contentId === 'zdjecie@x' ? hidden : null),
      },
    );
    const [, written] = /src="data:image\/webp;base64,([^"]+)" alt="Dom"/.exec(document) ?? [];
    const content = Buffer.from(written, 'base64');
    expect(await sharp(content).metadata()).toMatchObject({ format: 'webp', width: 40, height: 40 });
    expect(content.includes('TAJNE')).toBe(false);
    expect({ shown, blocked }).toEqual({ shown: ['zdjecie@x'], blocked: 0 });
    expect(bodyOf(document)).toContain('[obraz: ]');
  });

  it('stops writing pictures in when they are too large together', async () => {
    const large = await png(900, true);
    const { document, shown } = await show('<img src="cid:a">'.repeat(6), { pictureBy: async () => large });
    expect(shown.length).toBeLessThan(6);
    expect(document.length).toBeLessThan(450_000);
    expect(document.match(/class="picture"/g)?.length).toBe(6 - shown.length);
  });

  it('draws no SVG, because it is a document with parts of its own', async () => {
    const svg = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>');
    expect((await show('<img src="cid:a">', { pictureBy: async () => svg })).shown).toEqual([]);
  });

  it('folds the outermost quote, unless the message is nothing else', async () => {
    expect(await shownBody('<p>Tak.</p><blockquote>a<blockquote>b</blockquote></blockquote>')).toBe(
      '<p>Tak.</p><details><summary>Cytat</summary><blockquote>a<blockquote>b</blockquote></blockquote></details>',
    );
    expect(await shownBody('<div><blockquote>a</blockquote> &nbsp;</div>')).not.toContain('details');
  });

  it('marks phrases in the text, also those with characters of HTML', async () => {
    expect(
      await shownBody('<p title="wnoszę o">Wnoszę o A &amp; B</p>', { marked: ['wnoszę o', 'a & b'] }),
    ).toBe('<p><mark>Wnoszę o</mark> <mark>A &amp; B</mark></p>');
    expect(await shownBody('<p>a.b</p>', { marked: ['.', ''] })).toBe('<p>a<mark>.</mark>b</p>');
  });

  it('reads a megabyte and says that the rest is left out', async () => {
    const { document, cut } = await show(`<p>${'a'.repeat(MOST_HTML)}</p>`);
    expect(cut).toBe(true);
    expect(document.length).toBeLessThan(MOST_HTML + 3_000);
    expect((await show('<p>a</p>')).cut).toBe(false);
  });

  it('stops where elements nest without end, so that no message holds the server', async () => {
    for (const nested of ['<div>', '<td><p>', '<p><li><tr>', '<b><div></b>']) {
      const html = `<p>początek</p>${nested.repeat(200_000)}koniec`;
      const { document, cut } = await show(html.slice(0, MOST_HTML));
      expect(document, nested).toContain('początek');
      if (!nested.includes('/')) expect(cut, nested).toBe(true);
    }
  });
});
