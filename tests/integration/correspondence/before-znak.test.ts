import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Ctx } from '@/lib/core/context';
import { openCaseDocument } from '@/lib/modules/cases/operations/documents';
import { draftLetter, saveLetterDraft } from '@/lib/modules/correspondence/operations/draft';
import { draftReferral } from '@/lib/modules/correspondence/operations/refer';
import { paperToSign, submitLetter } from '@/lib/modules/correspondence/operations/sign';
import { BEFORE_ZNAK, kindsOf } from '@/lib/modules/correspondence/rules/law';
import type { DraftLetterInput } from '@/lib/modules/correspondence/schema/acts';
import { db } from '@/lib/platform/db';
import { bytesOf } from '@/tests/factories/files';
import { type LetterDesk, makeLetterDesk } from '@/tests/factories/letters';
import { codes } from '@/tests/factories/refusals';
import { signNow } from '@/tests/factories/signing';
import { lawOf } from '@/tests/support/letter-law';
import { pdfText } from '@/tests/support/pdf-text';

let desk: LetterDesk;
let worker: Ctx;
let head: Ctx;

beforeAll(async () => {
  desk = await makeLetterDesk();
  ({ worker, head } = desk);
});

const letterOf = (id: number) => db().letter.findUniqueOrThrow({ where: { id } });
const begin = (caseId: number, kind: DraftLetterInput['kind'], content: object = {}) =>
  draftLetter(worker, { kind, content, caseId, requestKey: randomUUID() } as DraftLetterInput);

describe('before the department opens the case', () => {
  test('no letter of the case is begun', async () => {
    const { caseId } = await desk.unopenedCaseOf();
    const ofTheCase = kindsOf(lawOf('KPA').row).filter((kind) => !BEFORE_ZNAK.includes(kind));
    expect(ofTheCase).toHaveLength(15);
    for (const kind of ofTheCase)
      expect(await codes([begin(caseId, kind)]), kind).toEqual(['letter-needs-case']);
    const referral = {
      caseId,
      authority: { name: 'Starosta Zalesiński', address: '', ade: '' },
      reasons: 'Droga powiatowa.',
      requestKey: randomUUID(),
      noticeKey: randomUUID(),
    };
    expect(await codes([draftReferral(worker, referral)])).toEqual(['letter-needs-case']);
    expect(await db().letter.count({ where: { caseId } })).toBe(0);
  });

  test('no letter of the case is submitted or signed that was begun earlier', async () => {
    const { caseId } = await desk.caseOf();
    const { letterId, version } = await begin(caseId, 'CALL', { defects: ['Mapa'] });
    await db().case.update({ where: { id: caseId }, data: { znak: null } });
    const asked = { letterId, version };
    expect(await codes([submitLetter(worker, asked)])).toEqual(['letter-needs-case']);
    expect(await codes([paperToSign(head, asked)])).toEqual(['letter-needs-case']);
    expect(await letterOf(letterId)).toMatchObject({ state: 'DRAFT', signedAt: null });
  });

  test('a notice goes out that names the number as one of the register, not as a znak', async () => {
    const { caseId, slug, number } = await desk.unopenedCaseOf();
    const { letterId } = await begin(caseId, 'INFORMATION', {
      text: 'Podanie czeka na przyjęcie w wydziale.',
    });
    const { documentId } = await signNow(head, letterId);
    const file = await openCaseDocument(worker, slug, documentId ?? 0);
    const { text } = await pdfText(new Uint8Array(await bytesOf(file)));
    expect(text).toContain(`Numer w rejestrze ${number}`);
    expect(text).toContain(`W korespondencji prosimy podać numer w rejestrze ${number}.`);
    expect(text).not.toMatch(/\b[Zz]nak\b/);
  });

  test('an answer that settles the matter waits for the znak', async () => {
    const made = await desk.unopenedCaseOf('PET_3M', { procedure: 'PETITION' });
    const { letterId, version } = await begin(made.caseId, 'INFORMATION', { text: 'Petycję uwzględniono.' });
    const { title, content, addresseeName: name, addresseeAddress: address } = await letterOf(letterId);
    expect(content).toMatchObject({ settles: false });
    const draft = { letterId, version, title, addressee: { name, address, ade: '' } };
    const text = { text: 'Petycję uwzględniono.', settles: true };
    const saved = await saveLetterDraft(worker, { ...draft, kind: 'INFORMATION', content: text });
    expect(await codes([paperToSign(head, { letterId, version: saved.version })])).toEqual([
      'letter-needs-case',
    ]);
  });
});
