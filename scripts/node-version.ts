/** Ends the process with one sentence when Node is too old to even read the rest of the program. */
export function requireNode(): void {
  if (Number(process.versions.node.split('.')[0]) >= 22) return;
  console.error(`Okienko wymaga Node 22 lub nowszego, a uruchomiono je w Node ${process.versions.node}.`);
  process.exit(1);
}
