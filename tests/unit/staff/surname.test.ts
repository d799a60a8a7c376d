import { expect, it } from 'vitest';
import { bySurname } from '@/lib/modules/staff/rules/surname';

it('people are listed by surname in the order of the Polish alphabet, then by name', () => {
  const people = ['Adam Żak', 'Anna Maria Łoś', 'Ewa Zając', 'Jan Lis', 'Alina Lis', 'Ćma'];
  expect(people.toSorted(bySurname)).toEqual([
    'Ćma',
    'Alina Lis',
    'Jan Lis',
    'Anna Maria Łoś',
    'Ewa Zając',
    'Adam Żak',
  ]);
});
