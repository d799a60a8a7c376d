import { randomUUID } from 'node:crypto';
import { extractText, getDocumentProxy } from 'unpdf';
import { beforeAll, describe, expect, test } from 'vitest';
import { plainDate } from '@/lib/core/plain-date';
import { saveNoteDraft } from '@/lib/modules/case-files/operations/note-draft';
import { printNote } from '@/lib/modules/case-files/operations/print-file';
import { writeNote } from '@/lib/modules/case-files/operations/write-note';
import { listNotes, notesToWrite } from '@/lib/modules/case-files/queries/notes';
import { type WriteNoteInput, writeNoteSchema } from '@/lib/modules/case-files/schema';
import { db } from '@/lib/platform/db';
import { actorOf, ctxOf, later } from '@/tests/factories/people';
import { caseInHand, setScene } from './scene';

let scene: Awaited<ReturnType<typeof setScene>>;
beforeAll(async () => {
  scene = await setScene();
});

const note = (slug: string, over: Partial<Record<keyof WriteNoteInput, unknown>> = {}): WriteNoteInput =>
  writeNoteSchema.parse({
    slug,
    requestKey: randomUUID(),
    kind: 'PHONE_CALL',
    happenedOn: '2026-11-24',
    happenedAt: '9:05',
    person: 'Genowefa Próbna',
    text: 'Pyta o termin.',
    correctsId: null,
    ...over,
  });
const refused = (field: string, code: string) => ({ code: 'invalid', detail: { fields: { [field]: code } } });

const caseOf = (id: number) => db().case.findUniqueOrThrow({ where: { id } });

describe('a note (art. 72)', () => {
  test('is signed by its author, and the history does not hold its text', async () => {
    const { caseId, slug } = await caseInHand(scene);
    const { id } = await writeNote(scene.worker, note(slug));
    expect(await listNotes(scene.worker, caseId)).toMatchObject([
      {
        id,
        kind: 'PHONE_CALL',
        happenedOn: '2026-11-24',
        happenedAt: '09:05',
        text: 'Pyta o termin.',
        author: 'Marek Zieliński',
        correctsId: null,
        correctedBy: [],
      },
    ]);
    const kept = await db().historyEntry.findFirstOrThrow({ where: { caseId, type: 'note.written' } });
    expect(kept.data).toEqual({ noteId: id, kind: 'PHONE_CALL', on: '2026-11-24', corrects: null });
  });

  test('written twice with one key is one', async () => {
    const { caseId, slug } = await caseInHand(scene);
    const input = note(slug);
    const answers = await Promise.all([1, 2, 3].map(() => writeNote(scene.worker, input)));
    expect(new Set(answers.map(({ id }) => id)).size).toBe(1);
    expect(await db().caseNote.count({ where: { caseId } })).toBe(1);
    await expect(writeNote(scene.head, input)).rejects.toMatchObject({ code: 'not-allowed' });
  });

  test('cannot be changed or deleted: the database refuses it', async () => {
    const { slug } = await caseInHand(scene);
    const { id } = await writeNote(scene.worker, note(slug));
    const change = db().caseNote.update({ where: { id }, data: { text: 'Inna' } });
    await expect(change).rejects.toThrow(/permission denied/);
    await expect(db().caseNote.delete({ where: { id } })).rejects.toThrow(/permission denied/);
  });

  test('is corrected by a later one, and each names the other', async () => {
    const { caseId, slug } = await caseInHand(scene);
    const first = await writeNote(scene.worker, note(slug));
    const second = await writeNote(scene.head, note(slug, { correctsId: first.id, text: 'Poprawka.' }));
    const [newer, older] = await listNotes(scene.worker, caseId);
    expect(newer).toMatchObject({ id: second.id, correctsId: first.id });
    expect(older).toMatchObject({ id: first.id, correctedBy: [second.id] });
    const elsewhere = await caseInHand(scene);
    await expect(
      writeNote(scene.worker, note(elsewhere.slug, { correctsId: first.id })),
    ).rejects.toMatchObject({ code: 'record-not-here' });
  });

  test.each<[string, Partial<WriteNoteInput>, string, string]>([
    ['tomorrow', { happenedOn: plainDate('2026-11-25') }, 'happenedOn', 'date-in-future'],
    ['before the podanie came', { happenedOn: plainDate('2026-11-23') }, 'happenedOn', 'before-receipt'],
    ['later today', { happenedAt: '10:45' }, 'happenedAt', 'hour-in-future'],
    ['with nobody, of a call', { person: '' }, 'person', 'note-person-missing'],
  ])('is not of %s', async (_what, over, field, code) => {
    const { slug } = await caseInHand(scene);
    await expect(writeNote(scene.worker, note(slug, over))).rejects.toMatchObject(refused(field, code));
  });

  test.each([
    ['text', '  ', 'note-text-missing'],
    ['text', 'x'.repeat(20_001), 'too-long'],
    ['happenedAt', '25:00', 'hour-shape'],
    ['kind', '', 'choose-note-kind'],
  ])('is not taken with a wrong %s', (field, value, code) => {
    const { error } = writeNoteSchema.safeParse({ ...note('x'), [field]: value });
    expect(error?.issues.map(({ path, message }) => [path[0], message])).toContainEqual([field, code]);
  });

  test('needs neither an hour nor a person when it is an annotation', async () => {
    const { slug } = await caseInHand(scene);
    await writeNote(scene.worker, note(slug, { kind: 'ANNOTATION', happenedAt: '', person: '' }));
  });
});

