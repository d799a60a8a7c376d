import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { chown, mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { connect, createServer, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { freePort } from '@/lib/platform/free-port';

const DOVECOT = '/usr/sbin/dovecot';

/** Whether this machine has the IMAP server; without it, tests that need it are skipped. */
export const HAS_DOVECOT = existsSync(DOVECOT);

/** The password of every mailbox. */
export const PASSWORD = 'tajne';

/** The account that the server runs as when root starts it: nobody. */
const [NOBODY, NOGROUP] = [65_534, 65_534];
const isRoot = process.getuid?.() === 0;

export type Dovecot = {
  port: number;
  /** Puts an e-mail into the inbox of a user, as a server of incoming mail does. */
  deliver: (user: string, raw: Buffer) => Promise<void>;
  stop: () => Promise<void>;
  start: () => Promise<void>;
  /** Forgets the numbers of all e-mails of a user, so that the server gives new ones. */
  renumber: (user: string) => Promise<void>;
  remove: () => Promise<void>;
};

/** Starts a real IMAP server on a free port, without encryption, with a mailbox for each name that signs in. */
export async function startDovecot(): Promise<Dovecot> {
  const folder = await mkdtemp(join(tmpdir(), 'okienko-dovecot-'));
  const port = await freePort();
  const mailOf = (user: string) => join(folder, 'mail', user);
  await mkdir(join(folder, 'mail'));
  await writeFile(join(folder, 'dovecot.conf'), configOf(folder, port));
  for (const each of [folder, join(folder, 'mail')]) await own(each);
  let running: ChildProcess | undefined;
  let delivered = 0;

  const start = async () => {
    const account = isRoot ? { uid: 0, gid: 0 } : {};
    running = spawn(DOVECOT, ['-F', '-c', join(folder, 'dovecot.conf')], {
      ...account,
      detached: true,
      stdio: 'ignore',
    });
    for (let attempt = 0; attempt < 200; attempt += 1) {
      if (await answers(port)) return;
      await wait(50);
    }
    throw new Error('dovecot does not answer');
  };
  const stop = async () => {
    const { pid = 0, exitCode } = running ?? {};
    if (!running || exitCode !== null) return;
    const ended = once(running, 'exit');
    // The group: a killed master leaves its children serving.
    process.kill(-pid, 'SIGKILL');
    await ended;
  };
  await start();
  return {
    port,
    start,
    stop,
    async deliver(user, raw) {
      const box = mailOf(user);
      for (const each of ['', 'tmp', 'new', 'cur']) {
        await mkdir(join(box, each), { recursive: true });
        await own(join(box, each));
      }
      delivered += 1;
      const name = `${1_700_000_000 + delivered}.M${delivered}P1.test`;
      await writeFile(join(box, 'tmp', name), raw);
      await own(join(box, 'tmp', name));
      await rename(join(box, 'tmp', name), join(box, 'new', name));
    },
    async renumber(user) {
      for (const each of ['dovecot-uidlist', 'dovecot-uidvalidity'])
        await rm(join(mailOf(user), each), { force: true });
      await rm(join(mailOf(user), 'dovecot.index'), { force: true });
      await rm(join(mailOf(user), 'dovecot.index.log'), { force: true });
      await rm(join(mailOf(user), 'dovecot.index.cache'), { force: true });
    },
    async remove() {
      await stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

const own = (path: string) => (isRoot ? chown(path, NOBODY, NOGROUP) : Promise.resolve());

async function answers(port: number): Promise<boolean> {
  const socket = connect(port, '127.0.0.1');
  try {
    const [greeting] = await once(socket, 'data');
    return String(greeting).startsWith('* OK');
  } catch {
    return false;
  } finally {
    socket.destroy();
  }
}

/** A door to the server that breaks each connection after a number of bytes from it, as long as it is told to. */
export async function breakingDoor(
  port: number,
): Promise<{ port: number; breakAfter: (bytes: number) => void; close: () => void }> {
  let limit = Number.POSITIVE_INFINITY;
  const sockets = new Set<Socket>();
  const door = createServer((inner) => {
    const outer = connect(port, '127.0.0.1');
    let passed = 0;
    for (const socket of [inner, outer]) {
      sockets.add(socket);
      socket.on('error', () => socket.destroy());
      socket.on('close', () => {
        inner.destroy();
        outer.destroy();
      });
    }
    outer.on('data', (piece) => {
      passed += piece.length;
      if (passed > limit) inner.destroy();
      else inner.write(piece);
    });
    inner.on('data', (piece) => outer.write(piece));
  });
  await once(door.listen(0, '127.0.0.1'), 'listening');
  return {
    port: (door.address() as { port: number }).port,
    breakAfter: (bytes) => {
      limit = bytes;
    },
    close: () => {
      door.close();
      for (const socket of sockets) socket.destroy();
    },
  };
}

function configOf(folder: string, port: number): string {
  const user = isRoot ? 'nobody' : process.env.USER;
  const group = isRoot ? 'nogroup' : process.env.USER;
  const [uid, gid] = isRoot ? [NOBODY, NOGROUP] : [process.getuid?.(), process.getgid?.()];
  return `
base_dir = ${folder}/run
state_dir = ${folder}/state
log_path = ${folder}/dovecot.log
instance_name = okienko-test-${port}
protocols = imap
listen = 127.0.0.1
ssl = no
disable_plaintext_auth = no
default_internal_user = ${user}
default_internal_group = ${group}
default_login_user = ${user}
first_valid_uid = 1
mail_uid = ${uid}
mail_gid = ${gid}
mail_location = maildir:${folder}/mail/%n
mail_fsync = never
mail_max_userip_connections = 100
namespace inbox {
  inbox = yes
  separator = /
}
passdb {
  driver = static
  args = password=${PASSWORD}
}
userdb {
  driver = static
  args = home=${folder}/mail/%n allow_all_users=yes
}
service imap-login {
  chroot =
  inet_listener imap {
    port = ${port}
  }
  inet_listener imaps {
    port = 0
  }
}
service anvil {
  chroot =
}
service stats {
  chroot =
}
`;
}
