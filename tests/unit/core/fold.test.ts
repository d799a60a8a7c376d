import { expect, test } from 'vitest';
import { fold, foldForSearch } from '@/lib/core/fold';

test.each([
  ['Żółkiewska-Błaszczyk, ul. Źródlana 8', 'zolkiewska blaszczyk ul zrodlana 8'],
  ['Đức Đặng', 'duc dang'],
  ['Weißmüller', 'weissmuller'],
  ['Øre Æsir Œuvre Þór Iğdır', 'ore aesir oeuvre thor igdir'],
  ["O'Neill O’Neill", 'oneill oneill'],
  ['Kowal\u200bska', 'kowalska'],
  ['Ковальчук Щербань', 'kowalczuk szczerban'],
  ['Мар’яна Їжакевич', 'marjana jizakewycz'],
])('%s is found as "%s"', (name, folded) => expect(fold(name)).toBe(folded));

test('a name in Cyrillic is kept in the Polish spelling and in that of passports', () => {
  expect(foldForSearch('Ковальчук')).toBe('kowalczuk kovalchuk');
  expect(foldForSearch('Ірина')).toBe('iryna');
  expect(foldForSearch('Kowalczuk')).toBe('kowalczuk');
});
