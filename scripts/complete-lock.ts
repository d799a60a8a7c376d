import { readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';

/**
 * Completes package-lock.json after `npm install`. With a registry mirror that holds the packages of one platform
 * alone, npm leaves out the optional packages of other platforms, and `npm ci` then refuses the file on every machine.
 * The missing entries are added with the requested version and the platform in the name of the package.
 */
type Entry = {
  version?: string;
  dev?: boolean;
  optional?: boolean;
  os?: string[];
  cpu?: string[];
  libc?: string[];
  engines?: object;
  optionalDependencies?: Record<string, string>;
};
type Packages = Record<string, Entry>;

const SYSTEMS = [
  'android',
  'darwin',
  'win32',
  'freebsd',
  'openbsd',
  'netbsd',
  'sunos',
  'aix',
  'linux',
  'openharmony',
];
const PROCESSORS = [
  'x64',
  'arm64',
  'arm',
  'ia32',
  'ppc64',
  's390x',
  'riscv64',
  'loong64',
  'mips64el',
  'wasm32',
];

/** Optional packages that a package requires and that the lock file lacks, as `[name, entry]`. */
export function missingOptional(packages: Packages): [string, Entry][] {
  return Object.entries(packages).flatMap(([path, { dev, optionalDependencies = {} }]) =>
    Object.entries(optionalDependencies)
      .filter(([name]) => !isLocked(packages, path, name))
      .map(([name, range]): [string, Entry] => [name, entryOf(name, range, dev)]),
  );
}

/** Finds a package as Node does: in the folder itself, then in the folders above. */
function isLocked(packages: Packages, from: string, name: string): boolean {
  for (let folder = from; ; folder = folder.slice(0, Math.max(0, folder.lastIndexOf('/node_modules/')))) {
    if (`${folder ? `${folder}/` : ''}node_modules/${name}` in packages) return true;
    if (!folder.includes('/node_modules/')) return `node_modules/${name}` in packages;
  }
}

function entryOf(name: string, range: string, dev: boolean | undefined): Entry {
  const parts = name.replace('windows', 'win32').split(/[-/@.]/);
  const os = name === 'fsevents' ? 'darwin' : SYSTEMS.find((system) => parts.includes(system));
  const cpu = PROCESSORS.find((processor) => parts.includes(processor));
  const libc = parts.some((part) => part.startsWith('musl'))
    ? 'musl'
    : parts.includes('gnu')
      ? 'glibc'
      : undefined;
  return {
    version: range.replace(/^[\^~=]/, ''),
    ...(dev && { dev }),
    optional: true,
    ...(os && { os: [os] }),
    ...(cpu && { cpu: [cpu] }),
    ...(os === 'linux' && libc && { libc: [libc] }),
  };
}

/**
 * Removes the `engines` of all packages except the project itself. npm would compare them with the Node that runs npm
 * and warn, but the packages run on the Node that is itself a package (docs/decisions/0001).
 */
export function withoutEngines(packages: Packages): Packages {
  return Object.fromEntries(
    Object.entries(packages).map(([path, entry]) => {
      const { engines: _, ...rest } = entry;
      return [path, path === '' ? entry : rest];
    }),
  );
}

if (process.argv[1] === import.meta.filename) {
  const file = resolve(import.meta.dirname, '../package-lock.json');
  const lock = JSON.parse(readFileSync(file, 'utf8')) as { packages: Packages };
  const missing = missingOptional(lock.packages);
  for (const [name, entry] of missing) lock.packages[`node_modules/${name}`] = entry;
  lock.packages = Object.fromEntries(
    Object.entries(withoutEngines(lock.packages)).sort(([a], [b]) => (a < b ? -1 : 1)),
  );
  writeFileSync(file, `${JSON.stringify(lock, null, 2)}\n`);
  console.log(`package-lock.json: ${missing.length} added`);
}
