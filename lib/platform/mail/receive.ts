import type { Readable } from 'node:stream';
import { SMTPServer, type SMTPServerDataStream } from 'smtp-server';
import { log } from '../log';

type Options = {
  port: number;
  maxBytes: number;
  /** Whether e-mails to the address are taken. */
  accepts: (address: string) => Promise<boolean>;
  /** Stores an e-mail; the sender's program hears that it was taken when this has ended. */
  onMail: (raw: Readable, recipients: readonly string[]) => Promise<void>;
};

/**
 * A server of incoming mail on this machine alone, without passwords: for a demonstration. Returns the function that
 * stops it; null where another program has the port.
 */
export async function startMailServer({
  port,
  maxBytes,
  accepts,
  onMail,
}: Options): Promise<(() => Promise<void>) | null> {
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    disableReverseLookup: true,
    logger: false,
    size: maxBytes,
    onRcptTo({ address }, _session, done) {
      accepts(address).then(
        (isOurs) => done(isOurs ? null : refusal(550, 'Nie ma takiej skrzynki')),
        () => done(refusal(451, 'Chwilowo nie mozna przyjac')),
      );
    },
    onData(stream: SMTPServerDataStream, { envelope }, done) {
      const recipients = envelope.rcptTo.map(({ address }) => address);
      onMail(stream, recipients).then(
        () => done(stream.sizeExceeded ? refusal(552, 'Za duza wiadomosc') : null),
        (error: unknown) => {
          log.error({ err: error }, 'e-mail of the demonstration not taken in');
          stream.resume();
          done(refusal(451, 'Chwilowo nie mozna przyjac'));
        },
      );
    },
  });
  const listening = new Promise<boolean>((resolve) => {
    server.once('error', () => resolve(false));
    server.listen(port, '127.0.0.1', () => resolve(true));
  });
  if (!(await listening)) return null;
  server.on('error', (error) => log.warn({ err: error }, 'mail server'));
  return () => new Promise((done) => server.close(() => done()));
}

const refusal = (responseCode: number, message: string) =>
  Object.assign(new Error(message), { responseCode });
