import { describe, expect, test } from 'vitest';
import { fileLawOf } from '@/lib/modules/cases/rules/procedures/file-law';
import { PROCEDURES } from '@/lib/modules/procedure-cards/schema';

describe('the papers of the case files', () => {
  test('of a tax matter cite the tax code alone', () => {
    for (const provision of Object.values(fileLawOf('TAX'))) expect(provision?.act).toBe('OP');
  });

  test.each(PROCEDURES.filter((each) => each !== 'TAX'))(
    'of a matter by %s never cite the tax code',
    (each) => {
      const { protocol, ...others } = fileLawOf(each);
      expect(protocol.act).toBe(each === 'COMPLAINT' || each === 'MOTION' ? 'SIW' : 'KPA');
      for (const provision of Object.values(others)) expect([undefined, 'KPA']).toContain(provision?.act);
    },
  );
});
