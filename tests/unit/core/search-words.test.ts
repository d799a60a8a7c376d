import { describe, expect, it } from 'vitest';
import { matches } from '@/components/ui/filter-field';
import { otherSpellings, searchWords, withSpellings } from '@/lib/core/search-words';

describe('the words of a search', () => {
  it.each([
    ['ulica Polna 4', ['polna', '4']],
    ['ul. 3 Maja', ['3', 'maja']],
    ['przy ulicy Polnej', ['przy', 'polnej']],
    ['aleja Parkowa', ['aleja', 'parkowa']],
    ['ulica', ['ulica']],
    ['ul. 5', ['ul', '5']],
    ['', []],
  ])('leave the word for a street out when a name is typed with it: "%s"', (typed, words) => {
    expect(searchWords(typed)).toEqual(words);
  });

  it('are twelve at most', () => expect(searchWords('a b c d e f g h i j k l m n')).toHaveLength(12));

  it('have other spellings when they are words of a street', () => {
    expect(otherSpellings('swietego')).toContain('sw');
    expect(otherSpellings('polna')).toEqual([]);
    expect(withSpellings('plac')).toBe('plac|pl|placu');
  });

  it('narrow a list on the page alike', () => {
    expect(matches('Anna Nowak, al. Parkowa 4', 'aleja parkowa')).toBe(true);
    expect(matches('Anna Nowak, Polna 4', 'ulica polna')).toBe(true);
    expect(matches('Anna Nowak, pl. Parkowy 4', 'aleja park')).toBe(false);
  });
});
