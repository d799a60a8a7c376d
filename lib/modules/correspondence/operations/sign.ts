import { createHash } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import type { Ctx } from '@/lib/core/context';
import { formatDate } from '@/lib/core/date-text';
import { DomainError, requireShown } from '@/lib/core/errors';
import { type Tx, transact } from '@/lib/platform/db';
import type { Case, Letter } from '@/lib/platform/generated/prisma/client';
import { organOfCase, proceedingsOf } from '../../cases/queries/proceedings';
import { addDocument } from '../../documents/operations/documents';
import { storeFile } from '../../documents/operations/receive';
import { rodoClauseOn } from '../../procedure-cards/queries';
import { authorityName } from '../../procedure-cards/rules/authority-name';
import { BLANK } from '../../procedure-cards/schema';
import { mandateFor } from '../../staff/queries/mandates';
import { getOffice } from '../../staff/queries/office';
import type { MandateRef, OfficeInput } from '../../staff/schema';
import { canWriteLetters } from '../policy';
import { addresseeOf } from '../rules/addressee';
import { isKindOf, mayGoOut } from '../rules/law';
import { missingIn, SCOPE_OF_LETTER } from '../rules/letter';
import type { GiveBackInput, LetterVersionInput, SignLetterInput } from '../schema/acts';
import { type LetterContent, readContent } from '../schema/content';
import type { LetterKind, LetterState } from '../schema/letter';
import type { LetterPaper } from '../schema/template';
import { daysFacts } from '../words/provisions';
import { letterPaper, tellsAbroad } from './letter-paper';
import { lockLetter, moveLetter, recordLetter, refuseSigned } from './lock-letter';
import { noticeOfToday } from './new-date';
import { type LetterPreview, renderPreview } from './render-preview';
import { setLetter } from './set-letter';
import { versionsToTry } from './versions-to-try';

/**
 * Submits a finished draft for signature. A second call changes nothing. Throws not-found, not-allowed, wrong-state,
 * invalid (the missing fields), changed-meanwhile.
 */
export async function submitLetter(ctx: Ctx, { letterId, version }: LetterVersionInput): Promise<void> {
  await transact(async (tx) => {
    const locked = await lockLetter(tx, ctx, letterId, 'WRITE');
    if (locked.letter.state === 'TO_SIGN') return;
    requireVersion(locked.letter, version);
    await requireWhole(tx, locked.caseRow, locked.letter);
    await moveLetter(tx, locked, 'submit', { remark: '' });
    recordLetter(tx, ctx, locked, 'letter.submitted', {});
  });
}

/**
 * Gives a letter back for correction, with a remark. Allowed for people who write the letters of the case or may sign
 * this one. Throws not-found, not-allowed, page-outdated, wrong-state.
 */
export async function giveBackLetter(ctx: Ctx, { letterId, version, remark }: GiveBackInput): Promise<void> {
  await transact(async (tx) => {
    const locked = await lockLetter(tx, ctx, letterId);
    const { caseRow, letter } = locked;
    const writes = canWriteLetters(ctx.actor, caseRow);
    if (!writes && !(await signingMandate(tx, ctx, caseRow, letter.kind)))
      throw new DomainError('not-allowed');
    requireShown(letter, version);
    await moveLetter(tx, locked, 'giveBack', { remark });
    recordLetter(tx, ctx, locked, 'letter.given-back', { remark });
  });
}

/** The letter as it will be printed, for the person who signs it; `seen` is the fingerprint that the signing needs. */
export type ToSign = { kind: LetterKind; paper: LetterPaper; versionId: number; seen: string };

/**
 * Makes the paper that the actor would sign now. Nothing is stored. Throws not-found, not-allowed, mandate-missing,
 * letter-signed-meanwhile (by whom), wrong-state, letter-needs-case, letter-not-in-procedure, invalid (the missing
 * fields), changed-meanwhile, letter-not-set.
 */
export async function paperToSign(ctx: Ctx, asked: LetterVersionInput): Promise<ToSign> {
  const office = await getOffice();
  const prepared = await transact((tx) => prepare(tx, ctx, { ...asked, office }));
  if ('signed' in prepared)
    throw new DomainError('wrong-state', { facts: { state: prepared.state, act: 'sign' } });
  const { kind } = prepared.letter;
  const [version] = await versionsToTry(kind);
  if (!version) throw new DomainError('letter-not-set');
  const seen = fingerprint(prepared.paper, version.id);
  return { kind, paper: prepared.paper, versionId: version.id, seen };
}