describe('the author of a note', () => {
  test('keeps the file, or serves at the counter for calls and visits, and a stranger sees no case', async () => {
    const { caseId, slug } = await caseInHand(scene);
    const information = ctxOf(await actorOf('INFORMATION', scene.office.counter));
    const auditor = ctxOf(await actorOf('AUDITOR', scene.office.secretary));
    for (const ctx of [scene.worker, scene.head]) {
      expect((await notesToWrite(ctx, await caseOf(caseId))).kinds).toEqual([
        'ANNOTATION',
        'VISIT',
        'PHONE_CALL',
      ]);
      await writeNote(ctx, note(slug, { kind: 'ANNOTATION' }));
    }
    for (const ctx of [scene.clerk, information]) {
      expect((await notesToWrite(ctx, await caseOf(caseId))).kinds).toEqual(['VISIT', 'PHONE_CALL']);
      await writeNote(ctx, note(slug, { kind: 'VISIT' }));
      await expect(writeNote(ctx, note(slug, { kind: 'ANNOTATION' }))).rejects.toMatchObject({
        code: 'not-allowed',
      });
    }
    expect((await notesToWrite(auditor, await caseOf(caseId))).kinds).toEqual([]);
    await expect(writeNote(auditor, note(slug))).rejects.toMatchObject({ code: 'not-allowed' });
    await expect(writeNote(scene.stranger, note(slug))).rejects.toMatchObject({ code: 'not-found' });
    await expect(printNote(scene.stranger, { slug, id: 1 })).rejects.toMatchObject({ code: 'not-found' });
  });
});

test('may be of a department that co-operates', async () => {
  const { caseId, slug } = await caseInHand(scene);
  const coDepartmentIds = [scene.office.geodesy.id];
  await db().case.update({ where: { id: caseId }, data: { coDepartmentIds } });
  await writeNote(scene.stranger, note(slug, { kind: 'ANNOTATION' }));
  expect((await notesToWrite(scene.stranger, await caseOf(caseId))).kinds).toHaveLength(3);
});

describe('a draft', () => {
  test('outlives a reload, sealed and for its author alone, until the note is signed', async () => {
    const { caseId, slug } = await caseInHand(scene);
    const typed = { kind: 'VISIT' as const, person: 'Genowefa', text: 'Przyszła z mapą' };
    await saveNoteDraft(scene.worker, { slug, typed });
    expect((await notesToWrite(scene.worker, await caseOf(caseId))).draft).toEqual(typed);
    expect((await notesToWrite(scene.head, await caseOf(caseId))).draft).toBeNull();
    const { sealed } = await db().caseNoteDraft.findFirstOrThrow({ where: { caseId } });
    expect(Buffer.from(sealed).toString('utf8')).not.toContain('Genowefa');
    await writeNote(scene.worker, note(slug, { text: 'Przyszła z mapą.' }));
    expect((await notesToWrite(scene.worker, await caseOf(caseId))).draft).toBeNull();
  });

  test('without a text is deleted, and a save after the signature makes none', async () => {
    const { caseId, slug } = await caseInHand(scene);
    await saveNoteDraft(scene.worker, { slug, typed: { text: 'a' } });
    await saveNoteDraft(scene.worker, { slug, typed: { text: ' ' } });
    expect(await db().caseNoteDraft.count({ where: { caseId } })).toBe(0);
    await writeNote(scene.worker, note(slug, { text: 'Koniec' }));
    await saveNoteDraft(scene.worker, { slug, typed: { text: 'Koniec ' } });
    expect(await db().caseNoteDraft.count({ where: { caseId } })).toBe(0);
    await expect(saveNoteDraft(scene.stranger, { slug, typed: { text: 'a' } })).rejects.toMatchObject({
      code: 'not-found',
    });
  });
});

test('a printed note has all its text and a line for the client, and the history records the print', async () => {
  const { caseId, slug, number } = await caseInHand(scene);
  const text = `Wyjaśniono termin.\n${'Długa rozmowa o projekcie. '.repeat(40)}`;
  const { id } = await writeNote(scene.worker, note(slug, { text }));
  const { staffId } = scene.worker.actor;
  await db().staffMember.update({ where: { id: staffId }, data: { position: 'młodszy inspektor' } });
  const bytes = await printNote(later(scene.worker, 5), { slug, id });
  const document = await getDocumentProxy(new Uint8Array(bytes));
  expect(document.numPages).toBe(1);
  const { text: said } = await extractText(document, { mergePages: true });
  for (const part of [
    ...[number, 'Notatka z rozmowy telefonicznej', 'Genowefa Próbna', 'Wyjaśniono termin.', 'godz. 9:05'],
    ...['młodszy inspektor', 'klient, do którego odnosi się treść', 'art. 14 § 2'],
  ]) {
    expect(said.replace(/\s+/g, ' ')).toContain(part);
  }
  const kept = await db().historyEntry.findFirstOrThrow({ where: { caseId, type: 'file.printed' } });
  expect(kept.data).toEqual({ what: 'note', id });
});
