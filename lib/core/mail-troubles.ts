/** The troubles of a server of mail, in plain codes. */
export const MAIL_TROUBLES = [
  'sign-in-refused',
  'host-unknown',
  'unreachable',
  'no-answer',
  'tls-missing',
  'tls-expected',
  'starttls-missing',
  'certificate',
  'folder-missing',
  'connection-lost',
  'sending-refused',
  'busy',
  'not-mail',
  'disk-full',
  'mail-not-taken',
  'other',
] as const;
export type ServerTrouble = (typeof MAIL_TROUBLES)[number];
