import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { REGISTRY_SERIES } from '@/lib/core/case-kinds';
import {
  caseReference,
  codeFromBytes,
  formatCode,
  formatRegistryNumber,
  normalizeCode,
  numbersMeant,
  parseRegistryNumber,
  registryNumberSlug,
  statusPath,
  withNumber,
} from '@/lib/core/registry-number';

describe('the registry number', () => {
  const registryNumber = { series: 'RPW', number: 4127, year: 2026 };

  it('is written and read back', () => {
    expect(formatRegistryNumber(registryNumber)).toBe('RPW/4127/2026');
    expect(registryNumberSlug(registryNumber)).toBe('rpw-4127-2026');
  });

  it.each([
    'RPW/4127/2026',
    'rpw-4127-2026',
    ' rpw 4127 2026 ',
    '4127/2026',
    'RPW4127/2026',
    'Rpw / 4127 / 2026',
    '04127.2026',
    'nr RPW/4127/2026',
    'RPW/4127/2026.',
    'RPW/4127/26',
    'Numer: RPW/4127/2026 r.',
    'numer sprawy RPW 4127 2026',
    '№ 4127/2026',
    '„RPW/4127/2026”,',
    '(RPW/4127/2026)',
    '\u202aRPW/4127/2026\u202c',
    'RPW\u200b/4127/\ufeff2026',
    'RPW\u20114127\u20132026',
    'RPW\u22124127\u20102026',
    'RPW\u00a0/\u00a04127\u2009/\u00a02026',
    'RPW\\4127\\2026',
    '\uff32\uff30\uff37\uff0f4127\uff0f2026',
  ])('is understood as "%s"', (typed) => expect(parseRegistryNumber(typed)).toEqual(registryNumber));

  it.each(['', 'RPW', '4127', 'RPW/0/2026', 'RPW/4127/1926', 'RPW/4127/20266', 'DR.7230.118.2026'])(
    'is not "%s"',
    (typed) => {
      expect(parseRegistryNumber(typed)).toBeNull();
    },
  );

  it('has a year of two digits only with its series, or where nothing else can be meant', () => {
    expect(parseRegistryNumber('4127/26')).toBeNull();
    expect(parseRegistryNumber('4127/26', true)).toEqual(registryNumber);
    expect(parseRegistryNumber('nr 4127/26.', true)).toEqual(registryNumber);
    expect(numbersMeant('15/26')).toBeNull();
  });

  it('is the name of a case without a znak', () => {
    const registered = { registrySeries: 'RPW', registryNumber: 4127, registryYear: 2026 };
    expect(caseReference({ ...registered, znak: null })).toBe('RPW/4127/2026');
    expect(caseReference({ ...registered, znak: 'DR.7230.118.2026' })).toBe('DR.7230.118.2026');
  });

  it('replaces the columns that hold it', () => {
    const row = { id: 7, registrySeries: 'RPW', registryNumber: 4127, registryYear: 2026 };
    expect(withNumber(row)).toEqual({ id: 7, number: 'RPW/4127/2026', slug: 'rpw-4127-2026' });
  });

  it('typed into a search belongs to every series, unless it names one', () => {
    const meant = { series: ['RPW'], number: 4127, year: 2026 };
    expect(numbersMeant('rpw-4127-2026')).toEqual(meant);
    expect(numbersMeant('4127/2026')).toEqual({ ...meant, series: REGISTRY_SERIES });
    expect(numbersMeant('nr 4127/2026')).toEqual({ ...meant, series: REGISTRY_SERIES });
    expect(numbersMeant('4127', 2026)).toEqual({ ...meant, series: REGISTRY_SERIES });
    expect(numbersMeant('4127')).toBeNull();
    expect(numbersMeant('WAB/4127/2026', 2026)).toBeNull();
  });

  it('stands in the address where a resident follows the matter', () => {
    expect(statusPath('RPW/4127/2026')).toBe('/stan-sprawy?numer=RPW-4127-2026');
  });

  it('is read back unchanged from its text and from its slug', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 999_999_999 }),
        fc.integer({ min: 2000, max: 2099 }),
        (number, year) => {
          const meant = { series: 'RPW', number, year };
          expect(parseRegistryNumber(formatRegistryNumber(meant))).toEqual(meant);
          expect(parseRegistryNumber(registryNumberSlug(meant))).toEqual(meant);
        },
      ),
    );
  });
});

describe('the access code', () => {
  it('uses the first 50 bits in order and ignores the rest', () => {
    expect(codeFromBytes(new Uint8Array(7))).toBe('0000000000');
    expect(codeFromBytes(new Uint8Array(7).fill(255))).toBe('ZZZZZZZZZZ');
    expect(
      codeFromBytes(
        new Uint8Array([
          0b00001_000, 0b10_00011_0, 0b0100_0010, 0b1_00110_00, 0b111_01000, 0b01001_010, 0b10_000000,
        ]),
      ),
    ).toBe('123456789A');
    expect(codeFromBytes(new Uint8Array([0, 0, 0, 0, 0, 0, 0b00_111111]))).toBe('0000000000');
    expect(() => codeFromBytes(new Uint8Array(6))).toThrow(new RangeError('an access code takes 7 bytes'));
  });

  it('differs for different 50 bits, and has only readable characters', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 7, maxLength: 7 }), (bytes) => {
        const code = codeFromBytes(bytes);
        const bits = [...code]
          .map((letter) => '0123456789ABCDEFGHJKMNPQRSTVWXYZ'.indexOf(letter).toString(2).padStart(5, '0'))
          .join('');
        expect(bits).toBe(
          [...bytes]
            .map((byte) => byte.toString(2).padStart(8, '0'))
            .join('')
            .slice(0, 50),
        );
        expect(normalizeCode(formatCode(code))).toBe(code);
      }),
    );
  });

  it('is shown in two groups of five and accepts many ways of typing', () => {
    expect(formatCode('K7QF3M9TXA')).toBe('K7QF3-M9TXA');
    for (const typed of [
      'K7QF3-M9TXA',
      'k7qf3m9txa',
      ' k7qf3 – m9txa ',
      'K7 QF3 M9 TXA',
      'K7QF3-M9TXA.',
      '„K7QF3-M9TXA”',
      'Kod dostępu: K7QF3-M9TXA',
      'K7QF3\u2011M9TXA',
      'K7QF3\u2212M9TXA',
      '\u202aK7QF3\u200b-M9TXA\u202c',
    ])
      expect(normalizeCode(typed), typed).toBe('K7QF3M9TXA');
    // A code that begins like the word is a code.
    expect(normalizeCode('KOD-AB12345')).toBe('K0DAB12345');
    expect(normalizeCode('oOiIlL2345')).toBe('0011112345');
  });

  it.each(['', 'K7QF3-M9TX', 'K7QF3-M9TXAA', 'K7QF3-M9TXU', 'K7QF3-M9TX!', 'ĄĘ7QF3M9TX'])(
    '"%s" is no code',
    (typed) => {
      expect(normalizeCode(typed)).toBeNull();
    },
  );
});
