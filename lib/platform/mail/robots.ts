/** The header lines of an e-mail: names in small letters, values in order. */
export type MailHeaders = readonly { key: string; value: string }[];

/** Headers that only programs write. */
const OF_ROBOTS = [
  'list-id',
  'list-unsubscribe',
  'feedback-id',
  'x-autoreply',
  'x-autorespond',
  'x-loop',
  'x-auto-response-suppress',
  'x-failed-recipients',
];

/** Whether a program wrote the e-mail, so that nothing may answer it by itself (RFC 3834). */
export function isFromRobot(headers: MailHeaders): boolean {
  const values = (name: string) =>
    headers.filter(({ key }) => key === name).map(({ value }) => value.trim().toLowerCase());
  return (
    values('auto-submitted').some((value) => !/^no\b/.test(value)) ||
    values('precedence').some((value) => /^(bulk|list|junk|auto_reply)/.test(value)) ||
    OF_ROBOTS.some((name) => values(name).length > 0) ||
    values('return-path').some((value) => /^<\s*>/.test(value)) ||
    values('content-type').some((value) => value.startsWith('multipart/report'))
  );
}
