/**
 * Ends the process with one sentence when Node is older than the packages need. The lock file does not state the needed
 * version (docs/decisions/0012), so no other program checks it.
 */
export function requireNode(): void {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major > 22 || (major === 22 && minor >= 18)) return;
  console.error(`Okienko wymaga Node 22.18 lub nowszego, a uruchomiono je w Node ${process.versions.node}.`);
  process.exit(1);
}
