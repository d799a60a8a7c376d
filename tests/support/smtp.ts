import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { SMTPServer, type SMTPServerOptions } from 'smtp-server';

/** An e-mail that the server of the test has taken. */
export type Taken = { from: string; to: string[]; raw: string };

export type TestServer = { port: number; taken: Taken[]; close: () => Promise<void> };

/** A refusal with an SMTP code. */
export const refusal = (responseCode: number, message: string) =>
  Object.assign(new Error(message), { responseCode });

/**
 * Starts a real SMTP server on a free port. `onMail` may refuse an e-mail, or never answer; a mail is taken when it
 * returns.
 */
export async function smtpServer(
  options: SMTPServerOptions = {},
  onMail: (mail: Taken) => Promise<void> | void = () => {},
): Promise<TestServer> {
  const taken: Taken[] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    disableReverseLookup: true,
    logger: false,
    onData(stream, { envelope }, done) {
      const from = envelope.mailFrom ? envelope.mailFrom.address : '';
      const to = envelope.rcptTo.map(({ address }) => address);
      text(stream)
        .then(async (raw) => {
          await onMail({ from, to, raw });
          taken.push({ from, to, raw });
          done();
        })
        .catch(done);
    },
    ...options,
  });
  server.on('error', () => {});
  const { server: net } = server as unknown as { server: import('node:net').Server };
  server.listen(0, '127.0.0.1');
  await once(net, 'listening');
  return {
    port: (net.address() as AddressInfo).port,
    taken,
    close: () => new Promise((done) => server.close(() => done())),
  };
}
