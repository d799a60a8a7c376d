import type { Ctx } from '@/lib/core/context';
import { formatDigits, formatHour, formatLong } from '@/lib/core/date-text';
import { DomainError } from '@/lib/core/errors';
import { plainDateOf } from '@/lib/core/plain-date';
import { fullMomentText } from '@/lib/i18n/moments';
import { db, transact } from '@/lib/platform/db';
import { renderPdf } from '@/lib/platform/pdf';
import { recordOf } from '../../audit/operations';
import type { HistoryData, ToldAct } from '../../audit/schema';
import { actsOfCase } from '../../cases/queries/course';
import { getCase } from '../../cases/queries/one';
import { proceedingsOfCase } from '../../cases/queries/proceedings';
import { fileLawOf } from '../../cases/rules/procedures/file-law';
import type { CaseRecord } from '../../cases/schema/case';
import type { CourseEntry } from '../../cases/schema/course';
import { actorOf, paperOf, postText } from '../../cases/words/course';
import { matterName } from '../../cases/words/kinds';
import { citation } from '../../cases/words/procedures';
import { IDENTITY_WORDS } from '../../clients/words/values';
import { getOffice } from '../../staff/queries/office';
import { officeLines } from '../../staff/rules/office-lines';
import { listNotes } from '../queries/notes';
import { caseFilesHead } from '../queries/record';
import { listViewings } from '../queries/viewings';
import { hoursText, hourText, NOTE_KIND_WORDS } from '../words/values';

/**
 * Prints the metryka of a case (KPA art. 66a, Ordynacja podatkowa art. 171a): all acts of its course, in the order of
 * time. `sentenceOf` gives the sentence of an act of any module. Throws not-found.
 */
export async function printRecord(
  ctx: Ctx,
  { slug }: { slug: string },
  sentenceOf: (entry: CourseEntry) => ToldAct,
): Promise<Uint8Array> {
  const record = await getCase(ctx, slug);
  const [file, acts] = await Promise.all([fileOf(ctx, record, 'record'), actsOfCase(ctx, record.id)]);
  await notePrint(ctx, record, { what: 'record', id: null });
  return renderPdf('case-record', {
    ...file,
    startedOn: formatLong(record.receivedOn),
    madeAt: fullMomentText(ctx.now),
    acts: acts.map((entry) => {
      const sentence = sentenceOf(entry);
      const { name, post } = actorOf(entry);
      return {
        day: formatDigits(plainDateOf(entry.at)),
        hour: formatHour(entry.at),
        person: name,
        post,
        act: sentence.title,
        text: sentence.text ?? '',
        paper: paperOf(sentence, entry),
      };
    }),
  });
}

/** Prints a note for the file on paper, with a place for the client's signature (KPA art. 14 § 2). Throws not-found. */
export async function printNote(ctx: Ctx, { slug, id }: { slug: string; id: number }): Promise<Uint8Array> {
  const record = await getCase(ctx, slug);
  const note = (await listNotes(ctx, record.id)).find((each) => each.id === id);
  if (!note) throw new DomainError('not-found');
  const clientSigns = note.kind !== 'ANNOTATION';
  const file = await fileOf(ctx, record, clientSigns ? 'signedNote' : 'note');
  await notePrint(ctx, record, { what: 'note', id });
  const at = note.happenedAt && `, godz. ${hourText(note.happenedAt)}`;
  return renderPdf('note', {
    ...file,
    id,
    title: NOTE_KIND_WORDS[note.kind],
    content: note.text,
    person: note.person,
    happened: `${formatLong(note.happenedOn)}${at}`,
    author: { name: note.author, post: await postOf(record, note.authorId) },
    writtenAt: fullMomentText(note.writtenAt),
    corrects: numberOf(note.correctsId),
    correctedBy: numbersOf(note.correctedBy),
    clientSigns,
  });
}

/** Prints the record of a viewing of the file, for both sides to sign. Throws not-found. */
export async function printViewing(
  ctx: Ctx,
  { slug, id }: { slug: string; id: number },
): Promise<Uint8Array> {
  const record = await getCase(ctx, slug);
  const [file, viewings] = await Promise.all([fileOf(ctx, record, 'viewing'), listViewings(ctx, record.id)]);
  const viewing = viewings.find((each) => each.id === id);
  if (!viewing) throw new DomainError('not-found');
  await notePrint(ctx, record, { what: 'viewing', id });
  const { viewedOn, fromTime, toTime, identityCheck, savedAt, correctsId, correctedBy, ...details } = viewing;
  return renderPdf('file-viewing', {
    ...file,
    ...details,
    viewed: `${formatLong(viewedOn)}, godz. ${hoursText(viewing)}`,
    identity: IDENTITY_WORDS[identityCheck],
    savedAt: fullMomentText(savedAt),
    corrects: numberOf(correctsId),
    correctedBy: numbersOf(correctedBy),
  });
}

const numberOf = (id: number | null) => (id === null ? null : `nr ${id}`);
const numbersOf = (ids: readonly number[]) => (ids.length === 0 ? null : `nr ${ids.join(', ')}`);

/** The head of every paper of the file: the office, the case by its number and name, the provision of the paper. */
async function fileOf(ctx: Ctx, record: CaseRecord, what: 'record' | 'note' | 'signedNote' | 'viewing') {
  const [office, head, { procedure }] = await Promise.all([
    getOffice(),
    caseFilesHead(ctx, record.id),
    proceedingsOfCase(ctx, record.id),
  ]);
  const lines = officeLines(office);
  return {
    date: ctx.today,
    office: lines,
    point: { name: head.department, address: lines.address },
    number: record.znak ?? record.number,
    matter: matterName(head.kind, head.title),
    law: citation(fileLawOf(procedure)[what]),
  };
}

/** The author's post in the department that has the case, or else the author's first post. */
async function postOf(record: CaseRecord, staffId: number): Promise<string> {
  const posts = await db().post.findMany({
    where: { staffId },
    select: {
      role: true,
      departmentId: true,
      department: { select: { name: true } },
      staff: { select: { position: true } },
    },
    orderBy: { id: 'asc' },
  });
  const post = posts.find(({ departmentId }) => departmentId === record.departmentId) ?? posts[0];
  if (!post) return '';
  const { role, staff, department } = post;
  return postText({ role, position: staff.position, department: department.name });
}

/** Records in the history who printed a paper of the file, as for a document (KRI § 20 ust. 2). */
async function notePrint(ctx: Ctx, record: CaseRecord, data: HistoryData['file.printed']): Promise<void> {
  await transact(async (tx) => recordOf(tx, ctx, record, 'file.printed', data));
}
