import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { missingOptional, withoutEngines } from '@/scripts/complete-lock';

it('the lock file names every optional package, or `npm ci` refuses it: run `npm run lock` after an install', () => {
  const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8'));
  expect(missingOptional(packages)).toEqual([]);
});

it('and would tell one that is left out', () => {
  const packages = { 'node_modules/tool': { optionalDependencies: { 'tool-win32-x64': '^1.2.3' } } };
  expect(missingOptional(packages)).toEqual([
    ['tool-win32-x64', { version: '1.2.3', optional: true, os: ['win32'], cpu: ['x64'] }],
  ]);
});

it('the lock file asks for a Node once, for the project: run `npm run lock` after an install', () => {
  const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8'));
  expect(withoutEngines(packages)).toEqual(packages);
  expect(
    withoutEngines({ '': { engines: {} }, 'node_modules/tool': { version: '1.2.3', engines: {} } }),
  ).toEqual({
    '': { engines: {} },
    'node_modules/tool': { version: '1.2.3' },
  });
});
