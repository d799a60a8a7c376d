import { beforeAll, describe, expect, test } from 'vitest';
import { renderPreview } from '@/lib/modules/correspondence/operations/render-preview';
import { sampleLetter } from '@/lib/modules/correspondence/operations/sample-letter';
import { setLetter } from '@/lib/modules/correspondence/operations/set-letter';
import { addStartingTemplates } from '@/lib/modules/correspondence/operations/starting-templates';
import { LETTER_KINDS, type LetterKind } from '@/lib/modules/correspondence/schema/letter';
import { db } from '@/lib/platform/db';
import { NOW } from '@/tests/factories/people';
import { pdfText } from '@/tests/support/pdf-text';

const BROKEN = '#set document(title: "x")\n#braku(1)';
/** A template that sets letters to everybody but Jan Kowal, and would print his name. */
const TOUCHY =
  '#import "letter.typ": *\n#show: letter\n#if data.addressee.name == "Jan Kowal" { panic(data.addressee.name) }\nnowy wzór';

beforeAll(() => addStartingTemplates(new Date(NOW)));

/** Adds the newest version of the kind and returns its id. */
async function publish(kind: LetterKind, source: string): Promise<number> {
  const template = await db().letterTemplate.findFirstOrThrow({
    where: { kind },
    include: { versions: true },
  });
  const number = template.versions.length + 1;
  const data = { templateId: template.id, number, source, savedAt: new Date(NOW) };
  return (await db().letterTemplateVersion.create({ data })).id;
}

const textOf = async (bytes: Uint8Array) => (await pdfText(bytes)).text;
const failureOf = (versionId: number) => db().letterTemplateFailure.findUnique({ where: { versionId } });
const toJan = (kind: LetterKind) => {
  const paper = sampleLetter(kind);
  return { ...paper, addressee: { ...paper.addressee, name: 'Jan Kowal' } };
};

describe('the templates that an office begins with', () => {
  test('exist once for each kind, however often they are added', async () => {
    await Promise.all([addStartingTemplates(new Date(NOW)), addStartingTemplates(new Date(NOW))]);
    const made = await db().letterTemplate.findMany({ include: { versions: true } });
    expect(made.map(({ kind }) => kind).sort()).toEqual([...LETTER_KINDS].sort());
    expect(made.every(({ versions }) => versions.length === 1)).toBe(true);
  });

  test('are added for a kind that has none', async () => {
    await db().letterTemplateVersion.deleteMany({ where: { template: { kind: 'RETURN' } } });
    await db().letterTemplate.deleteMany({ where: { kind: 'RETURN' } });
    const { bytes, templateVersionId } = await setLetter('RETURN', sampleLetter('RETURN'));
    expect(await textOf(bytes)).toContain('Postanowienie o zwrocie podania');
    expect(await db().letterTemplateVersion.count({ where: { id: templateVersionId } })).toBe(1);
  });
});

describe('a letter', () => {
  test('is set by the latest version, or by the version asked for', async () => {
    const first = (await setLetter('ORDER', sampleLetter('ORDER'))).templateVersionId;
    const next = await publish('ORDER', `${TOUCHY}`);
    const { bytes, templateVersionId } = await setLetter('ORDER', sampleLetter('ORDER'));
    expect(templateVersionId).toBe(next);
    expect(await textOf(bytes)).toContain('nowy wzór');
    const asked = await setLetter('ORDER', sampleLetter('ORDER'), { versionId: first });
    expect(asked.templateVersionId).toBe(first);
  });

  test('is set by the version before when the latest fails, and the editors see the failure', async () => {
    const good = (await setLetter('DECISION', sampleLetter('DECISION'))).templateVersionId;
    const broken = await publish('DECISION', BROKEN);
    expect((await setLetter('DECISION', toJan('DECISION'))).templateVersionId).toBe(good);
    expect((await setLetter('DECISION', toJan('DECISION'))).templateVersionId).toBe(good);
    expect(await failureOf(broken)).toMatchObject({
      times: 1,
      always: true,
      kind: 'mistake',
      line: 2,
      column: 2,
      message: 'unknown variable: braku',
    });
    expect((await renderPreview('DECISION', sampleLetter('DECISION'))).problem).toBeNull();
  });

  test('with data that break a version is set by the version before, and the note does not quote the data', async () => {
    const good = (await setLetter('CALL', sampleLetter('CALL'))).templateVersionId;
    const touchy = await publish('CALL', TOUCHY);
    expect((await setLetter('CALL', sampleLetter('CALL'))).templateVersionId).toBe(touchy);
    expect((await setLetter('CALL', toJan('CALL'))).templateVersionId).toBe(good);
    expect((await setLetter('CALL', toJan('CALL'))).templateVersionId).toBe(good);
    expect(await failureOf(touchy)).toMatchObject({ times: 2, always: false, line: 3, message: '' });
  });

  test('that no version can set is refused with a sentence', async () => {
    await db().letterTemplateVersion.updateMany({
      where: { template: { kind: 'CERTIFICATE' } },
      data: { source: BROKEN },
    });
    await expect(setLetter('CERTIFICATE', sampleLetter('CERTIFICATE'))).rejects.toMatchObject({
      code: 'letter-not-set',
    });
    expect((await renderPreview('CERTIFICATE', sampleLetter('CERTIFICATE'))).problem).not.toBeNull();
  });
});

describe('a preview', () => {
  test('is a picture of each page, also for an unpublished source', async () => {
    const { pages, count, problem } = await renderPreview('REFERRAL', sampleLetter('REFERRAL'));
    expect(problem).toBeNull();
    expect(pages).toHaveLength(count);
    const own = await renderPreview('REFERRAL', sampleLetter('REFERRAL'), {
      source: '#set document(title: "x")\nAla',
    });
    expect(own.count).toBe(1);
    const wrong = await renderPreview('REFERRAL', sampleLetter('REFERRAL'), { source: BROKEN });
    expect(wrong).toMatchObject({ pages: [], problem: { kind: 'mistake', line: 2 } });
  });
});
