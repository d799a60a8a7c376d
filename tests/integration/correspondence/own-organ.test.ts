import { beforeAll, describe, expect, test } from 'vitest';
import type { Ctx } from '@/lib/core/context';
import { openCaseDocument } from '@/lib/modules/cases/operations/documents';
import { submitLetter } from '@/lib/modules/correspondence/operations/sign';
import { lettersToSign, listToSign } from '@/lib/modules/correspondence/queries/register';
import type { DraftLetterInput } from '@/lib/modules/correspondence/schema/acts';
import type { MandateInput } from '@/lib/modules/staff/schema';
import { readCounts } from '@/lib/platform/counts';
import { db } from '@/lib/platform/db';
import { bytesOf } from '@/tests/factories/files';
import { type LetterDesk, makeLetterDesk } from '@/tests/factories/letters';
import { mandateOf } from '@/tests/factories/mandates';
import { actorOf, ctxOf } from '@/tests/factories/people';
import { codes } from '@/tests/factories/refusals';
import { signNow } from '@/tests/factories/signing';
import { pdfText } from '@/tests/support/pdf-text';

// Matters of civil status: kierownik urzędu stanu cywilnego decides (Prawo o aktach stanu cywilnego art. 6, 9 and 10).

const REGISTRAR = 'Kierownik Urzędu Stanu Cywilnego w Zalesinie';
const CERTIFICATE = { kind: 'CERTIFICATE', content: { wording: 'Stan cywilny: panna.' } } as const;
const REFUSAL = {
  kind: 'DECISION',
  content: { legalBasis: 'art. 2 ust. 6', resolution: 'Odmawiam.', facts: 'Brak aktu.', law: 'Art. 45.' },
} as const;

let desk: LetterDesk;
let worker: Ctx;
let head: Ctx;
let organId: number;
let voivode: number;

beforeAll(async () => {
  desk = await makeLetterDesk();
  ({ worker, head } = desk);
  const name = 'Kierownik Urzędu Stanu Cywilnego';
  const genitive = 'Kierownika Urzędu Stanu Cywilnego';
  const own = await db().authority.create({ data: { kind: 'OWN', name, genitive, seat: 'w Zalesinie' } });
  organId = own.id;
  const judge = { name: 'Wojewoda Dębowski', genitive: 'Wojewody Dębowskiego' };
  ({ id: voivode } = await db().authority.findFirstOrThrow({ where: { kind: 'VOIVODE' } }));
  await db().authority.update({ where: { id: voivode }, data: judge });
});

const civil = () => desk.caseOf('KPA_1M', { organId, higherAuthorityId: voivode });

/** A person of the department who signs for the registrar. */
async function registrar(over: Partial<MandateInput>): Promise<Ctx> {
  const ctx = ctxOf(await actorOf('HEAD', desk.office.roads, { name: 'Hanna Czyż' }));
  await mandateOf(ctx.actor.staffId, ['DECISIONS', 'CERTIFICATES'], null, { organId, ...over });
  return ctx;
}

async function printedBy(signer: Ctx, content: Pick<DraftLetterInput, 'kind' | 'content'>): Promise<string> {
  const { caseId, slug } = await civil();
  const letterId = await desk.signed(worker, signer, content, caseId);
  const { documentId } = await db().letter.findUniqueOrThrow({ where: { id: letterId } });
  const file = await openCaseDocument(worker, slug, documentId ?? 0);
  return (await pdfText(new Uint8Array(await bytesOf(file)))).text;
}

describe('a letter in a matter of civil status', () => {
  test('stands under the registrar, who signs without „z upoważnienia”', async () => {
    const text = await printedBy(await registrar({ holdsOrgan: true }), CERTIFICATE);
    expect(text).toContain(REGISTRAR);
    expect(text).not.toContain('Burmistrz');
    expect(text).not.toContain('z upoważnienia');
  });

  test('is signed under a mandate of the registrar, or of the mayor for these matters (art. 10 ust. 1 and 2)', async () => {
    const ofRegistrar = await registrar({ givenBy: REGISTRAR });
    expect(await printedBy(ofRegistrar, CERTIFICATE)).toContain(
      'z upoważnienia Kierownika Urzędu Stanu Cywilnego w Zalesinie, upoważnienie nr',
    );
    const ofMayor = await registrar({ givenBy: 'Burmistrz Zalesina' });
    expect(await printedBy(ofMayor, CERTIFICATE)).toContain(
      'z upoważnienia Burmistrza Zalesina, upoważnienie nr',
    );
  });

  test('is not signed under a mandate in the matters of the mayor, and such a signer is not asked for it', async () => {
    const { caseId } = await civil();
    const letterId = await desk.draft(worker, CERTIFICATE, caseId);
    const { version } = await db().letter.findUniqueOrThrow({ where: { id: letterId } });
    await submitLetter(worker, { letterId, version });
    expect(await codes([signNow(head, letterId)])).toEqual(['mandate-missing']);
    const listed = async (ctx: Ctx) =>
      (await listToSign(ctx)).map((line) => line.letterId).includes(letterId);
    const signer = await registrar({ holdsOrgan: true });
    expect([await listed(head), await listed(signer)]).toEqual([false, true]);
    expect(await readCounts([lettersToSign(signer)])).toEqual([1]);
    // The other way round: the registrar signs nothing for the mayor.
    const roads = await desk.draft(worker, CERTIFICATE);
    expect(await codes([signNow(signer, roads)])).toEqual(['mandate-missing']);
  });

  test('instructs on an appeal to the voivode through the registrar (art. 11 ust. 2)', async () => {
    const text = await printedBy(await registrar({ holdsOrgan: true }), REFUSAL);
    expect(text).toContain('odwołanie do Wojewody Dębowskiego');
    expect(text).toContain(`za pośrednictwem organu, który wydał decyzję (${REGISTRAR})`);
  });

  test('is not signed while the seat of the registrar is blank', async () => {
    const signer = await registrar({ holdsOrgan: true });
    const { caseId } = await civil();
    const letterId = await desk.draft(worker, CERTIFICATE, caseId);
    await db().authority.update({ where: { id: organId }, data: { seat: 'w ………' } });
    expect(await codes([signNow(signer, letterId)])).toEqual(['organ-incomplete']);
    await db().authority.update({ where: { id: organId }, data: { seat: 'w Zalesinie' } });
    await signNow(signer, letterId);
  });
});
