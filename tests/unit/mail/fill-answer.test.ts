import { expect, it } from 'vitest';
import { draftIsFresh, undoUntil } from '@/lib/modules/mail/rules/drafts';
import { fillAnswer } from '@/lib/modules/mail/rules/fill-answer';
import { frameHeight } from '@/lib/modules/mail/rules/frame-height';

it('a saved answer gets the data of the case, and other braces stay', () => {
  const data = { numer: 'EM/6/2026', temat: 'Progi', termin: '4 grudnia 2026', nadawca: 'Agnieszka Mazurek' };
  expect(fillAnswer('Sprawa {numer}, termin {termin}. {Inne} {temat', data)).toBe(
    'Sprawa EM/6/2026, termin 4 grudnia 2026. {Inne} {temat',
  );
});

it('a draft holds its thread for ten minutes, and an answer waits half a minute', () => {
  const at = new Date('2026-11-24T10:00:00Z');
  expect(draftIsFresh(at, new Date('2026-11-24T10:09:59Z'))).toBe(true);
  expect(draftIsFresh(at, new Date('2026-11-24T10:10:00Z'))).toBe(false);
  expect(undoUntil(at)).toEqual(new Date('2026-11-24T10:00:30Z'));
});

it('the frame of an e-mail is as high as its text, within limits, and folded quotes take a line', () => {
  const page = (body: string) => `<html><style>a</style><body>${body}</body></html>`;
  expect(frameHeight(page('<p>Tak.</p>'))).toBe(96);
  expect(frameHeight(page('<p>Tak.</p>'.repeat(10)))).toBe(10 * 24 + 10 * 16 + 40);
  expect(frameHeight(page(`<p>${'a'.repeat(62 * 9)}</p>`))).toBe(9 * 24 + 16 + 40);
  expect(frameHeight(page('<p>Długo.</p>'.repeat(200)))).toBe(720);
  expect(frameHeight(page(`<p>Tak.</p><details>${'<p>a</p>'.repeat(50)}</details>`))).toBe(104);
});
