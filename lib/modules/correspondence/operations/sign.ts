import { isDeepStrictEqual } from 'node:util';
import type { Ctx } from '@/lib/core/context';
import { DomainError } from '@/lib/core/errors';
import { type Tx, transact } from '@/lib/platform/db';
import type { Case, Letter } from '@/lib/platform/generated/prisma/client';
import { addDocument } from '../../documents/operations/documents';
import { storeFile } from '../../documents/operations/receive';
import { mandateFor } from '../../staff/queries/mandates';
import { getOffice } from '../../staff/queries/office';
import type { MandateRef, OfficeInput } from '../../staff/schema';
import { canWriteLetters } from '../policy';
import { addresseeOf } from '../rules/addressee';
import { missingIn, SCOPE_OF_LETTER } from '../rules/letter';
import type { GiveBackInput, LetterVersionInput } from '../schema/acts';
import { readContent } from '../schema/content';
import type { LetterKind } from '../schema/letter';
import type { LetterPaper } from '../schema/template';
import { letterPaper } from './letter-paper';
import { lockLetter, moveLetter, recordLetter, refuseSigned } from './lock-letter';
import { setLetter } from './set-letter';

/**
 * Submits a finished draft for signature. A second call changes nothing. Throws not-found, not-allowed, wrong-state,
 * invalid (the missing fields), changed-meanwhile.
 */
export async function submitLetter(ctx: Ctx, { letterId, version }: LetterVersionInput): Promise<void> {
  await transact(async (tx) => {
    const locked = await lockLetter(tx, ctx, letterId, 'WRITE');
    if (locked.letter.state === 'TO_SIGN') return;
    requireVersion(locked.letter, version);
    requireWhole(locked.letter);
    await moveLetter(tx, locked, 'submit', { remark: '' });
    recordLetter(tx, ctx, locked, 'letter.submitted', {});
  });
}

/**
 * Gives a letter back for correction, with a remark. Allowed for people who write the letters of the case or may sign
 * this one. Throws not-found, not-allowed, wrong-state.
 */
export async function giveBackLetter(ctx: Ctx, { letterId, remark }: GiveBackInput): Promise<void> {
  await transact(async (tx) => {
    const locked = await lockLetter(tx, ctx, letterId);
    const { caseRow, letter } = locked;
    if (!(await signingMandate(tx, ctx, caseRow, letter.kind))) await lockLetter(tx, ctx, letterId, 'WRITE');
    await moveLetter(tx, locked, 'giveBack', { remark });
    recordLetter(tx, ctx, locked, 'letter.given-back', { remark });
  });
}

/**
 * Signs a letter under the signer's mandate and stores its file as a document of the case. A second call by the same
 * person changes nothing. Throws not-found, not-allowed, mandate-missing, letter-signed-meanwhile (by whom),
 * wrong-state, invalid (the missing fields), changed-meanwhile (also when the data of the case changed during the
 * work), letter-not-set.
 */
export async function signLetter(
  ctx: Ctx,
  { letterId, version }: LetterVersionInput,
): Promise<{ documentId: number | null }> {
  const office = await getOffice();
  const asked = { letterId, version, office };
  const prepared = await transact((tx) => prepare(tx, ctx, asked));
  if ('signed' in prepared) return { documentId: prepared.signed };
  const set = await setLetter(prepared.letter.kind, prepared.paper);
  const file = await storeFile(fileNameOf(prepared.letter), set.bytes);
  return transact(async (tx) => {
    const now = await prepare(tx, ctx, asked);
    if ('signed' in now) return { documentId: now.signed };
    if (!isDeepStrictEqual(now.paper, prepared.paper)) throw new DomainError('changed-meanwhile');
    const { caseRow, letter, mandate } = now;
    const { id: documentId } = await addDocument(tx, ctx, caseRow, {
      ...file,
      title: letter.title,
      direction: 'OUTGOING',
    });
    const signed = { documentId, mandateId: mandate.id, templateVersionId: set.templateVersionId };
    await moveLetter(tx, now, 'sign', {
      ...signed,
      signedById: ctx.actor.staffId,
      signedAt: ctx.now,
      remark: '',
    });
    recordLetter(tx, ctx, now, 'letter.signed', { mandateId: mandate.id, documentId });
    return { documentId };
  });
}

type Prepared = { caseRow: Case; letter: Letter; mandate: MandateRef; paper: LetterPaper };

/** The checked letter to sign, or the document that this person has signed already. */
async function prepare(
  tx: Tx,
  ctx: Ctx,
  { letterId, version, office }: LetterVersionInput & { office: OfficeInput },
): Promise<Prepared | { signed: number | null }> {
  const { caseRow, letter } = await lockLetter(tx, ctx, letterId);
  if (letter.state === 'SIGNED' && letter.signedById === ctx.actor.staffId)
    return { signed: letter.documentId };
  const mandate = await signingMandate(tx, ctx, caseRow, letter.kind);
  if (!mandate) throw new DomainError('mandate-missing');
  // Only the people who write a draft may sign it as a draft.
  if (letter.state === 'DRAFT' && !canWriteLetters(ctx.actor, caseRow)) throw new DomainError('not-allowed');
  if (letter.state !== 'DRAFT' && letter.state !== 'TO_SIGN') {
    await refuseSigned(tx, ctx, letter);
    throw new DomainError('wrong-state', { facts: { state: letter.state, act: 'sign' } });
  }
  requireVersion(letter, version);
  requireWhole(letter);
  const addressee = addresseeOf(letter);
  const paper = await letterPaper(tx, ctx, { caseRow, letter, addressee, office, mandate });
  return { caseRow, letter, mandate, paper };
}

/** The mandate under which the actor may sign a letter of the kind today; null when there is none. */
export function signingMandate(
  tx: Pick<Tx, '$queryRaw'>,
  ctx: Ctx,
  place: { departmentId: number },
  kind: LetterKind,
): Promise<MandateRef | null> {
  const { actor, today: day } = ctx;
  return mandateFor(tx, {
    staffId: actor.staffId,
    scope: SCOPE_OF_LETTER[kind],
    departmentId: place.departmentId,
    day,
  });
}

function requireVersion(letter: Letter, version: number): void {
  if (letter.version !== version)
    throw new DomainError('changed-meanwhile', { facts: { version: letter.version } });
}

/** Throws invalid with the fields that the letter lacks. */
function requireWhole(letter: Letter): void {
  const fields = missingIn(readContent(letter.kind, letter.content));
  if (letter.addresseeName === '') fields['addressee.name'] = 'addressee-missing';
  if (Object.keys(fields).length > 0) throw new DomainError('invalid', { fields });
}

const FILE_NAMES: Partial<Record<LetterKind, string>> = {
  CALL: 'wezwanie',
  FEE_CALL: 'wezwanie-do-oplaty',
  DECISION: 'decyzja',
  CERTIFICATE: 'zaswiadczenie',
};
const fileNameOf = ({ kind, id }: Letter) => `${FILE_NAMES[kind] ?? 'pismo'}-${id}.pdf`;
