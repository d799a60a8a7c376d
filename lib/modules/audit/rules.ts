/** The chain of a department's matters; acts of the office as a whole have one of their own. */
export function chainOf(departmentId: number | null): string {
  return departmentId === null ? 'office' : `department-${departmentId}`;
}

/** Where a chain stops holding, and why. */
export type BrokenLink = {
  chain: string;
  seq: number;
  why: 'changed' | 'missing' | 'cut' | 'head' | 'seal' | 'resealed';
};

export type Head = { chain: string; seq: number; hash: Uint8Array };

/** What the seal of a head signs: the head, when, and the seal before it, so that seals form a chain too. */
export function sealedText(head: Head & { sealedAt: Date }, before: Uint8Array | null): Buffer {
  return Buffer.concat([
    Buffer.from(`${head.chain}\n${head.seq}\n${head.sealedAt.toISOString()}\n`, 'utf8'),
    Buffer.from(head.hash),
    Buffer.from(before ?? []),
  ]);
}
