import type { FileHandle } from 'node:fs/promises';
import { join } from 'node:path';
import { env, perSettings } from './env';
import { diskStore } from './storage/disk';
import { type Draft, discardDraft, writeDraft } from './storage/draft';
import { s3Store } from './storage/s3';
import type { Store } from './storage/store';

/** The store of files: the configured bucket, otherwise the data folder. */
const store = perSettings((): Store => {
  const { OKIENKO_S3, OKIENKO_DATA_DIR } = env();
  return OKIENKO_S3 ? s3Store(OKIENKO_S3) : diskStore(join(OKIENKO_DATA_DIR, 'files'));
});

/**
 * Keeps a draft under its hash; after the return the bytes are safe. The draft is removed, also when the function
 * throws.
 */
export async function keepDraft(draft: Draft): Promise<void> {
  try {
    await store().keep(draft.path, draft.sha256, draft.size);
  } finally {
    await discardDraft(draft);
  }
}

/** Keeps the bytes. Returns their SHA-256. */
export async function putFile(bytes: Uint8Array): Promise<string> {
  const draft = await writeDraft(one(bytes), bytes.length);
  await keepDraft(draft);
  return draft.sha256;
}

async function* one(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}

/**
 * Opens kept bytes after checking all of them against their hash; the caller closes the handle. Throws when the bytes
 * are gone or changed.
 */
export async function openKept(sha256: string): Promise<FileHandle> {
  return store().open(sha256);
}
