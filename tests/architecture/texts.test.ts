import { readdirSync, readFileSync } from 'node:fs';
import { createTranslator } from 'next-intl';
import { describe, expect, it } from 'vitest';
import { LANGUAGES } from '@/lib/i18n/locales';

const FOLDER = 'lib/i18n/messages';
const LOCALES = LANGUAGES.map(({ code }) => code);
/** The texts of resident pages. Staff pages are in Polish only. */
const OF_RESIDENTS = ['failure.json', 'public.json'];

type Messages = { [key: string]: string | Messages };

const filesOf = (locale: string) => readdirSync(`${FOLDER}/${locale}`).sort();
const messagesOf = (locale: string, file: string): Messages =>
  JSON.parse(readFileSync(`${FOLDER}/${locale}/${file}`, 'utf8'));

/** 'status.stage.received' → its text. */
function flat(messages: Messages, path = ''): Map<string, string> {
  return new Map(
    Object.entries(messages).flatMap(([key, value]) =>
      typeof value === 'string' ? [[`${path}${key}`, value] as const] : [...flat(value, `${path}${key}.`)],
    ),
  );
}

/**
 * The arguments and tags of an ICU message. Each branch of a plural or select is a message again, so a brace that opens
 * a branch is not an argument.
 */
function argumentsOf(message: string): string[] {
  const found = new Set<string>([...message.matchAll(/<(\w+)>/g)].map(([tag]) => tag));
  const read = (from: number): number => {
    let at = from;
    while (at < message.length && message[at] !== '}') {
      if (message[at] !== '{') at += 1;
      else at = readArgument(at + 1);
    }
    return at + 1;
  };
  const readArgument = (from: number): number => {
    const [whole, name, kind] = /^\s*(\w+)\s*(?:,\s*(\w+)\s*)?/.exec(message.slice(from)) ?? ['', '', ''];
    found.add(kind ? `${name}, ${kind}` : name);
    let at = from + whole.length;
    while (at < message.length && message[at] !== '}') at = message[at] === '{' ? read(at + 1) : at + 1;
    return at + 1;
  };
  read(0);
  return [...found].sort();
}

describe('texts', () => {
  it('reads the arguments of a message', () => {
    expect(argumentsOf('{n, plural, one {# z {office}} other {dni}}, <b>{day}</b>')).toEqual([
      '<b>',
      'day',
      'n, plural',
      'office',
    ]);
  });

  it.each(LOCALES)('exist for resident pages: %s', (locale) => {
    expect(filesOf(locale)).toEqual(expect.arrayContaining(OF_RESIDENTS));
  });

  const files = LOCALES.flatMap((locale) => filesOf(locale).map((file) => [locale, file] as const));

  it.each(files)('are not empty: %s/%s', (locale, file) => {
    const empty = [...flat(messagesOf(locale, file))].filter(([, text]) => text.trim() === '');
    expect(empty).toEqual([]);
  });

  it.each(files.filter(([locale]) => locale !== 'pl'))(
    'have the keys and arguments of the Polish texts: %s/%s',
    (locale, file) => {
      const shape = (locale: string) =>
        [...flat(messagesOf(locale, file))].map(([key, text]) => [key, argumentsOf(text)]).sort();
      expect(shape(locale)).toEqual(shape('pl'));
    },
  );

  /** Turns of phrase that sound translated, or that leave out what a stranger needs. */
  const CLUMSY: Record<string, RegExp> = {
    pl: /stoi (przepis|inna data)|liczymy od: |urząd albo Ty|O niektórych sprawach|Porównaj oba|Teraz ma ją|aż potwierdzi je|Forma: |Puste pole znaczy/,
    en: /need no account|a call to|make it|in time to|one’s|whoever|the term |urging notice|art\. \d+ KPA/i,
    uk: /у виклику|стоїть норма|рахуємо від: /,
  };

  it.each(LOCALES)('say things as people say them: %s', (locale) => {
    const found = OF_RESIDENTS.flatMap((file) => [...flat(messagesOf(locale, file))]).filter(([, text]) =>
      CLUMSY[locale].test(text),
    );
    expect(found).toEqual([]);
  });

  it.each(LOCALES)('can be formatted with every plural: %s', (locale) => {
    for (const file of OF_RESIDENTS) {
      const messages = messagesOf(locale, file);
      const onError = (error: Error) => {
        throw error;
      };
      const translate = createTranslator({ locale, messages, onError });
      for (const [key, text] of flat(messages)) {
        for (const number of [0, 1, 2, 5, 22, 1.5]) {
          const values = Object.fromEntries(
            argumentsOf(text).map((argument) => {
              const [name, kind] = argument.split(', ');
              return argument.startsWith('<')
                ? [argument.slice(1, -1), (inside: string) => inside]
                : [name, kind === 'plural' ? number : 'X'];
            }),
          );
          expect(translate.markup(key as never, values as never), `${locale} ${key}`).not.toMatch(
            /[{}]|undefined/,
          );
        }
      }
    }
  });
});
