import { execFileSync } from 'node:child_process';
import { chownSync, readFileSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { StartupError } from '../startup-error';

/** The account that runs the database server: how to start a program as this account, and how to give it a file. */
export type Account = {
  command(program: string, args: string[]): [string, string[]];
  own(path: string): void;
};

const OURSELVES: Account = { command: (program, args) => [program, args], own: () => {} };

/**
 * PostgreSQL refuses to run as root. Started by root, it runs as the system account `postgres`, which is made when
 * missing. `paths` are the files that the server must reach: its program and its data. Throws `StartupError` when the
 * account or the access cannot be arranged.
 */
export function serverAccount(...paths: string[]): Account {
  if (process.getuid?.() !== 0) return OURSELVES;
  const [uid, gid] = accountIds() ?? makeAccount();
  const rights = paths.every(isOpenToAll) ? [] : searchRights();
  const identity = [`--reuid=${uid}`, `--regid=${gid}`, '--clear-groups', ...rights];
  return {
    command: (program, args) => ['setpriv', [...identity, '--', program, ...args]],
    own: (path) => chownSync(path, uid, gid),
  };
}

function accountIds(): [uid: number, gid: number] | undefined {
  const entry = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .find((line) => line.startsWith('postgres:'));
  const [, , uid, gid] = entry?.split(':') ?? [];
  return entry ? [Number(uid), Number(gid)] : undefined;
}

function makeAccount(): [uid: number, gid: number] {
  const options = [
    '--system',
    '--user-group',
    '--no-create-home',
    '--shell',
    '/usr/sbin/nologin',
    'postgres',
  ];
  // Debian's `su` keeps the path of the user that calls it, which lacks the folder of `useradd`.
  for (const program of ['useradd', '/usr/sbin/useradd']) {
    try {
      execFileSync(program, options);
      break;
    } catch {
      // The check below reports the failure, also for a useradd that reports success without making an account.
    }
  }
  const ids = accountIds();
  if (ids) return ids;
  throw new StartupError(
    'Baza danych nie może działać jako root, a konta „postgres” nie udało się utworzyć; proszę uruchomić Okienko jako zwykły użytkownik.',
  );
}

/** Whether every user may pass through all folders above `path`. */
function isOpenToAll(path: string): boolean {
  const parent = dirname(path);
  return parent === path || ((statSync(parent).mode & 0o001) === 0o001 && isOpenToAll(parent));
}

/**
 * Lets the account pass through closed folders such as /root, when root keeps Okienko in one. Only this account gets
 * the right, so neither the folder's mode nor the place of the data has to change.
 */
function searchRights(): string[] {
  const status = readFileSync('/proc/self/status', 'utf8');
  const allowed = BigInt(`0x${/CapBnd:\s*([0-9a-f]+)/.exec(status)?.[1] ?? '0'}`);
  const right = [[2n, 'dac_read_search'] as const, [1n, 'dac_override'] as const].find(
    ([bit]) => allowed & (1n << bit),
  );
  if (!right) {
    throw new StartupError(
      'Konto „postgres” nie ma dostępu do katalogu Okienka; proszę przenieść Okienko poza katalog domowy roota albo uruchomić je jako zwykły użytkownik.',
    );
  }
  const capability = `+${right[1]}`;
  // Without the secure bit the right would not hold for access(2), by which PostgreSQL looks for its own files.
  return ['--inh-caps', capability, '--ambient-caps', capability, '--securebits=+no_setuid_fixup'];
}
