import { describe, expect, it } from 'vitest';
import { plainDate } from '@/lib/core/plain-date';
import { hitsOf, markedPieces } from '@/lib/modules/cases/rules/hits';
import type { CaseStatus } from '@/lib/modules/cases/schema/case';
import { cursorText, type HitPart, readCursor } from '@/lib/modules/cases/schema/list';
import type { ToldStatus } from '@/lib/modules/cases/schema/peek';
import { lackText, summaryOf } from '@/lib/modules/cases/words/listing';
import { toTell } from '@/lib/modules/cases/words/told';

const NO_TEXT: Record<HitPart, string> = {
  party: '',
  title: '',
  matter: '',
  representative: '',
  address: '',
  reference: '',
  znak: '',
  identifier: '',
  rest: '',
};

describe('the hits of a search', () => {
  const texts = {
    ...NO_TEXT,
    party: 'Janina Kowalska',
    title: 'Dodatek mieszkaniowy, ul. Łąkowa 7 m. 2',
    address: 'ul. Łąkowa 7, 00-001 Zalesin',
    znak: 'GK.7140.58.2026 RPW/3871/2026',
  };

  it('stand in the first text that explains each word', () => {
    expect(hitsOf(['kowalska', 'lakowa'], texts)).toEqual({
      parts: ['party', 'title'],
      alike: false,
      missing: [],
    });
    expect(hitsOf(['zalesin', '58'], texts).parts).toEqual(['address', 'znak']);
  });

  it('say when a word is only spelled alike, and which words are nowhere', () => {
    expect(hitsOf(['kowalsak'], texts)).toEqual({ parts: ['party'], alike: true, missing: [] });
    const hits = hitsOf(['wodociag', 'lakowa'], texts);
    expect(hits).toEqual({ parts: ['title'], alike: false, missing: ['wodociag'] });
    expect(lackText(hits)).toBe('bez słowa „wodociag”');
    expect(lackText({ alike: true, missing: [] })).toBe('inna pisownia');
  });

  const marked = (text: string, ...words: string[]) =>
    markedPieces(text, words).map(({ text: piece, marked: is }) => (is ? `[${piece}]` : piece));

  it('read the words of a street and their short forms alike', () => {
    expect(hitsOf(['aleja', 'parkowa'], { ...NO_TEXT, address: 'al. Parkowa 4' })).toEqual({
      parts: ['address'],
      alike: false,
      missing: [],
    });
    expect(marked('ul. św. Floriana 8', 'swietego').join('')).toBe('ul. [św]. Floriana 8');
  });

  it('are not taken for numbers that look alike', () => {
    expect(hitsOf(['3872'], texts).missing).toEqual(['3872']);
  });

  it('are marked as whole words, with their letters as they are written', () => {
    expect(marked('Stefania Kowalska-Ryś, ul. Łąkowa 12', 'kowal', 'lakowa').join('')).toBe(
      'Stefania [Kowalska]-Ryś, ul. [Łąkowa] 12',
    );
    expect(marked('Sean O’Neill', 'oneill').join('')).toBe('Sean [O’Neill]');
    expect(marked('Ковальчук Ірина', 'kowalczuk').join('')).toBe('[Ковальчук] Ірина');
    expect(marked('Jadwiga Kowalsak', 'kowalska').join('')).toBe('Jadwiga [Kowalsak]');
    expect(marked('nic tu nie ma', 'kowalska').join('')).toBe('nic tu nie ma');
    expect(markedPieces('Janina', [])).toEqual([{ text: 'Janina', marked: false }]);
  });
});

describe('the cursor of a page', () => {
  it('is read back from its text, and from nothing else', () => {
    const cursor = { similar: true, stopped: false, dueOn: plainDate('2026-12-11'), id: 77 };
    expect(readCursor(cursorText(cursor))).toEqual(cursor);
    for (const text of [
      undefined,
      '',
      '00-2026-13-11-7',
      '00-2026-12-11-2147483648',
      '20-2026-12-11-7',
      '%00',
    ])
      expect(readCursor(text)).toBeUndefined();
  });
});

describe('the sentence above the list', () => {
  const told = (open: number, exact: number, words: string[], more = {}) =>
    summaryOf({
      tab: 'open',
      counts: { open, late: 0, 'at-counter': 0, over: 0 },
      exact,
      words,
      meaning: words.length > 0 ? 'words' : 'nothing',
      relaxed: false,
      ...more,
    });

  it.each([
    [told(6, 4, ['kowalska', 'lakowa']), '6 spraw: 4 z oboma słowami, 2 podobne.'],
    [told(1, 1, ['kowalska']), '1 sprawa z tym słowem.'],
    [told(5, 0, ['kowalska']), '5 podobnych spraw, żadna z tym słowem.'],
    [told(3, 2, ['a', 'b', 'c']), '3 sprawy: 2 ze wszystkimi słowami, 1 podobna.'],
    [told(1_001, 7, ['kowalska']), 'ponad 1000 spraw. Dopisz słowo, żeby zawęzić.'],
    [
      told(2, 0, ['kowalska', 'lakowa'], { relaxed: true }),
      '2 sprawy z jednym ze słów. Żadna sprawa nie ma wszystkich.',
    ],
    [told(0, 0, ['kowalska']), '0 spraw.'],
    [told(22, 0, []), '22 sprawy.'],
    [told(1, 0, [], { meaning: 'number' }), '1 sprawa.'],
  ])('%s', (sentence, expected) => {
    expect(sentence.replace(/\s/g, ' ')).toBe(expected);
  });
});

