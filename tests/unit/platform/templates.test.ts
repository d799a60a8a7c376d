import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { setTemplate } from '@/lib/platform/pdf/templates';
import { paper } from '@/tests/factories/papers';

// Templates that an editor, or an intruder with an editor's account, might write.
const attempt = async (source: string) => (await setTemplate(source, paper, 'previews')).problem;
const titled = '#set document(title: "x")\n#set text(lang: "pl")\n';
const GOOD = `${titled}#text(font: "Source Sans 3", json(bytes(sys.inputs.data)).office.name)`;

describe('a template written by the office', () => {
  test('gives a file and its pictures', async () => {
    const { pdf, pages, pictures, problem } = await setTemplate(GOOD, paper, 'previews');
    expect(problem).toBeNull();
    expect(pages).toBe(1);
    expect(Buffer.from(pdf ?? []).toString('latin1')).toContain('<pdfuaid:part>1</pdfuaid:part>');
    expect(pictures).toMatch(/^<svg [\s\S]*<\/svg>\s*$/);
    expect((await setTemplate(GOOD, paper)).pictures).toBeNull();
  });

  test('with a mistake is reported with the place of the mistake', async () => {
    expect(await attempt(`${titled}\nDobrze.\n  #zle(1)`)).toEqual({
      kind: 'mistake',
      file: null,
      line: 5,
      column: 4,
      message: 'unknown variable: zle',
    });
    expect(await attempt('#import "paper.typ": *\n#short-date(5)')).toMatchObject({
      kind: 'mistake',
      file: 'paper.typ',
    });
  });

  test('that would not be accessible is refused: no title, a picture without alternative text', async () => {
    const untitled = await setTemplate('Ala', paper, 'previews');
    expect(untitled).toMatchObject({ pdf: null, problem: { kind: 'mistake', line: null } });
    expect(untitled.pictures).toContain('<svg');
    const picture = '<svg xmlns=\\"http://www.w3.org/2000/svg\\" width=\\"9\\" height=\\"9\\"/>';
    expect(await attempt(`${titled}#image(bytes("${picture}"))`)).toMatchObject({ kind: 'mistake' });
  });

  test.each([
    ['a file of the machine', '#read("/etc/passwd")'],
    ['a file outside its folder', '#read("../../../../../../../../etc/passwd")'],
    ['the settings of the program', '#read("../../../../.env.example")'],
    ['a file through an import', '#import "/../env.ts": *'],
    ['a file through a picture', `#image("/etc/hostname.png", alt: "x")`],
    [
      'a file through a picture in a picture',
      `#image(bytes("<svg xmlns='http://www.w3.org/2000/svg' width='9' height='9'><image href='file:///etc/passwd' width='9' height='9'/></svg>"), alt: "x")`,
    ],
    ['a package from the network', '#import "@preview/cetz:0.3.0": *'],
    ['a package by a name put together', '#let from = "@pre" + "view/cetz:0.3.0"\n#import from: *'],
    ['a package of the machine', '#import "@local/mine:1.0.0": *'],
    ['a file beside it', '#read("sekret.txt")'],
    ['a program', '#plugin("/usr/lib/evil.wasm")'],
    ['a program within', '#plugin(bytes((0, 97, 115, 109)))'],
    ['the environment', '#sys.env'],
  ])('gets no hold of %s', async (_, source) => {
    const { pdf, problem } = await setTemplate(titled + source, paper, 'previews');
    expect(problem).toMatchObject({ kind: 'mistake' });
    // Nor does the editor learn where the program lies.
    expect(JSON.stringify(problem)).not.toContain(process.cwd());
    expect(pdf).toBeNull();
  });

  describe('that exceeds its limits', () => {
    // The test itself decides when the time is up, so a busy and an idle machine give one result.
    beforeEach(() => {
      vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    });
    afterEach(() => {
      vi.useRealTimers();
    });

    test('delays no letter, is stopped after five seconds, and the next template is set', async () => {
      const endless =
        '#let f(n) = { let i = 0; for j in range(9000) { for k in range(9000) { i += k } }; i }\n#f(1) #f(2) #f(3) #f(4) #f(5)';
      expect(await attempt(GOOD)).toBeNull();
      const trial = attempt(endless);
      expect((await setTemplate(GOOD, paper)).problem).toBeNull();
      vi.advanceTimersByTime(5_000);
      expect(await trial).toEqual({ kind: 'too-slow' });
      expect(await attempt(GOOD)).toBeNull();
    }, 30_000);

    test.each([
      ['a list without measure', '#range(100000000).len()', 'too-hungry'],
      ['a text that doubles', '#let a = "aaaaaaaaaaaaaaaa"\n#for i in range(40) { a = a + a }', 'too-hungry'],
      ['61 pages', '#for i in range(60) [a #pagebreak()]\nb', 'too-many-pages'],
    ])(
      'by %s is stopped, and the next one is set',
      async (_, source, kind) => {
        expect(await attempt(titled + source)).toMatchObject({ kind });
        expect(await attempt(GOOD)).toBeNull();
      },
      30_000,
    );
  });

  test('that calls itself for ever, or loops for ever, is reported as such', async () => {
    expect(await attempt('#let f(x) = f(x + 1)\n#f(1)')).toMatchObject({ kind: 'mistake' });
    expect(await attempt('#let x = 1\n#while x > 0 { x = x + 1 }')).toMatchObject({ kind: 'mistake' });
  });

  test('draws characters that no font has as boxes', async () => {
    const { problem } = await setTemplate(GOOD, {
      ...paper,
      office: { ...paper.office, name: 'Їжак 😀 漢' },
    });
    expect(problem).toBeNull();
  });
});
