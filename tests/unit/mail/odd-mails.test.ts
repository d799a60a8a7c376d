import { mkdir, open, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { env } from '@/lib/platform/env';
import { discardAttachments, readMail } from '@/lib/platform/mail/read';
import { CHARSETS } from '@/tests/fixtures/odd-mails/charsets';
import { FILES } from '@/tests/fixtures/odd-mails/files';
import { STRUCTURES } from '@/tests/fixtures/odd-mails/structure';

const folder = env().OKIENKO_DATA_DIR;
const ALL = [...CHARSETS, ...STRUCTURES, ...FILES];

beforeAll(() => mkdir(join(folder, 'uploads'), { recursive: true }));

test('the corpus has more than a hundred odd e-mails, each with a name of its own', () => {
  expect(new Set(ALL.map(({ name }) => name)).size).toBeGreaterThan(100);
});

test.each(ALL)(
  'an e-mail is read: $name',
  async ({ raw, text, part, subject, from, files = [], isAutomatic = false, trouble = '' }) => {
    const path = join(folder, 'mail.eml');
    await writeFile(path, raw);
    const file = await open(path);
    try {
      const mail = await readMail(file);
      const names = mail.attachments.map(({ name }) => name);
      await discardAttachments(mail);
      if (part) expect(mail.text).toContain(text);
      else expect(mail.text).toBe(text);
      expect({ names, isAutomatic: mail.isAutomatic, trouble: mail.trouble }).toEqual({
        names: files,
        isAutomatic,
        trouble,
      });
      if (subject !== undefined) expect(mail.subject).toBe(subject);
      if (from !== undefined) expect(mail.from.address).toBe(from);
      expect(await readdir(join(folder, 'uploads'))).toEqual([]);
    } finally {
      await file.close();
    }
  },
  20_000,
);
