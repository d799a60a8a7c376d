import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, expect, test } from 'vitest';
import { drawPreview } from '@/lib/platform/picture-preview';

const folder = mkdtempSync(join(tmpdir(), 'okienko-preview-'));
afterAll(() => rmSync(folder, { recursive: true }));

test.each(['webp', 'gif'] as const)('a %s is drawn again as a JPEG', async (kind) => {
  const picture = sharp({ create: { width: 30, height: 20, channels: 3, background: '#3366aa' } });
  const path = join(folder, kind);
  writeFileSync(path, await picture.toFormat(kind).toBuffer());
  const handle = await open(path);
  const drawn = await drawPreview(handle, 1);
  await handle.close();
  expect(await sharp(drawn ?? Buffer.alloc(0)).metadata()).toMatchObject({
    format: 'jpeg',
    width: 30,
    height: 20,
  });
});
