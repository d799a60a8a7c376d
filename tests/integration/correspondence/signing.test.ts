import { beforeAll, describe, expect, test } from 'vitest';
import type { Ctx } from '@/lib/core/context';
import { openCaseDocument } from '@/lib/modules/cases/operations/documents';
import { saveLetterDraft } from '@/lib/modules/correspondence/operations/draft';
import { previewSigning, signLetter, submitLetter } from '@/lib/modules/correspondence/operations/sign';
import { db } from '@/lib/platform/db';
import { clientOf } from '@/tests/factories/applications';
import { bytesOf } from '@/tests/factories/files';
import { type LetterDesk, makeLetterDesk } from '@/tests/factories/letters';
import { actorOf, ctxOf, NOW, on } from '@/tests/factories/people';
import { codes } from '@/tests/factories/refusals';
import { seenBy, signNow } from '@/tests/factories/signing';
import { pdfText } from '@/tests/support/pdf-text';

let desk: LetterDesk;
let worker: Ctx;
let head: Ctx;

beforeAll(async () => {
  desk = await makeLetterDesk();
  ({ worker, head } = desk);
});

const call = { kind: 'CALL' as const, content: { defects: ['Mapa'] } };
const letterOf = (id: number) => db().letter.findUniqueOrThrow({ where: { id } });
const begun = () => desk.draft(worker, call);

/** Signs what was seen, after something has changed; returns the code of the refusal. */
async function signedAfter(change: (letterId: number, caseId: number) => Promise<unknown>, signer = head) {
  const letterId = await begun();
  const seen = await seenBy(head, letterId);
  await change(letterId, (await letterOf(letterId)).caseId);
  const refused = await codes([signLetter(signer, seen)]);
  expect((await letterOf(letterId)).state).toBe('DRAFT');
  return refused;
}

describe('a signature', () => {
  test('holds for the very letter that the signer has seen: its pictures, its date, the name below', async () => {
    const { caseId, slug } = await desk.caseOf();
    const letterId = await desk.draft(worker, call, caseId);
    const { version } = await letterOf(letterId);
    const { pages, count, seen } = await previewSigning(head, { letterId, version });
    expect(pages).toHaveLength(count);
    const { documentId } = await signLetter(head, { letterId, version, seen });
    const file = await openCaseDocument(worker, slug, documentId ?? 0);
    const { text } = await pdfText(new Uint8Array(await bytesOf(file)));
    for (const part of ['Zalesin, 24 listopada 2026 r.', head.actor.name, 'Mapa'])
      expect(text).toContain(part);
    expect(text).not.toContain('PROJEKT');
  });

  test('without a look at the letter is refused', async () => {
    const letterId = await begun();
    const { version } = await letterOf(letterId);
    const blind = { letterId, version, seen: '' };
    expect(await codes([signLetter(head, blind)])).toEqual(['letter-not-seen']);
    // The fingerprint of another letter is no better.
    const { seen } = await seenBy(head, await begun());
    expect(await codes([signLetter(head, { ...blind, seen })])).toEqual(['letter-not-seen']);
  });

  test('is refused when the data of the case have changed since the look', async () => {
    const changed = await signedAfter((_id, caseId) =>
      db().case.update({ where: { id: caseId }, data: { subject: 'Inny przedmiot' } }),
    );
    expect(changed).toEqual(['letter-not-seen']);
  });

  test('is refused when the template has changed since the look', async () => {
    const publish = async () => {
      const template = await db().letterTemplate.findFirstOrThrow({
        where: { kind: 'CALL' },
        include: { versions: true },
      });
      const { source } = template.versions[template.versions.length - 1];
      const number = template.versions.length + 1;
      const version = { templateId: template.id, number, source: `${source}\n// x`, savedAt: new Date(NOW) };
      await db().letterTemplateVersion.create({ data: version });
    };
    expect(await signedAfter(publish)).toEqual(['letter-not-seen']);
  });

  test('is refused on the next day, because the letter bears the date', async () => {
    expect(await signedAfter(async () => {}, on(head, '2026-11-25'))).toEqual(['letter-not-seen']);
  });

  test('is refused when somebody has changed the letter since the look', async () => {
    const changed = await signedAfter(async (letterId) => {
      const { version, title, addresseeName: name, addresseeAddress: address } = await letterOf(letterId);
      const draft = { letterId, version, title, addressee: { name, address, ade: '' } };
      await saveLetterDraft(worker, { ...draft, kind: 'CALL', content: { defects: ['Wypis'] } });
    });
    expect(changed).toEqual(['changed-meanwhile']);
  });

  test('stays valid when the client moves, because the letter keeps its addressee', async () => {
    const letterId = await begun();
    const seen = await seenBy(head, letterId);
    const { id } = await clientOf((await letterOf(letterId)).caseId);
    await db().client.update({ where: { id }, data: { lastName: 'Poślubna' } });
    await signLetter(head, seen);
  });

  test('repeated by the same person changes nothing', async () => {
    const letterId = await begun();
    const seen = await seenBy(head, letterId);
    const first = await signLetter(head, seen);
    expect(await signLetter(head, seen)).toEqual(first);
  });

  test('cannot be previewed without a mandate', async () => {
    const other = await begun();
    const { version } = await letterOf(other);
    const nobody = ctxOf(await actorOf('HEAD', desk.office.roads));
    expect(await codes([previewSigning(nobody, { letterId: other, version })])).toEqual(['mandate-missing']);
  });

  test('of a letter that waits works for a person who may only sign', async () => {
    const letterId = await begun();
    const { version } = await letterOf(letterId);
    await submitLetter(worker, { letterId, version });
    expect((await signNow(head, letterId)).documentId).not.toBeNull();
  });
});
