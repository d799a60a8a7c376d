import type { SealingDoubt } from './schema';

/** The chain of a department; acts of the whole office have a chain of their own. */
export function chainOf(departmentId: number | null): string {
  return departmentId === null ? 'office' : `department-${departmentId}`;
}

export type Head = { chain: string; seq: number; hash: Uint8Array };

/** The content that a seal signs. `number` counts the seals of the office from 1; ids may have gaps. */
export type Sealed = Head & { id: number; number: number; sealedAt: Date };

export type Seal = Head & { id: number; sealedAt: Date; seal: Uint8Array };

/** The history is sealed every so many minutes. Entries stay unsealed for at most two such turns. */
export const SEAL_EVERY_MINUTES = 10;
export const UNSEALED_AT_MOST_MS = 2 * SEAL_EVERY_MINUTES * 60_000;

/**
 * The head that the first seal of an office signs, before the first entry: an office that has entries and no seal has
 * lost them.
 */
export const EMPTY_HEAD: Head = {
  chain: chainOf(null),
  seq: 0,
  // The hash before the first entry: SHA-256 of the name of the chain.
  hash: new Uint8Array(
    Buffer.from('5cc3f82838ba7260203e4590ce03d00e1663d41f6a5167144f5c95d6be2166a0', 'hex'),
  ),
};

/**
 * The text that a seal signs: its number and id, the head, the moment, and the seal before it, so that seals form a
 * chain too.
 */
export function sealedText(seal: Sealed, before: Uint8Array | null): Buffer {
  return Buffer.concat([
    Buffer.from(`${seal.number}\n${seal.id}\n`, 'utf8'),
    unnumberedSealedText(seal, before),
  ]);
}

/**
 * The text that seals signed before they were numbered. It begins with a letter, a present text with a digit, so
 * neither can pass for the other.
 */
export function unnumberedSealedText(head: Head & { sealedAt: Date }, before: Uint8Array | null): Buffer {
  return Buffer.concat([
    Buffer.from(`${head.chain}\n${head.seq}\n${head.sealedAt.toISOString()}\n`, 'utf8'),
    Buffer.from(head.hash),
    Buffer.from(before ?? []),
  ]);
}

/** The text that the signature beside the seals signs: their count, and the last one. */
export function stateText(state: { seals: number; lastId: number }, last: Uint8Array): Buffer {
  return Buffer.concat([Buffer.from(`${state.seals}\n${state.lastId}\n`, 'utf8'), Buffer.from(last)]);
}

/** The facts about the seals in the database and in the file before the office signs a new one. */
export type SealingFacts = {
  /** Whether the office has entries of the history, or people who could make them. */
  begun: boolean;
  /** The number of seals in the database. */
  seals: number;
  last: { id: number; signature: 'numbered' | 'unnumbered' | 'none' } | null;
  /** The signed count; null when there is none. `holds`: its signature is the office's and fits the last seal. */
  state: { seals: number; lastId: number; holds: boolean } | null;
  /** The last line of the file; null without a line. `inDatabase`: the database has the same seal. */
  kept: { id: number; inDatabase: boolean } | null;
  /** The turns of sealing whose seals are newer than the last line of the file. A crash keeps at most one from it. */
  turnsNotKept: number;
  /** Whether each chain still has the entry that its last seal signed. */
  entriesHold: boolean;
  /** The last seal that this process has seen in both places; null after a start. */
  seen: { id: number; inDatabase: boolean } | null;
};

/** The reason not to sign a new seal; null when the seals in both places are those that the office made. */
export function sealingDoubt(facts: SealingFacts): SealingDoubt | null {
  const { kept, seen, entriesHold } = facts;
  if (seen && (!seen.inDatabase || !kept || kept.id < seen.id)) return 'rolled-back';
  return countDoubt(facts) ?? fileDoubt(facts) ?? (entriesHold ? null : 'rewritten');
}

/** Whether the seals of the database are as many as the office has made, up to the last one. */
export function countDoubt({ begun, seals, last, state, kept }: SealingFacts): SealingDoubt | null {
  if (!last) {
    if (kept || state) return 'seals-missing';
    return begun ? 'never-sealed' : null;
  }
  if (last.signature === 'none') return 'seal-forged';
  // Seals from before they were numbered have no signed count beside them.
  if (!state) return last.signature === 'unnumbered' ? null : 'count-forged';
  if (state.seals > seals || state.lastId > last.id) return 'seals-missing';
  const fits = state.holds && state.seals === seals && state.lastId === last.id;
  return fits ? null : 'count-forged';
}

function fileDoubt({ kept, turnsNotKept }: SealingFacts): SealingDoubt | null {
  if (kept && !kept.inDatabase) return 'file-differs';
  if (turnsNotKept <= 1) return null;
  return kept ? 'file-short' : 'file-missing';
}

/** A seal as one line of the file outside the database: id, moment, chain, last entry, hash of that entry, seal. */
export function sealLine({ id, sealedAt, chain, seq, hash, seal }: Seal): string {
  const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString('hex');
  return [id, sealedAt.toISOString(), chain, seq, hex(hash), hex(seal)].join(' ');
}

/**
 * A seal in a few characters, for a person to note down outside the office: its number among all seals, and the
 * beginning of its signature: '1234-9f86d081'.
 */
export function sealMark(number: number, { seal }: { seal: Uint8Array }): string {
  return `${number}-${Buffer.from(seal).toString('hex').slice(0, 8)}`;
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
