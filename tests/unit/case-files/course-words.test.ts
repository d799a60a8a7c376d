import { globSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { plainDate } from '@/lib/core/plain-date';
import { actSentence } from '@/lib/course-texts';
import type { HistoryData, HistoryType } from '@/lib/modules/audit/schema';
import { withoutWriting } from '@/lib/modules/cases/rules/writing';
import type { CourseEntry } from '@/lib/modules/cases/schema/course';
import { actorOf, actText, paperOf } from '@/lib/modules/cases/words/course';

/** An entry as it is read back, by Anna Wrona of the counter. */
function entry<T extends HistoryType>(type: T, data: HistoryData[T], over: Partial<CourseEntry> = {}) {
  return {
    id: '1',
    at: new Date('2026-11-24T09:44:00Z'),
    actorId: 1,
    caseId: 1,
    type,
    data,
    number: 'RPW/12/2026',
    toDepartment: 'Wydział Dróg',
    person: 'Marek Zieliński',
    isTarget: false,
    actor: 'Anna Wrona',
    documentId: null,
    post: { role: 'CLERK', position: '', department: 'Biuro Obsługi Klienta' },
    ...over,
  } as CourseEntry;
}
const said = (entry: CourseEntry) => {
  const told = actSentence(entry);
  return [told.title, actText(told, entry)];
};

describe('the acts of a case in words', () => {
  test.each<[string, CourseEntry, (string | undefined)[]]>([
    [
      'a registration',
      entry('application.registered', {
        channel: 'COUNTER',
        card: '1',
        missing: 2,
        dueRule: 'KPA_1M',
        dueOn: plainDate('2026-12-28'),
        outOfTurn: false,
      }),
      [
        'Podanie zarejestrowane: RPW/12/2026',
        'Przy okienku. Brakowało 2 dokumentów. Termin: poniedziałek, 28 grudnia 2026. Przez: Anna Wrona.',
      ],
    ],
    [
      'a registration that lacks one document',
      entry('application.registered', {
        channel: 'POST',
        card: '1',
        missing: 1,
        dueRule: 'KPA_1M',
        dueOn: plainDate('2026-12-28'),
        outOfTurn: false,
      }),
      [
        'Podanie zarejestrowane: RPW/12/2026',
        'Pocztą. Brakowało 1 dokumentu. Termin: poniedziałek, 28 grudnia 2026. Przez: Anna Wrona.',
      ],
    ],
    ['a name alone', entry('hand-over.withdrawn', { handOverId: 1 }), ['Przekazanie cofnięte', 'Anna Wrona']],
    [
      'changed data, never what stands in them',
      entry('client.changed', { clientId: 1, fields: ['pesel', 'street'] }),
      ['Zmienione dane klienta', 'Zmienione: numer PESEL, ulica i numer. Anna Wrona.'],
    ],
    [
      'a refusal',
      entry('hand-over.refused', { handOverId: 1, reason: 'Nie ta komórka' }),
      ['Odmowa przyjęcia: Wydział Dróg', 'Powód: Nie ta komórka. Przez: Anna Wrona.'],
    ],
    [
      'a date moved by an entry of the case: its author stands in the line before',
      entry('clock.moved', {
        clockId: 1,
        purpose: 'SETTLEMENT',
        before: plainDate('2026-12-28'),
        after: plainDate('2027-01-04'),
        stopped: false,
        version: null,
        why: '',
      }),
      ['Termin załatwienia przesunął się z 28 grudnia 2026 na 4 stycznia 2027', undefined],
    ],
    [
      'a date moved by the calendar, by the office itself',
      entry(
        'clock.moved',
        {
          clockId: 1,
          purpose: 'SETTLEMENT',
          before: plainDate('2026-12-28'),
          after: plainDate('2027-01-04'),
          stopped: false,
          version: 2,
          why: 'Dzień wolny',
        },
        { actor: null, actorId: null, post: null },
      ),
      [
        'Termin załatwienia przesunął się z 28 grudnia 2026 na 4 stycznia 2027',
        'Zmienił się kalendarz albo zasady urzędu. Dzień wolny. Urząd (samoczynnie).',
      ],
    ],
  ])('%s', (_what, told, words) => {
    expect(said(told)).toEqual(words);
  });

  test('the actor has a name and a post in the office', () => {
    const changed = entry('case.subject-changed', { before: 'a', after: 'b' });
    expect(actorOf(changed)).toEqual({
      name: 'Anna Wrona',
      post: 'pracownik obsługi klienta, Biuro Obsługi Klienta',
    });
    const post = { role: 'CLERK', position: 'inspektor', department: 'Biuro Obsługi Klienta' } as const;
    expect(actorOf({ ...changed, post }).post).toBe('inspektor, Biuro Obsługi Klienta');
    expect(actorOf({ ...changed, actor: null, post: null }).name).toBe('Urząd (samoczynnie)');
  });

  test('an act refers to a document by its number, or to a paper by its name', () => {
    const added = entry('document.added', { documentId: 7, title: 'Mapa', sha256: '' }, { documentId: 7 });
    expect(paperOf(actSentence(added), added)).toBe('dokument nr 7');
    const printed = entry('application.protocol-printed', {});
    expect(paperOf(actSentence(printed), printed)).toBe('protokół RPW/12/2026');
    const opened = entry('hand-over.opened', { handOverId: 1 });
    expect(paperOf(actSentence(opened), opened)).toBe('');
  });

  test('every act of a case has its sentence', () => {
    expect(TYPES.length).toBeGreaterThan(40);
    expect(TYPES.filter((type) => titleOf(sample(type)) === 'Inna czynność')).toEqual([]);
  });

  test('every act has its sentence also for a person who may not read what people wrote about it', () => {
    const written = {
      reason: 'Tajne',
      reasons: 'Tajne',
      note: 'Tajne',
      remark: 'Tajne',
      basis: 'Tajne',
      how: 'Tajne',
    };
    for (const type of TYPES) {
      const told = actSentence(withoutWriting(sample(type, { ...written, outcome: 'LEFT_UNCONSIDERED' })));
      expect(told.title ?? '', type).not.toContain('Tajne');
    }
  });
});

/** Every type of act in a case, as the modules declare them. */
const TYPES = globSync('lib/modules/*/schema{.ts,/*.ts}').flatMap((path) =>
  [...readFileSync(path, 'utf8').matchAll(/^ {2}interface CaseHistory \{(.*?)^ {2}\}/gms)].flatMap(
    ([, body]) => [...body.matchAll(/^ {4}'([a-z-]+\.[a-z-]+)'/gm)].map(([, type]) => type),
  ),
);

/** An act of the type with data that every sentence can read. */
function sample(type: string, more: Record<string, unknown> = {}): CourseEntry {
  const day = plainDate('2026-11-24');
  const days = { on: day, from: day, to: day, dueOn: day, before: day, after: day, runsFrom: day };
  return entry(type as 'case.settled', { ...days, fields: [], ...more } as never);
}
const titleOf = (act: CourseEntry) => actSentence(act).title;
