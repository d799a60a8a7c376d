import { smtpServer } from '@/tests/support/smtp';

// A server of outgoing mail in a process of its own: prints its port, and at the end of its input the Message-IDs that it
// took, one a line.
const server = await smtpServer();
console.log(server.port);
process.stdin.resume();
process.stdin.on('end', () => {
  for (const { raw } of server.taken) console.log(/^Message-ID: <(.+)>/im.exec(raw)?.[1] ?? '?');
  process.exit(0);
});
