import { type Bytes, type Range, readAt } from '../bytes';

const STRIPS: [number, number] = [273, 279];
const TILES: [number, number] = [324, 325];
/** The whole picture as one JPEG, as old scanners wrote it. */
const OLD_JPEG: [number, number] = [513, 514];
/** Further directories: of small pictures, of the camera. */
const DIRECTORIES = [330, 34665];

/** The bytes of one value of a field, by the field's type: bytes, short and long numbers. */
const SIZES: Record<number, number> = { 1: 1, 3: 2, 4: 4, 13: 4 };

/** A scan of a thousand pages in strips of a few lines stays below both; what comes after them counts as no data. */
const MAX_DIRECTORIES = 5_000;
const MAX_VALUES = 1_000_000;

/** Whether the file is a TIFF: little or big endian, with its first directory inside the file. */
export function isTiff({ size }: Bytes, head: Buffer): boolean {
  const first = head.length < 8 ? 0 : firstDirectory(head);
  return first >= 8 && first < size;
}

function firstDirectory(head: Buffer): number {
  const order = head.toString('hex', 0, 4);
  return order === '49492a00' ? head.readUInt32LE(4) : order === '4d4d002a' ? head.readUInt32BE(4) : 0;
}

/** The ranges of the strips and tiles that the directories of a TIFF name. */
export async function tiffData(file: Bytes, head: Buffer): Promise<Range[]> {
  const little = head[0] === 0x49;
  const [waiting, seen, data]: [number[], Set<number>, Range[]] = [[firstDirectory(head)], new Set(), []];
  let budget = MAX_VALUES;
  for (let at = waiting.pop(); at !== undefined; at = waiting.pop()) {
    if (at < 8 || seen.has(at)) continue;
    if (seen.size >= MAX_DIRECTORIES || budget < 0) return data;
    seen.add(at);
    const { values, next } = await readDirectory(file, at, little);
    for (const { length } of values.values()) budget -= length;
    waiting.push(next, ...DIRECTORIES.flatMap((field) => values.get(field)?.slice(0, MAX_DIRECTORIES) ?? []));
    for (const [starts, lengths] of [STRIPS, TILES, OLD_JPEG]) {
      const sizes = values.get(lengths) ?? [];
      for (const [index, start] of (values.get(starts) ?? []).entries())
        if (start >= 8 && sizes[index] > 0) data.push([start, Math.min(file.size, start + sizes[index])]);
    }
  }
  return data;
}

const FIELDS = new Set([...STRIPS, ...TILES, ...OLD_JPEG, ...DIRECTORIES]);

async function readDirectory(file: Bytes, at: number, little: boolean) {
  const values = new Map<number, number[]>();
  const number = (bytes: Buffer, place: number, size: number) =>
    little ? bytes.readUIntLE(place, size) : bytes.readUIntBE(place, size);
  const counted = await readAt(file, at, 2);
  const count = counted.length < 2 ? 0 : number(counted, 0, 2);
  const rows = await readAt(file, at + 2, count * 12 + 4);
  if (count === 0 || rows.length < count * 12) return { values, next: 0 };
  for (let row = 0; row < count * 12; row += 12) {
    const [field, type, length] = [number(rows, row, 2), number(rows, row + 2, 2), number(rows, row + 4, 4)];
    const size = SIZES[type];
    if (!FIELDS.has(field) || !size || length > MAX_VALUES) continue;
    const inside = length * size <= 4;
    const bytes = inside
      ? rows.subarray(row + 8, row + 12)
      : await readAt(file, number(rows, row + 8, 4), length * size);
    const whole = Math.min(length, Math.floor(bytes.length / size));
    values.set(
      field,
      Array.from({ length: whole }, (_, index) => number(bytes, index * size, size)),
    );
  }
  return { values, next: rows.length < count * 12 + 4 ? 0 : number(rows, count * 12, 4) };
}
