import { describe, expect, it } from 'vitest';
import { ownWords, partsOfText } from '@/lib/platform/mail/quotes';

const QUOTED = '> Dzień dobry,\n> opłata wynosi 10 zł.';

describe('the quote in an e-mail', () => {
  it.each([
    ['Gmail', `pon., 23 lis 2026 o 10:14 Urząd Miasta <urzad@zalesin.example> napisał(a):\n\n${QUOTED}`],
    [
      'Gmail, broken',
      `śr., 4 lis 2026 o 8:05 Wydział Dróg\n<urzad@zalesin.example>\nnapisał(a):\n\n${QUOTED}`,
    ],
    ['Thunderbird', `W dniu 23.11.2026 o 10:14, Urząd pisze:\n${QUOTED}`],
    ['Onet and WP', `Dnia 23 listopada 2026 10:14 Urząd <urzad@zalesin.example> napisał(a):\n\n${QUOTED}`],
    [
      'Outlook',
      'Od: Urząd <u@x.pl>\nWysłano: poniedziałek, 23 listopada 2026 10:14\nDo: Jan\nTemat: Re: x\n\nOpłata',
    ],
    ['Outlook, dashes', '-----Wiadomość oryginalna-----\nOd: Urząd\nTemat: x\n\nOpłata'],
    ['English', `On Mon, Nov 23, 2026 at 10:14 AM Urząd <u@x.pl> wrote:\n\n${QUOTED}`],
  ])('of %s is folded, and the signature above it stays', (_, quote) => {
    const own = 'Dziękuję za odpowiedź.\n\nJan Nowak\nul. Szkolna 11, 00-000 Zalesin';
    const parts = partsOfText(`${own}\r\n\r\n${quote}`);
    expect(parts.map((part) => part.quote)).toEqual([false, true]);
    expect(parts[0].text.trim()).toBe(own);
    expect(parts[1].text).toContain(quote.split('\n').at(-1));
    expect(ownWords(`${own}\n\n${quote}`)).toBe(own);
  });

  it('is folded between answers that stand below each question', () => {
    expect(
      partsOfText('> Czy opłata?\n\nTak.\n\n> A ile?\n\n10 zł.\n').map(({ quote, text }) => [
        quote,
        text.trim(),
      ]),
    ).toEqual([
      [true, '> Czy opłata?'],
      [false, 'Tak.'],
      [true, '> A ile?'],
      [false, '10 zł.'],
    ]);
  });

  it('stays unfolded when the e-mail is nothing else', () => {
    expect(partsOfText(QUOTED)).toEqual([{ quote: false, text: QUOTED }]);
  });

  it('is never taken from plain talk', () => {
    const text = 'W piątek, 20 listopada byłem w urzędzie.\n\nOd: rana czekałem.\nDo widzenia';
    expect(partsOfText(text).map(({ quote }) => quote)).toEqual([false]);
  });

  it('is found in texts that are made to hold the server', () => {
    for (const text of ['\n', ' \n', 'x\n\n\n', '>\n', 'pon., 23 lis 2026 ', 'Od: a\n', 'On a wrote ', '-'])
      expect(partsOfText(text.repeat(100_000 / text.length)).length).toBeGreaterThan(0);
    // A pattern for blanks at the end of a line would take half an hour.
    expect(partsOfText(`a${' '.repeat(1_000_000)}x`)).toHaveLength(1);
  });
});
