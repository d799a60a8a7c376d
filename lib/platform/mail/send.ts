import { createTransport, type Transporter } from 'nodemailer';

/** A server of mail: where it is, how its connection is protected, and who we are there. */
export type MailServer = {
  host: string;
  port: number;
  security: 'TLS' | 'STARTTLS' | 'NONE';
  user: string;
  password: string;
};

/** An e-mail to be composed. */
export type Outgoing = {
  messageId: string;
  inReplyTo: string;
  references: readonly string[];
  from: { name: string; address: string };
  to: readonly { name: string; address: string }[];
  cc: readonly { name: string; address: string }[];
  subject: string;
  text: string;
  date: Date;
  attachments: readonly { name: string; mediaType: string; content: Buffer }[];
  /** An automatic answer says so, and wants none itself (RFC 3834). */
  isAutomatic: boolean;
};

const TIMES = { connectionTimeout: 20_000, greetingTimeout: 20_000, socketTimeout: 60_000 };

/** Composes an e-mail to the bytes that go out. */
export async function composeMail(mail: Outgoing): Promise<Buffer> {
  const paper = createTransport({ streamTransport: true, buffer: true, newline: 'windows' });
  const { message } = await paper.sendMail({
    messageId: `<${mail.messageId}>`,
    inReplyTo: mail.inReplyTo ? `<${mail.inReplyTo}>` : undefined,
    references: mail.references.map((id) => `<${id}>`),
    from: mail.from,
    to: [...mail.to],
    cc: [...mail.cc],
    subject: mail.subject,
    text: mail.text,
    date: mail.date,
    attachments: mail.attachments.map(({ name, mediaType, content }) => ({
      filename: name,
      contentType: mediaType,
      content,
    })),
    headers: mail.isAutomatic ? { 'Auto-Submitted': 'auto-replied', 'X-Auto-Response-Suppress': 'All' } : {},
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return message as Buffer;
}

/** The most connections at once to one server of outgoing mail. */
export const CONNECTIONS = 4;

/**
 * Connects to a server of outgoing mail, at the first sending; e-mails share its connections. The caller closes it. An
 * e-mail whose connection breaks is never sent again by the connection: the outbox decides.
 */
export function outgoingServer({ host, port, security, user, password }: MailServer): Transporter {
  return createTransport({
    host,
    port,
    secure: security === 'TLS',
    requireTLS: security === 'STARTTLS',
    ignoreTLS: security === 'NONE',
    auth: user ? { user, pass: password } : undefined,
    disableFileAccess: true,
    disableUrlAccess: true,
    pool: true,
    maxConnections: CONNECTIONS,
    maxMessages: 100,
    maxRequeues: 0,
    ...TIMES,
  } as never);
}

/** How a try to send ended: for good, to be tried again, or with nobody knowing whether the e-mail went. */
export type Verdict = { end: 'sent' } | { end: 'refused' | 'later'; code: string; words: string };

/**
 * Sends composed bytes. An automatic answer has an empty sender on its envelope, so that nothing comes back to be
 * answered. A refusal of one recipient among several counts as a refusal.
 */
export async function sendMail(
  server: Transporter,
  { raw, from, to }: { raw: Buffer; from: string; to: readonly string[] },
): Promise<Verdict> {
  try {
    const { rejectedErrors = [] } = (await server.sendMail({ raw, envelope: { from, to: [...to] } })) as {
      rejectedErrors?: SmtpError[];
    };
    return rejectedErrors.length > 0 ? verdictOn(rejectedErrors[0]) : { end: 'sent' };
  } catch (error) {
    return verdictOn(error as SmtpError);
  }
}

type SmtpError = Error & { code?: string; responseCode?: number; response?: string };

/** A refusal with a code of 500 and more ends the sending; one of the sign-in does not, since a person mends that. */
function verdictOn({ code = '', responseCode = 0, response, message }: SmtpError): Verdict {
  const isFinal = responseCode >= 500 && code !== 'EAUTH' && code !== 'ETLS';
  return {
    end: isFinal ? 'refused' : 'later',
    code: responseCode ? String(responseCode) : code,
    words: (response ?? message).slice(0, 500),
  };
}
