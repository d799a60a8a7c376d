import { resolve } from 'node:path';
import { closeDb } from '@/lib/platform/db';
import { env } from '@/lib/platform/env';
import { serve } from './serve';

// One of several serving processes (see `processes.ts`). Signals of the terminal reach it too, but it ends when the
// process that started it says so or dies.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => {});
for (const stream of [process.stdout, process.stderr]) stream.on('error', () => {});
const alone = new Promise((resolved) => process.once('disconnect', resolved));

const { OKIENKO_HOST: host, PORT: port, OKIENKO_URL: publicUrl, OKIENKO_TRUST_PROXY: trustProxy } = env();
const dir = resolve(import.meta.dirname, '..');
const stop = await serve({ host, port, shared: true, dir, development: false, publicUrl, trustProxy });
if (process.connected) process.send?.('serving');
await alone;
await stop();
await closeDb();
process.exit(0);
