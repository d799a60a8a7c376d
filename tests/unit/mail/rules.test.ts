import { describe, expect, test } from 'vitest';
import { termRule } from '@/lib/modules/deadlines/rules/term-rules';
import { answerable } from '@/lib/modules/mail/rules/answerable';
import { nextTry } from '@/lib/modules/mail/rules/next-try';
import { ACKNOWLEDGEMENT_RULE, ANSWER_RULE } from '@/lib/modules/mail/rules/terms';
import { withoutAddress } from '@/lib/modules/mail/rules/without-address';
import { readReport } from '@/lib/platform/mail/report';
import { serverTrouble } from '@/lib/platform/mail/trouble';

const person = { name: 'Anna', address: 'anna@example.org' };

describe('an e-mail is answered', () => {
  test('to the address that its sender names for answers, otherwise to the sender', () => {
    const other = { name: '', address: 'ewa@example.org' };
    expect(answerable({ from: person, replyTo: null })).toBe(person);
    expect(answerable({ from: person, replyTo: other })).toBe(other);
  });

  test.each([
    'noreply@example.org',
    'no-reply@example.org',
    'do-not-reply@example.org',
    'no_reply+123@example.org',
    'mailer-daemon@example.org',
    'MAILER-DAEMON@example.org',
    'postmaster@example.org',
    'bounces+77@example.org',
    'nieodpowiadaj@example.org',
    '',
  ])('never to %s, because nobody reads it', (address) => {
    expect(answerable({ from: { name: '', address }, replyTo: null })).toBeNull();
  });

  test.each(['norepa@example.org', 'bouncer@example.org', 'replyn@example.org'])(
    'also to %s, which only looks alike',
    (address) => {
      expect(answerable({ from: { name: '', address }, replyTo: null })?.address).toBe(address);
    },
  );

  test('within fourteen days, and is acknowledged within a working day (rules of the office)', () => {
    expect(termRule(ANSWER_RULE)).toMatchObject({ amount: 14, unit: 'DAY' });
    expect(termRule(ACKNOWLEDGEMENT_RULE)).toMatchObject({ amount: 1, unit: 'WORKING_DAY' });
  });
});

test('the pauses between tries grow to two hours, and end after two days', () => {
  const queued = new Date('2026-11-23T08:00:00Z');
  const minutes = (attempts: number, now = queued) => {
    const next = nextTry(now, attempts, queued);
    return next && (next.getTime() - now.getTime()) / 60_000;
  };
  expect([1, 2, 3, 4, 5, 6, 7, 50].map((attempts) => minutes(attempts))).toEqual([
    1, 5, 15, 30, 60, 120, 120, 120,
  ]);
  expect(minutes(9, new Date('2026-11-25T05:59:00Z'))).toBe(120);
  expect(minutes(9, new Date('2026-11-25T06:01:00Z'))).toBeNull();
});

test('the words of a server are kept without addresses', () => {
  expect(withoutAddress('550 <anna@example.org> unknown, see jan@example.org')).toBe(
    '550 <…> unknown, see <…>',
  );
});

describe('a report of a delivery', () => {
  test('tells the e-mail, whether it failed for good, and why', () => {
    const status =
      'Reporting-MTA: dns; x\r\n\r\nAction: Failed\r\nStatus: 5.2.2\r\nDiagnostic-Code: smtp; 552 mailbox\r\n full\r\n';
    expect(readReport(status, 'Subject: x\r\nMessage-ID:\r\n <a@b>\r\n')).toEqual({
      messageId: 'a@b',
      failed: true,
      status: '5.2.2',
      words: '552 mailbox full',
    });
  });
  test('of a delay, or of an e-mail that arrived, is no failure', () => {
    expect(readReport('Action: delayed\r\nStatus: 4.4.1\r\n', '').failed).toBe(false);
    expect(readReport('Action: delivered\r\nStatus: 2.0.0\r\n', '').failed).toBe(false);
  });
});

test.each([
  [{ authenticationFailed: true }, 'sign-in-refused'],
  [{ code: 'EAUTH', responseCode: 535 }, 'sign-in-refused'],
  [{ code: 'ENOTFOUND' }, 'host-unknown'],
  [{ code: 'ESOCKET', message: 'connect ECONNREFUSED 127.0.0.1:1' }, 'unreachable'],
  [{ code: 'ECONNREFUSED' }, 'unreachable'],
  [{ code: 'ETIMEDOUT' }, 'no-answer'],
  [{ code: 'CONNECT_TIMEOUT' }, 'no-answer'],
  [{ code: 'ERR_SSL_WRONG_VERSION_NUMBER' }, 'tls-missing'],
  [{ message: 'Server does not support STARTTLS' }, 'starttls-missing'],
  [{ code: 'ETLS', message: 'Error upgrading connection with STARTTLS' }, 'starttls-missing'],
  [{ code: 'DEPTH_ZERO_SELF_SIGNED_CERT' }, 'certificate'],
  [{ code: 'ESOCKET', message: 'self-signed certificate' }, 'certificate'],
  [{ code: 'ERR_TLS_CERT_ALTNAME_INVALID' }, 'certificate'],
  [{ code: 'NoConnection' }, 'connection-lost'],
  [{ code: 'ENOSPC' }, 'disk-full'],
  [{ serverResponseCode: 'NONEXISTENT' }, 'folder-missing'],
  [{ responseCode: 550 }, 'sending-refused'],
  [{ responseCode: 421 }, 'busy'],
  [{}, 'other'],
  [null, 'other'],
])('a failure %o has the trouble %s', (error, trouble) => {
  expect(serverTrouble(error)).toBe(trouble);
});
