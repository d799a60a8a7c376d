import { once } from 'node:events';
import { createServer } from 'node:http';

// Replaces `scripts/serving-process.ts`: answers with its process id, reports that it serves, ends when its parent
// does.
const alone = new Promise((resolved) => process.once('disconnect', resolved));
const server = createServer((_, response) => response.end(String(process.pid)));
await once(server.listen({ port: Number(process.env.PORT), reusePort: true }), 'listening');
process.send?.('serving');
await alone;
process.exit(0);
