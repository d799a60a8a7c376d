import { once } from 'node:events';
import { createServer } from 'node:http';

// Stands in for `scripts/serving-process.ts`: answers with its process id, says when it does, ends when let go of.
const alone = new Promise((resolved) => process.once('disconnect', resolved));
const server = createServer((_, response) => response.end(String(process.pid)));
await once(server.listen({ port: Number(process.env.PORT), reusePort: true }), 'listening');
process.send?.('serving');
await alone;
process.exit(0);
