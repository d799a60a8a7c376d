import type { ServerTrouble } from '@/lib/core/mail-troubles';

type Failure = {
  code?: string;
  message?: string;
  authenticationFailed?: boolean;
  serverResponseCode?: string;
  responseStatus?: string;
  responseCode?: number;
  command?: string;
  cause?: unknown;
};

/** Codes of Node, imapflow and nodemailer, each with its trouble. */
const BY_CODE: [RegExp, ServerTrouble][] = [
  [/^(EAUTH|AUTHENTICATIONFAILED|ENOAUTH)$/, 'sign-in-refused'],
  [/^(ENOTFOUND|EAI_AGAIN|EDNS)$/, 'host-unknown'],
  [/^(ECONNREFUSED|EHOSTUNREACH|ENETUNREACH|EADDRNOTAVAIL)$/, 'unreachable'],
  [
    /^(ETIMEDOUT|CONNECT_TIMEOUT|UPGRADE_TIMEOUT|GREETING_TIMEOUT|GREEETING_TIMEOUT|ESOCKETTIMEDOUT|ETIMEOUT)$/,
    'no-answer',
  ],
  [/^(ERR_SSL_WRONG_VERSION_NUMBER|EPROTO|ERR_SSL_PACKET_LENGTH_TOO_LONG)$/, 'tls-missing'],
  [/^(CERT_|DEPTH_ZERO|SELF_SIGNED|UNABLE_TO|ERR_TLS_CERT|HOSTNAME_MISMATCH)/, 'certificate'],
  [/^(ENOSPC|EDQUOT)$/, 'disk-full'],
  [/^(ECONNRESET|EPIPE|NoConnection|ECONNECTION|EConnectionClosed|ECLOSED|ESTREAM)$/, 'connection-lost'],
];

/** Texts of failures that have no code of their own. */
const BY_WORDS: [RegExp, ServerTrouble][] = [
  [/ECONNREFUSED|EHOSTUNREACH|ENETUNREACH/, 'unreachable'],
  [/ENOTFOUND|EAI_AGAIN/, 'host-unknown'],
  [/wrong version number|packet length too long/i, 'tls-missing'],
  [/does not support STARTTLS|STARTTLS.*(not|fail)|ETLS/i, 'starttls-missing'],
  [/certificate|altnames/i, 'certificate'],
  [/timed? ?out|timeout/i, 'no-answer'],
  [/greeting|unexpected (response|socket)|protocol/i, 'not-mail'],
  [/connection (closed|lost|not available|ended)|closed unexpectedly/i, 'connection-lost'],
];

/** The trouble behind a failure of a mail server. */
export function serverTrouble(error: unknown): ServerTrouble {
  const failure = (error ?? {}) as Failure;
  if (
    failure.authenticationFailed ||
    /AUTHENTICATIONFAILED|AUTHORIZATIONFAILED/.test(failure.serverResponseCode ?? '')
  ) {
    return 'sign-in-refused';
  }
  if (failure.serverResponseCode === 'NONEXISTENT') return 'folder-missing';
  const { code = '', message = '', responseCode = 0 } = failure;
  const named = BY_CODE.find(([pattern]) => pattern.test(code))?.[1];
  const worded = BY_WORDS.find(([pattern]) => pattern.test(`${code} ${message}`))?.[1];
  if (code === 'ESOCKET' || code === 'ETLS' || !named) {
    const deeper = failure.cause ? serverTrouble(failure.cause) : 'other';
    if (worded) return worded;
    if (deeper !== 'other') return deeper;
    if (code === 'ETLS') return 'starttls-missing';
  }
  if (named) return named;
  if (responseCode >= 500) return 'sending-refused';
  if (responseCode >= 400) return 'busy';
  return 'other';
}
