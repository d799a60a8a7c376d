import { describe, expect, test } from 'vitest';
import { minimalLetter, sampleLetter } from '@/lib/modules/correspondence/operations/sample-letter';
import { pagesOf } from '@/lib/modules/correspondence/rules/pages-of';
import { LETTER_KINDS } from '@/lib/modules/correspondence/schema/letter';
import type { LetterPaper } from '@/lib/modules/correspondence/schema/template';
import { setTemplate, startingSource } from '@/lib/platform/pdf/templates';
import { pdfText } from '@/tests/support/pdf-text';

async function read(kind: string, data: LetterPaper): Promise<{ text: string; pages: number; file: string }> {
  const { pdf, problem } = await setTemplate(startingSource(kind), data);
  expect(problem).toBeNull();
  const bytes = new Uint8Array(pdf ?? []);
  const file = Buffer.from(bytes).toString('utf8');
  return { ...(await pdfText(bytes)), file };
}

/** Every text of the data that people read, line by line. */
function textsOf(data: object): string[] {
  return Object.entries(data).flatMap(([key, value]) => {
    // The letter prints the sentence of the receipt, not the bare day.
    if (key === 'date' || key === 'receivedOn') return [];
    if (typeof value === 'string') return value.split('\n').filter((line) => line !== '');
    return value && typeof value === 'object' ? textsOf(value) : [];
  });
}

const MARKUP = "#let *x* _y_ $z$ <a> @b \\n `q` // /* [c] = - + ~ O'Neill-Żółć";
const withTexts = (data: LetterPaper, text: string): LetterPaper =>
  JSON.parse(
    JSON.stringify(data, (key, value) => (typeof value === 'string' && key !== 'date' ? text : value)),
  );

describe.each(LETTER_KINDS)('the first template of %s', (kind) => {
  const sample = sampleLetter(kind);

  test('prints every given text, with Polish letters, and the person who handles the case', async () => {
    const { text } = await read(kind, sample);
    for (const fact of textsOf(sample)) expect(text).toContain(fact.replace(/\s+/g, ' '));
    expect(text).toContain(`W korespondencji prosimy podać znak ${sample.number}.`);
    expect(text).toContain('Sprawę prowadzi');
    expect(text).toContain('strona 1 z ');
    expect(text).not.toMatch(/Projekt, bez podpisu|PROJEKT/);
    // The znak stands in the upper part of the first page, before the addressee and the title.
    expect(text.indexOf(sample.number)).toBeLessThan(text.indexOf(sample.addressee.name));
    expect(text.indexOf(sample.number)).toBeLessThan(text.indexOf(sample.title));
  });

  test('makes PDF/UA-1 in Polish, with its title, fonts and the date of the data', async () => {
    const { file } = await read(kind, sample);
    expect(file).toContain('<pdfuaid:part>1</pdfuaid:part>');
    expect(file).toContain('<dc:language><rdf:Bag><rdf:li>pl</rdf:li>');
    expect(file).toMatch(new RegExp(`<dc:title>.*${sample.title}`));
    expect(file).toContain('<xmp:CreateDate>2026-11-24');
    expect(file).toContain('SourceSans3');
  });

  test('marks a draft on every page, and works without the optional parts', async () => {
    const long = { label: 'Uzasadnienie', text: 'Roboty nie zagrożą ruchowi.\n'.repeat(120) };
    const { text, pages } = await read(kind, { ...sample, signer: null, paragraphs: [long] });
    expect(pages).toBeGreaterThan(1);
    expect(text).toContain('Projekt, bez podpisu');
    expect(text.match(/PROJEKT/g)).toHaveLength(pages);
    const bare = await read(kind, minimalLetter(kind));
    expect(bare.text).toContain('Jan Kowal');
    expect(bare.text).toContain('Numer w rejestrze RPW/118/2026');
    expect(bare.text).toContain('prosimy podać numer w rejestrze RPW/118/2026.');
    expect(bare.text).not.toMatch(/[Zz]nak /);
    expect(bare.text).not.toMatch(/Pouczenie|Załączniki|Otrzymują|Sprawę prowadzi|Dotyczy pisma/);
  });

  test('prints markup in the data as plain text', async () => {
    expect((await read(kind, withTexts(sample, MARKUP))).text).toContain(MARKUP);
  });
});

describe('the pictures of a letter', () => {
  test('are one for each page, each with its own part of the whole', async () => {
    const long = { label: '', text: 'Akapit.\n'.repeat(150) };
    const { pictures, pages } = await setTemplate(
      startingSource('INFORMATION'),
      { ...sampleLetter('INFORMATION'), signer: null, paragraphs: [long] },
      'previews',
    );
    const drawn = pagesOf(pictures ?? '');
    expect(pages).toBeGreaterThan(2);
    expect(drawn).toHaveLength(pages);
    drawn.forEach((page, at) => {
      const [, top, height] = /viewBox="0 ([\d.]+) 595[\d.]* ([\d.]+)"/.exec(page) ?? [];
      expect(Number(top)).toBeCloseTo(at * 841.89, 0);
      expect(Number(height)).toBeCloseTo(841.89, 0);
      expect(page).toMatch(/<symbol[\s\S]*<\/svg>\s*$/);
    });
  });

  test('of an unknown structure stay whole', () => {
    expect(pagesOf('<svg/>')).toEqual(['<svg/>']);
  });
});
