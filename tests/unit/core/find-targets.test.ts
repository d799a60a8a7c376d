import { describe, expect, it } from 'vitest';
import { findTargets, type GoToTarget } from '@/lib/core/find-targets';

const TARGETS: GoToTarget[] = [
  { kind: 'place', href: '/okienko', title: 'Okienko', words: ['BOK', 'lada'] },
  { kind: 'act', href: '/okienko/podanie', title: 'Nowe podanie', words: ['zarejestruj', 'wniosek'] },
  { kind: 'act', href: '/okienko/przekazania', title: 'Przekazania', words: ['przekaż do komórki'] },
  { kind: 'place', href: '/komorka', title: 'Komórka', words: ['wydział', 'do przyjęcia'] },
  { kind: 'place', href: '/sprawy', title: 'Sprawy', words: ['szukaj', 'podania'] },
  { kind: 'place', href: '/spisy', title: 'Spisy spraw', words: ['teczki'] },
  {
    kind: 'case',
    href: '/sprawy/rpw-41-2026',
    title: 'Zajęcie pasa drogowego, ul. Źródlana 8',
    mark: 'DR.7230.118.2026',
    detail: 'Stanisław Gęsicki',
    words: ['RPW/41/2026'],
  },
  {
    kind: 'case',
    href: '/sprawy/rpw-42-2026',
    title: 'Ogródek kawiarni',
    mark: 'RPW/42/2026',
    detail: 'Meble Sosna sp. z o.o.',
  },
];

const find = (typed: string) =>
  findTargets(typed, TARGETS).flatMap(({ targets }) => targets.map(({ title }) => title));

describe('"Idź do…"', () => {
  it('shows the last cases, then acts, then places, each in their order, before anything is typed', () => {
    const groups = findTargets(' ', TARGETS);
    expect(groups.map(({ kind }) => kind)).toEqual(['case', 'act', 'place']);
    expect(groups[2].targets.map(({ title }) => title)).toEqual([
      'Okienko',
      'Komórka',
      'Sprawy',
      'Spisy spraw',
    ]);
  });

  it('shows no more than five cases before anything is typed, and all places', () => {
    const many = Array.from({ length: 9 }, (_, place): GoToTarget[] => [
      { kind: 'case', href: `/sprawy/${place}`, title: `Sprawa ${place}` },
      { kind: 'place', href: `/${place}`, title: `Miejsce ${place}` },
    ]).flat();
    expect(findTargets('', many).map(({ targets }) => targets.length)).toEqual([5, 9]);
  });

  it('finds a target by the beginning of any of its words, without case and diacritics', () => {
    expect(find('kOMOR')).toEqual(['Komórka', 'Przekazania']);
    expect(find('spraw')).toEqual(['Sprawy', 'Spisy spraw']);
    expect(find('zrodlana')).toEqual(['Zajęcie pasa drogowego, ul. Źródlana 8']);
    expect(find('przekaz')).toEqual(['Przekazania']);
  });

  it('finds a target by its other words, and names the word that matched', () => {
    expect(findTargets('wydz', TARGETS)).toEqual([
      {
        kind: 'place',
        targets: [{ ...TARGETS[3], meant: 'wydział' }],
      },
    ]);
    expect(findTargets('sprawy', TARGETS)[0].targets[0]).not.toHaveProperty('meant');
  });

  it('finds a target by another form of a word', () => {
    expect(find('komórce')).toEqual(['Komórka', 'Przekazania']);
    expect(find('podaniem')).toEqual(['Nowe podanie', 'Sprawy']);
    expect(find('sprzęt')).toEqual([]);
  });

  it('puts the best answer first, whatever its kind', () => {
    expect(findTargets('pod', TARGETS).map(({ kind }) => kind)).toEqual(['act', 'place']);
    expect(find('nowe po')).toEqual(['Nowe podanie']);
    expect(find('po no')).toEqual(['Nowe podanie']);
    expect(find('s')[0]).toBe('Sprawy');
  });

  it('finds a case by its znak, number, subject and client', () => {
    for (const typed of ['dr.7230.118', 'RPW/41', '41 2026', 'gesicki', 'stanislaw zajecie'])
      expect(find(typed), typed).toEqual(['Zajęcie pasa drogowego, ul. Źródlana 8']);
    expect(find('2026')).toHaveLength(2);
  });

  it('finds only targets that match every typed word', () => {
    expect(find('komórka sosna')).toEqual([]);
    expect(find('nic takiego')).toEqual([]);
  });
});
