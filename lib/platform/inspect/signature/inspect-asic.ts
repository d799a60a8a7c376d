import { endingsOf, isDisguised } from '@/lib/core/file-endings';
import { type Bytes, memoryBytes, type Refusal, readAt } from '../bytes';
import { inspectText } from '../text';
import { type Entry, listEntries, unpack } from '../zip';
import { readCms } from './cms';
import type { Inspect } from './inspect-signature';

const MIMETYPE = /^application\/vnd\.etsi\.asic-[es]\+zip$/;
const SIGNATURE = /^META-INF\/[^/]*signature[^/]*\.(xml|p7s)$/i;
/** Containers are not unpacked out of one another. */
const CONTAINER = /^(asice|asics|sce|scs|zip)$/;
/** More than the office takes as one file. */
const MAX_INNER = 64 * 1024 * 1024;

/**
 * Checks that the file is a container of signed documents (ASiC, ETSI EN 319 162-1): its mark stored first, a
 * signature, and documents that the office takes by themselves.
 */
export async function inspectAsic(file: Bytes, inspect: Inspect): Promise<Refusal | null> {
  if ((await readAt(file, 0, 4)).toString('latin1') !== 'PK\x03\x04') return 'file-not-what-it-says';
  const entries = await listEntries(file);
  if (!Array.isArray(entries)) return entries;
  const mark = entries.find(({ start }) => start === 0);
  const says = mark?.name === 'mimetype' && mark.method === 0 ? await contentOf(file, mark) : null;
  if (!says || !MIMETYPE.test(says.toString('latin1'))) return 'file-not-what-it-says';
  if (!entries.some(({ name }) => SIGNATURE.test(name))) return 'file-not-what-it-says';
  for (const entry of entries) {
    if (entry === mark || entry.name.endsWith('/')) continue;
    const content = await contentOf(file, entry);
    const refusal = content ? await inspectInner(entry.name, content, inspect) : 'file-unpacks-too-large';
    if (refusal) return refusal;
  }
  return null;
}

async function inspectInner(name: string, content: Buffer, inspect: Inspect): Promise<Refusal | null> {
  const endings = endingsOf(name);
  const [ending] = endings;
  if (name.startsWith('META-INF/')) return inspectMeta(ending, content);
  if (isDisguised(name) || CONTAINER.test(ending)) return 'file-holds-refused';
  const refusal = await inspect(memoryBytes(content), endings);
  return refusal === 'file-kind-refused' ? 'file-holds-refused' : refusal;
}

/** Signatures, lists of what they sign, and marks of time, which are messages in the form of CAdES. */
async function inspectMeta(ending: string, content: Buffer): Promise<Refusal | null> {
  if (ending === 'xml' || ending === 'rdf') return inspectText(memoryBytes(content), 'xml');
  if (ending !== 'p7s' && ending !== 'tst') return 'file-holds-refused';
  const signed = readCms(content);
  const isWhole = signed && signed !== 'encrypted' && (ending === 'tst' || signed.content === null);
  return isWhole ? null : 'file-not-what-it-says';
}

/** The unpacked bytes of an inner file; null when they are too many or not as many as stated. */
async function contentOf(file: Bytes, entry: Entry): Promise<Buffer | null> {
  if (entry.size > MAX_INNER) return null;
  const parts: Buffer[] = [];
  const unpacked = unpack(file, entry);
  for (;;) {
    const { done, value } = await unpacked.next();
    if (done) return value ? Buffer.concat(parts) : null;
    parts.push(value);
  }
}
