import EmailReplyParser from 'email-reply-parser';

/** A part of an e-mail's text: own words, or a quote of an earlier e-mail, which is folded and never cut. */
export type TextPart = { quote: boolean; text: string };

/**
 * The lines with which a quote begins, as programs in Polish write them and the library misses them: Gmail's "pon., 23
 * lis 2026 o 10:14 Jan Nowak <jan@x.pl> napisał(a):", Outlook's "-----Wiadomość oryginalna-----" and "Od: … Wysłano:
 * …".
 */
const BEGINNINGS = [
  /^(?:pon|wt|śr|czw|pt|sob|niedz|ndz)\.?,? \d{1,2} [a-ząćęłńóśźż]{3,12}\.? \d{4}[^\n]{0,200}(?:\n[^\n]{0,200})?\n?[^\n]{0,200} ?napisał(?:\(a\)|a)?:[ \t]*$/im,
  /^-{3,10} ?(?:Wiadomość oryginalna|Oryginalna wiadomość|Wiadomość przekazana|Original Message|Forwarded message) ?-{3,10}[ \t]*$/im,
  /^\*?Od:\*? [^\n]{1,300}\n\*?(?:Wysłano|Data|Wysłane):\*? /im,
];

/** The longest text that the library reads; of a longer one only whole quoted endings are folded. */
const MOST = 20_000;

/** The part of a text in which the beginning of a quote is looked for; a stranger can make each look dear. */
const LOOKED_THROUGH = 100_000;

/** The text in its parts, in their order. A text that is nothing but a quote stays unfolded. */
export function partsOfText(text: string): TextPart[] {
  // The library needs minutes for thousands of empty lines.
  const plain = text
    .split(/\r\n?|\n/)
    .map((line) => line.trimEnd())
    .join('\n')
    .replace(/\n{4,}/g, '\n\n\n');
  const start = plain.slice(0, LOOKED_THROUGH);
  const begins = Math.min(...BEGINNINGS.map((pattern) => pattern.exec(start)?.index ?? plain.length));
  const parts = [...fragments(plain.slice(0, begins)), { quote: true, text: plain.slice(begins) }];
  const joined = joinedParts(parts.filter((part) => part.text.trim() !== ''));
  return joined.some(({ quote }) => !quote) ? joined : [{ quote: false, text: plain.trim() }];
}

/** The words of the sender alone. */
export const ownWords = (text: string): string =>
  partsOfText(text)
    .filter(({ quote }) => !quote)
    .map((part) => part.text)
    .join('\n')
    .trim();

const fragments = (text: string): TextPart[] =>
  text.length > MOST
    ? [{ quote: false, text }]
    : new EmailReplyParser()
        .read(text)
        .getFragments()
        .map((fragment) => ({ quote: fragment.isQuoted(), text: fragment.getContent() }));

function joinedParts(parts: TextPart[]): TextPart[] {
  const joined: TextPart[] = [];
  for (const part of parts) {
    const last = joined.at(-1);
    if (last?.quote === part.quote) last.text = `${last.text}\n${part.text}`;
    else joined.push({ quote: part.quote, text: part.text });
  }
  return joined;
}