/**
 * The pictures of every page of the very letter that the actor is about to sign, with its date and signature, and the
 * fingerprint that the signing needs. Throws the errors of `paperToSign`.
 */
export async function previewSigning(
  ctx: Ctx,
  asked: LetterVersionInput,
): Promise<LetterPreview & { seen: string }> {
  const { kind, paper } = await paperToSign(ctx, asked);
  const { versionId, ...preview } = await renderPreview(kind, paper, { shown: Number.POSITIVE_INFINITY });
  if (versionId === null || preview.problem) throw new DomainError('letter-not-set');
  return { ...preview, seen: fingerprint(paper, versionId) };
}

/** A letter is known by everything that it prints, and by the template that prints it. */
const fingerprint = (paper: LetterPaper, versionId: number): string =>
  createHash('sha256')
    .update(JSON.stringify([versionId, paper]))
    .digest('base64url');

/**
 * Signs a letter under the signer's mandate and stores its file as a document of the case. `seen` shows that the signer
 * had this very letter before them. A second call by the same person changes nothing. Throws the errors of
 * `paperToSign`, and letter-not-seen when the letter, the data of the case, the template or the day has changed since.
 */
export async function signLetter(
  ctx: Ctx,
  { letterId, version, seen }: SignLetterInput,
): Promise<{ documentId: number | null }> {
  const office = await getOffice();
  const asked = { letterId, version, office };
  const prepared = await transact((tx) => prepare(tx, ctx, asked));
  if ('signed' in prepared) return { documentId: prepared.signed };
  const set = await setLetter(prepared.letter.kind, prepared.paper);
  if (fingerprint(prepared.paper, set.templateVersionId) !== seen) throw new DomainError('letter-not-seen');
  const file = await storeFile(fileNameOf(prepared.letter), set.bytes);
  return transact(async (tx) => {
    const now = await prepare(tx, ctx, asked);
    if ('signed' in now) return { documentId: now.signed };
    if (!isDeepStrictEqual(now.paper, prepared.paper)) throw new DomainError('letter-not-seen');
    const { caseRow, letter, mandate, content } = now;
    const { id: documentId } = await addDocument(tx, ctx, caseRow, {
      ...file,
      title: documentTitle(letter, content),
      direction: 'OUTGOING',
    });
    const signed = { documentId, mandateId: mandate.id, templateVersionId: set.templateVersionId };
    const rodoVersion = now.paper.rodo === '' ? null : (await rodoClauseOn(tx, ctx.today)).version;
    await moveLetter(tx, now, 'sign', {
      ...signed,
      rodoVersion,
      tellsAbroad: now.tellsAbroad,
      content: content.content,
      signedById: ctx.actor.staffId,
      signedAt: ctx.now,
      remark: '',
    });
    recordLetter(tx, ctx, now, 'letter.signed', { mandateId: mandate.id, documentId });
    return { documentId };
  });
}

type Prepared = {
  caseRow: Case;
  letter: Letter;
  content: LetterContent;
  mandate: MandateRef;
  paper: LetterPaper;
  /** The paper tells a party abroad to name an agent for deliveries. */
  tellsAbroad: boolean;
};

