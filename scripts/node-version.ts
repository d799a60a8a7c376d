/**
 * Ends the process with one sentence when Node is older than the packages need. The lock file does not state the needed
 * version (docs/decisions/0012), so no other program checks it.
 */
export function requireNode(): void {
  const [major, minor] = process.versions.node.split('.').map(Number);
  // The first versions of each line whose HTTP server can decline an upgrade to another protocol.
  if (major > 24 || (major === 24 && minor >= 9) || (major === 22 && minor >= 21)) return;
  console.error(
    `Okienko wymaga Node 22.21, 24.9 lub nowszego, a uruchomiono je w Node ${process.versions.node}.`,
  );
  process.exit(1);
}
