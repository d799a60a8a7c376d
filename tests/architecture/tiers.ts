import { readFileSync } from 'node:fs';

const ROW = /^\| (?<tier>\d+) *\| `(?<module>[a-z-]+)` *\| (?<holds>[^|]*\S) *\|$/gm;

export type ModuleRow = { tier: number; module: string; holds: string };

/** The rows of the table of modules, in the order of docs/modules.md. */
export function rowsOf(markdown: string): ModuleRow[] {
  return [...markdown.matchAll(ROW)].map(({ groups }) => {
    const { tier = '', module = '', holds = '' } = groups ?? {};
    return { tier: Number(tier), module, holds };
  });
}

const rows = rowsOf(readFileSync('docs/modules.md', 'utf8'));

/** The modules by tier, the lowest first. A module may import only modules of lower tiers. */
export const TIERS: string[][] = [...new Set(rows.map(({ tier }) => tier))]
  .sort((a, b) => a - b)
  .map((tier) => rows.filter((row) => row.tier === tier).map(({ module }) => module));