/** The checked letter to sign, or the document that this person has signed already, with its present state. */
async function prepare(
  tx: Tx,
  ctx: Ctx,
  { letterId, version, office }: LetterVersionInput & { office: OfficeInput },
): Promise<Prepared | { signed: number | null; state: LetterState }> {
  const { caseRow, letter } = await lockLetter(tx, ctx, letterId);
  const { signedAt, signedById, state } = letter;
  if (signedAt && signedById === ctx.actor.staffId && state !== 'CANCELLED') {
    return { signed: letter.documentId, state };
  }
  const mandate = await signingMandate(tx, ctx, caseRow, letter.kind);
  if (!mandate) throw new DomainError('mandate-missing');
  // Only the people who write a draft may sign it as a draft.
  if (letter.state === 'DRAFT' && !canWriteLetters(ctx.actor, caseRow)) throw new DomainError('not-allowed');
  if (letter.state !== 'DRAFT' && letter.state !== 'TO_SIGN') {
    await refuseSigned(tx, ctx, letter);
    throw new DomainError('wrong-state', { facts: { state: letter.state, act: 'sign' } });
  }
  requireVersion(letter, version);
  await requireWhole(tx, caseRow, letter);
  const content = await asOfToday(tx, ctx, caseRow, letter);
  const addressee = addresseeOf(letter);
  const { kind, title, toClient } = letter;
  const printed = { kind, title, toClient, content: content.content };
  const paper = await letterPaper(tx, ctx, { caseRow, letter: printed, addressee, office, mandate });
  const told = toClient && (await tellsAbroad(tx, caseRow));
  return { caseRow, letter, content, mandate, paper, tellsAbroad: told };
}

/** The content of the letter on the day of its signature: a notice of a new date is judged anew. */
async function asOfToday(tx: Tx, ctx: Ctx, caseRow: Case, letter: Letter): Promise<LetterContent> {
  const stored = readContent(letter.kind, letter.content);
  if (stored.kind !== 'NEW_DATE') return stored;
  return { kind: 'NEW_DATE', content: await noticeOfToday(tx, ctx, caseRow, stored.content) };
}

/** The mandate under which the actor may sign a letter of the kind today; null when there is none. */
export async function signingMandate(
  tx: Pick<Tx, '$queryRaw'>,
  ctx: Ctx,
  place: { id: number; departmentId: number },
  kind: LetterKind,
): Promise<MandateRef | null> {
  const { actor, today: day } = ctx;
  return mandateFor(tx, {
    staffId: actor.staffId,
    scope: SCOPE_OF_LETTER[kind],
    departmentId: place.departmentId,
    organId: await organOfCase(tx, place.id),
    day,
  });
}

function requireVersion(letter: Letter, version: number): void {
  if (letter.version !== version)
    throw new DomainError('changed-meanwhile', { facts: { version: letter.version } });
}

/**
 * Throws invalid with the fields that the letter lacks, letter-needs-case when it may not go out before the case has a
 * znak, letter-not-in-procedure when the procedure of the case does not know it, organ-incomplete when the name of its
 * organ has a blank.
 */
async function requireWhole(tx: Tx, { id: caseId, znak }: Case, letter: Letter): Promise<void> {
  const content = readContent(letter.kind, letter.content);
  const { row, organ } = await proceedingsOf(tx, caseId);
  if (organ && authorityName(organ).includes(BLANK)) throw new DomainError('organ-incomplete');
  if (!isKindOf(letter.kind, row)) throw new DomainError('letter-not-in-procedure');
  const settles = content.kind === 'INFORMATION' && content.content.settles && row.answer.settles !== null;
  if (!mayGoOut(letter.kind, znak) || (znak === null && settles)) throw new DomainError('letter-needs-case');
  const fields = missingIn(content, row);
  if (letter.addresseeName === '') fields['addressee.name'] = 'addressee-missing';
  if (Object.keys(fields).length > 0) {
    throw new DomainError('invalid', { fields, facts: daysFacts(letter.kind, row) });
  }
}

/** The title of the file among the documents of the case; a notice of a new date says the date. */
const documentTitle = ({ title }: Letter, { kind, content }: LetterContent): string =>
  kind === 'NEW_DATE' && content.newDate
    ? `Zawiadomienie o nowym terminie: ${formatDate(content.newDate)}`
    : title;

const FILE_NAMES: Partial<Record<LetterKind, string>> = {
  CALL: 'wezwanie',
  FEE_CALL: 'wezwanie-do-oplaty',
  NEW_DATE: 'zawiadomienie-o-terminie',
  DECISION: 'decyzja',
  CERTIFICATE: 'zaswiadczenie',
  TRANSCRIPT: 'pismo-z-odpisem',
  EXTRACT: 'wypis-i-wyrys',
  OFFER: 'oferta',
};
const fileNameOf = ({ kind, id }: Letter) => `${FILE_NAMES[kind] ?? 'pismo'}-${id}.pdf`;
