/** The chain of a department's matters; acts of the office as a whole have one of their own. */
export function chainOf(departmentId: number | null): string {
  return departmentId === null ? 'office' : `department-${departmentId}`;
}

/** Where a chain stops holding, and why. */
export type BrokenLink = {
  chain: string;
  seq: number;
  why: 'changed' | 'missing' | 'cut' | 'head' | 'seal' | 'resealed' | 'unsealed';
};

export type Head = { chain: string; seq: number; hash: Uint8Array };

export type Seal = Head & { id: number; sealedAt: Date; seal: Uint8Array };

/** What the seal of a head signs: the head, when, and the seal before it, so that seals form a chain too. */
export function sealedText(head: Head & { sealedAt: Date }, before: Uint8Array | null): Buffer {
  return Buffer.concat([
    Buffer.from(`${head.chain}\n${head.seq}\n${head.sealedAt.toISOString()}\n`, 'utf8'),
    Buffer.from(head.hash),
    Buffer.from(before ?? []),
  ]);
}

/** A seal as one line of the file outside the database: its number, when, chain, last entry, its hash, the seal. */
export function sealLine({ id, sealedAt, chain, seq, hash, seal }: Seal): string {
  const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString('hex');
  return [id, sealedAt.toISOString(), chain, seq, hex(hash), hex(seal)].join(' ');
}

const LINE = /^(?<id>\d+) \S+ (?<chain>\S+) (?<seq>\d+) [0-9a-f]{64} [0-9a-f]{64}$/;

/** Where a line of that file belongs; null for what is no such line. */
export function readSealLine(line: string): { id: number; chain: string; seq: number } | null {
  const { id, chain, seq } = LINE.exec(line)?.groups ?? {};
  return chain ? { id: Number(id), chain, seq: Number(seq) } : null;
}

/** The lines of that file, without what a power cut left half-written: the last one, or one written again below it. */
export function sealLines(text: string): string[] {
  const lines = text.split('\n');
  const half = (line: string, next: string | undefined) =>
    !readSealLine(line) && (next?.startsWith(line) ?? true);
  return lines.filter((line, place) => !half(line, lines[place + 1]));
}
