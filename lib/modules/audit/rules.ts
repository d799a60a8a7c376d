/** The chain of a department; acts of the whole office have a chain of their own. */
export function chainOf(departmentId: number | null): string {
  return departmentId === null ? 'office' : `department-${departmentId}`;
}

/** The place where a chain breaks, and the reason. */
export type BrokenLink = {
  chain: string;
  seq: number;
  why: 'changed' | 'missing' | 'cut' | 'head' | 'seal' | 'resealed' | 'unsealed';
};

export type Head = { chain: string; seq: number; hash: Uint8Array };

export type Seal = Head & { id: number; sealedAt: Date; seal: Uint8Array };

/** The text that a seal signs: the head, the moment, and the seal before it, so that seals form a chain too. */
export function sealedText(head: Head & { sealedAt: Date }, before: Uint8Array | null): Buffer {
  return Buffer.concat([
    Buffer.from(`${head.chain}\n${head.seq}\n${head.sealedAt.toISOString()}\n`, 'utf8'),
    Buffer.from(head.hash),
    Buffer.from(before ?? []),
  ]);
}

/** A seal as one line of the file outside the database: id, moment, chain, last entry, hash of that entry, seal. */
export function sealLine({ id, sealedAt, chain, seq, hash, seal }: Seal): string {
  const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString('hex');
  return [id, sealedAt.toISOString(), chain, seq, hex(hash), hex(seal)].join(' ');
}

const LINE = /^(?<id>\d+) \S+ (?<chain>\S+) (?<seq>\d+) [0-9a-f]{64} [0-9a-f]{64}$/;

/** The id, chain and last entry in a line of the seal file; null for a line that is no seal. */
export function readSealLine(line: string): { id: number; chain: string; seq: number } | null {
  const { id, chain, seq } = LINE.exec(line)?.groups ?? {};
  return chain ? { id: Number(id), chain, seq: Number(seq) } : null;
}

/**
 * The lines of the seal file, without a line that a power cut left half-written: the last line, or a line written again
 * below.
 */
export function sealLines(text: string): string[] {
  const lines = text.split('\n');
  const half = (line: string, next: string | undefined) =>
    !readSealLine(line) && (next?.startsWith(line) ?? true);
  return lines.filter((line, place) => !half(line, lines[place + 1]));
}
