import { smtpServer } from '@/tests/support/smtp';

// A server of outgoing mail in a process of its own: prints its port, and at the end of its input the Message-IDs that it
// took, one a line.
const server = await smtpServer();
console.log(server.port);
process.stdin.resume();
process.stdin.on('end', () => {
  const ids = server.taken.map(({ raw }) => /^Message-ID: <(.+)>/im.exec(raw)?.[1] ?? '?');
  process.stdout.write(`${ids.join('\n')}\n`, () => process.exit(0));
});