describe('what a clerk tells the client', () => {
  const today = plainDate('2026-11-24');
  const NOTHING: ToldStatus = {
    sentCall: null,
    notifiedOn: null,
    letter: null,
    issued: null,
    remedies: [],
  };
  const tell = (
    more: object,
    deliveryWay: 'POST' | 'COUNTER' | null = 'POST',
    status: Partial<ToldStatus> = {},
  ) =>
    toTell(
      {
        id: 1,
        kind: 'APPLICATION',
        slug: 'rpw-1-2026',
        number: 'RPW/1/2026',
        znak: null,
        client: 'Janina Kowalska',
        card: null,
        subject: '',
        status: 'IN_PROGRESS' as CaseStatus,
        department: 'Wydział Gospodarki',
        destination: 'Wydział Gospodarki',
        assignee: 'Irena Sowa',
        dueOn: plainDate('2026-11-25'),
        dueRule: 'KPA_1M',
        stoppedOn: null,
        outOfTurn: false,
        missing: 0,
        call: null,
        waiting: null,
        ...more,
      },
      { today, deliveryWay, planned: false, status: { ...NOTHING, ...status } },
    );
  const call = { clockId: 1, dueOn: plainDate('2026-12-02'), fee: false, stopped: false };

  it.each([
    [tell({}), 'sprawa jest w toku; odpowiedź będzie do 25 listopada, przyjdzie pocztą.'],
    [tell({ missing: 2 }), 'brakuje 2 dokumentów; odpowiedź będzie do 25 listopada, przyjdzie pocztą.'],
    [
      tell({ dueOn: plainDate('2026-11-20') }),
      'sprawa jest w toku; termin minął 20 listopada 2026, nowy podamy w piśmie.',
    ],
    [
      tell({ call, stoppedOn: plainDate('2026-11-23') }),
      'czekamy na uzupełnienie podania do 2 grudnia 2026; termin stoi od 23 listopada 2026, więc daty odpowiedzi jeszcze nie ma.',
    ],
    [
      tell({ status: 'HANDED_OVER', dueOn: plainDate('2027-01-05') }, null),
      'podanie jest w drodze do komórki: Wydział Gospodarki; odpowiedź będzie do 5 stycznia 2027.',
    ],
    [tell({ status: 'SETTLED' }), 'sprawa jest załatwiona, odpowiedź przyjdzie pocztą.'],
    [
      tell(
        { status: 'SETTLED', waiting: { state: 'AT_COUNTER', point: 'BOK', since: plainDate('2026-11-20') } },
        'COUNTER',
      ),
      'dokument czeka w okienku: BOK, od 20 listopada 2026.',
    ],
    [tell({ status: 'CANCELLED' }), 'rejestrację tego podania anulowaliśmy.'],
    [
      tell({}, 'POST', { sentCall: { fee: false, sentOn: plainDate('2026-11-20') } }),
      'wysłaliśmy wezwanie do uzupełnienia podania 20 listopada 2026, czas biegnie od jego odbioru; odpowiedź będzie do 25 listopada, przyjdzie pocztą.',
    ],
    [
      tell({}, 'POST', { notifiedOn: plainDate('2026-11-02') }),
      'sprawa jest w toku; odpowiedź będzie do 25 listopada (nowy termin, zawiadomienie z 2 listopada 2026), przyjdzie pocztą.',
    ],
    [
      tell(
        { status: 'SETTLED', waiting: { state: 'AT_COUNTER', point: 'BOK', since: plainDate('2026-11-20') } },
        'COUNTER',
        { letter: { state: 'SENT', sentOn: plainDate('2026-11-19'), deliveredOn: null } },
      ),
      'dokument czeka w okienku: BOK, od 20 listopada 2026.',
    ],
    [
      tell({ status: 'SETTLED' }, 'COUNTER', {
        issued: { point: 'BOK', on: plainDate('2026-11-20') },
        remedies: [{ remedy: 'odwołanie', until: plainDate('2026-12-04'), lapsed: false }],
      }),
      'sprawa jest załatwiona, dokument wydaliśmy 20 listopada 2026 w okienku: BOK; odwołanie można wnieść do 4 grudnia 2026.',
    ],
    [
      tell({ status: 'CLOSED' }, 'POST', {
        letter: {
          state: 'DELIVERED',
          sentOn: plainDate('2026-10-01'),
          deliveredOn: plainDate('2026-10-05'),
        },
        remedies: [{ remedy: 'zażalenie', until: plainDate('2026-10-12'), lapsed: true }],
      }),
      'sprawa jest zakończona, pismo doręczono 5 października 2026; czas na zażalenie minął 12 października 2026.',
    ],
    [
      tell({ status: 'SETTLED' }, 'POST', {
        letter: { state: 'SENT', sentOn: plainDate('2026-11-20'), deliveredOn: null },
      }),
      'sprawa jest załatwiona, pismo wysłaliśmy 20 listopada 2026.',
    ],
  ])('%s', (sentence, expected) => {
    expect(sentence).toBe(expected);
  });
});
