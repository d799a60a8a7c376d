import { beforeAll, describe, expect, test } from 'vitest';
import type { Ctx } from '@/lib/core/context';
import {
  previewTemplate,
  publishTemplate,
  restoreTemplate,
} from '@/lib/modules/correspondence/operations/publish-template';
import { sampleLetter } from '@/lib/modules/correspondence/operations/sample-letter';
import { setLetter } from '@/lib/modules/correspondence/operations/set-letter';
import { addStartingTemplates } from '@/lib/modules/correspondence/operations/starting-templates';
import { compareVersion, getTemplate, listTemplates } from '@/lib/modules/correspondence/queries/templates';
import { publishTemplateSchema } from '@/lib/modules/correspondence/schema/edit-template';
import { LETTER_KINDS, type LetterKind } from '@/lib/modules/correspondence/schema/letter';
import { db } from '@/lib/platform/db';
import { type MadeOffice, makeOffice } from '@/tests/factories/office';
import { actorOf, ctxOf, NOW } from '@/tests/factories/people';
import { codes } from '@/tests/factories/refusals';

const text = (words: string) =>
  `#import "letter.typ": *\n#show: letter\n#opening\n#naming\n${words}\n#parts\n#instruction\n#closing\n`;

let office: MadeOffice;
let editor: Ctx;
let admin: Ctx;

beforeAll(async () => {
  office = await makeOffice();
  await addStartingTemplates(new Date(NOW));
  editor = ctxOf(await actorOf('EDITOR', office.secretary, { name: 'Michał Jaśkiewicz' }));
  admin = ctxOf(await actorOf('ADMIN', office.secretary));
});

const idOf = async (kind: LetterKind) => (await db().letterTemplate.findFirstOrThrow({ where: { kind } })).id;
const publish = async (ctx: Ctx, kind: LetterKind, source: string, basedOn = 1, note = 'poprawka') =>
  publishTemplate(ctx, { templateId: await idOf(kind), source, basedOn, note });

