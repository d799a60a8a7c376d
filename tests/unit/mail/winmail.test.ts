import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readWinmail } from '@/lib/platform/mail/winmail';
import { winmail } from '@/tests/fixtures/odd-mails/winmail';

const whole = winmail([
  { name: 'A~1.PDF', long: 'Załącznik żółty.pdf', content: 'pierwszy' },
  { name: 'b.txt', content: 'drugi' },
]);

describe('a winmail.dat', () => {
  test('gives its files with their long Polish names', () => {
    const files = readWinmail(whole)?.map(({ name, bytes }) => [name, Buffer.from(bytes).toString()]);
    expect(files).toEqual([
      ['Załącznik żółty.pdf', 'pierwszy'],
      ['b.txt', 'drugi'],
    ]);
  });

  test('cut anywhere gives a beginning of its files and never fails', () => {
    for (let length = 0; length <= whole.length; length += 1) {
      const names = readWinmail(whole.subarray(0, length))?.map(({ name }) => name) ?? [];
      expect([0, 1, 2]).toContain(names.length);
    }
  });

  test('with changed bytes never fails and gives no more bytes than it has', () => {
    const changes = fc.array(fc.tuple(fc.nat(whole.length - 1), fc.nat(255)), {
      minLength: 1,
      maxLength: 12,
    });
    fc.assert(
      fc.property(changes, (changed) => {
        const bytes = Buffer.from(whole);
        for (const [place, value] of changed) bytes[place] = value;
        for (const file of readWinmail(bytes) ?? []) {
          expect(file.bytes.length).toBeLessThanOrEqual(bytes.length);
          expect(file.name.length).toBeLessThanOrEqual(2_000);
        }
      }),
      { numRuns: 3_000 },
    );
  });

  test('of any bytes behind its signature never fails', () => {
    const signature = whole.subarray(0, 6);
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => {
        readWinmail(Buffer.concat([signature, bytes]));
      }),
      { numRuns: 3_000 },
    );
  });

  test('that is something else is told apart', () => {
    expect([readWinmail(Buffer.from('%PDF-1.4')), readWinmail(Buffer.alloc(0))]).toEqual([null, null]);
  });
});