describe('a template', () => {
  test('is published as a new version with a reason, and sets letters at once', async () => {
    expect(await publish(editor, 'ORDER', text('Nowe słowa.'))).toEqual({ number: 2 });
    const id = await idOf('ORDER');
    const view = await getTemplate(editor, id);
    expect(view.source).toContain('Nowe słowa.');
    expect(view.versions.map(({ number, savedBy, note }) => [number, savedBy, note])).toEqual([
      [2, 'Michał Jaśkiewicz', 'poprawka'],
      [1, null, ''],
    ]);
    const { templateVersionId } = await setLetter('ORDER', sampleLetter('ORDER'));
    const used = await db().letterTemplateVersion.findUniqueOrThrow({ where: { id: templateVersionId } });
    expect(used.number).toBe(2);
    const { before, after } = await compareVersion(editor, id, 2);
    expect(before).not.toContain('Nowe słowa.');
    expect(after).toContain('Nowe słowa.');
    const [told] = await db().$queryRaw<{ data: object }[]>`
      SELECT data FROM history WHERE type = 'template.published' ORDER BY id DESC LIMIT 1`;
    expect(told.data).toEqual({ templateId: id, kind: 'ORDER', version: 2, note: 'poprawka' });
  });

  test('is written by editors and administrators alone', async () => {
    const templateId = await idOf('RETURN');
    for (const role of ['CITY_SECRETARY', 'HEAD', 'CASE_WORKER', 'AUDITOR', 'CLERK'] as const) {
      const ctx = ctxOf(await actorOf(role, office.roads));
      const source = text('x');
      const refused = await codes([
        listTemplates(ctx),
        getTemplate(ctx, templateId),
        compareVersion(ctx, templateId, 1),
        previewTemplate(ctx, { templateId, source, sample: 'FULL' }),
        publishTemplate(ctx, { templateId, source, basedOn: 1, note: 'poprawka' }),
        restoreTemplate(ctx, { templateId, number: 1, basedOn: 1 }),
      ]);
      expect(new Set(refused)).toEqual(new Set(['not-allowed']));
    }
    expect(await codes([getTemplate(editor, 999_999)])).toEqual(['not-found']);
  });

  test('that fails is not published, and its editor sees the place', async () => {
    await expect(publish(editor, 'RETURN', text('#brak'))).rejects.toMatchObject({
      code: 'template-broken',
      detail: { facts: { what: 'Wiersz 5, kolumna 2: nie ma tu nazwy „brak”. Sprawdź pisownię.' } },
    });
    // The template works with the fullest letter and fails with the barest.
    const eager = text('#data.signer.name');
    expect(await codes([publish(editor, 'RETURN', eager)])).toEqual(['template-broken']);
    const templateId = await idOf('RETURN');
    const look = (sample: 'FULL' | 'BAREST') =>
      previewTemplate(editor, { templateId, source: eager, sample });
    expect((await look('FULL')).problem).toBeNull();
    expect((await look('BAREST')).problem).toMatchObject({ kind: 'mistake', line: 5 });
    expect((await getTemplate(editor, templateId)).versions).toHaveLength(1);
    expect(publishTemplateSchema.safeParse({ templateId, source: 'x', basedOn: 1, note: ' ' }).success).toBe(
      false,
    );
  });

  test('without a part of every letter is not published, and its editor sees the missing part', async () => {
    const bare = '#import "letter.typ": *\n#show: letter\nWitaj\n';
    await expect(publish(editor, 'SUSPENSION', bare)).rejects.toMatchObject({
      code: 'template-incomplete',
      detail: { facts: { what: '#opening, #naming, #closing, #parts, #instruction' } },
    });
    const unsigned = text('Witaj').replace('#closing\n', '');
    await expect(publish(editor, 'SUSPENSION', unsigned)).rejects.toMatchObject({
      detail: { facts: { what: '#closing' } },
    });
  });

  test('published twice by one click is one version, and an unchanged one is refused', async () => {
    const both = await Promise.all([publish(editor, 'CALL', text('a')), publish(editor, 'CALL', text('a'))]);
    expect(both).toEqual([{ number: 2 }, { number: 2 }]);
    expect(await codes([publish(editor, 'CALL', text('a'), 2)])).toEqual(['template-unchanged']);
  });

  test('of two editors at once is refused to the second, and the work of the first is kept', async () => {
    const results = await codes([
      publish(editor, 'DECISION', text('a')),
      publish(admin, 'DECISION', text('b')),
    ]);
    expect(results.toSorted()).toEqual(['changed-meanwhile', null]);
    expect((await getTemplate(editor, await idOf('DECISION'))).versions).toHaveLength(2);
    expect(await publish(admin, 'DECISION', text('c'), 2)).toEqual({ number: 3 });
  });

  test('returns to an earlier version by publishing it again', async () => {
    const templateId = await idOf('REFERRAL');
    const { source } = await getTemplate(editor, templateId);
    await publish(editor, 'REFERRAL', text('inaczej'));
    expect(await restoreTemplate(editor, { templateId, number: 1, basedOn: 2 })).toEqual({ number: 3 });
    const view = await getTemplate(editor, templateId);
    expect(view.source).toBe(source);
    expect(view.versions[0].note).toBe('Powrót do wersji 1');
    expect(await codes([restoreTemplate(editor, { templateId, number: 9, basedOn: 3 })])).toEqual([
      'not-found',
    ]);
  });
});

describe('the list', () => {
  test('has every kind once, and names the working version when the latest fails', async () => {
    const templateId = await idOf('SUSPENSION');
    const data = { templateId, number: 2, source: '#brak', savedAt: new Date(NOW) };
    await db().letterTemplateVersion.create({ data });
    await setLetter('SUSPENSION', sampleLetter('SUSPENSION'));
    const templates = await listTemplates(editor);
    expect(templates.map(({ kind }) => kind)).toEqual([...LETTER_KINDS]);
    const suspension = templates.find(({ kind }) => kind === 'SUSPENSION');
    expect(suspension).toMatchObject({
      inForce: 1,
      latest: { number: 2, failure: { always: true, line: 1 } },
    });
    expect(suspension?.latest.failure?.lastAt.getTime()).toBeGreaterThan(0);
    // A corrected version counts as any other.
    await publish(editor, 'SUSPENSION', text('dobrze'), 2);
    const mended = (await listTemplates(editor)).find(({ kind }) => kind === 'SUSPENSION');
    expect(mended).toMatchObject({ inForce: 3, latest: { failure: null } });
  });
});
