import { isDeepStrictEqual } from 'node:util';
import type { Ctx } from '@/lib/core/context';
import { DomainError } from '@/lib/core/errors';
import { type Transact, type Tx, transact } from '@/lib/platform/db';
import type { Case, Letter } from '@/lib/platform/generated/prisma/client';
import { lockCase } from '../../cases/operations/lock-case';
import { representativeOf } from '../../cases/queries/representative';
import { getOffice } from '../../staff/queries/office';
import { authorityOf } from '../../staff/rules/office-lines';
import { canWriteLetters } from '../policy';
import {
  addresseeColumns,
  addresseeOf,
  addresseeOfClient,
  addresseeOfRepresentative,
  sameAddressee,
} from '../rules/addressee';
import { TO_AUTHORITY } from '../rules/letter';
import {
  type Addressee,
  type DraftLetterInput,
  draftLetterSchema,
  type SaveDraftInput,
  saveDraftSchema,
} from '../schema/acts';
import type { LetterKind } from '../schema/letter';
import { startingInstruction } from '../words/instructions';
import { LETTER_TITLES } from '../words/letters';
import { lockLetter, recordLetter } from './lock-letter';

/**
 * Creates a letter of a case, with the instruction of its kind. Without an addressee the letter goes to the party,
 * unless its kind goes to an authority. A second call with the same `requestKey` returns the same letter. Throws
 * not-found, not-allowed, case-closed.
 */
export async function draftLetter(
  ctx: Ctx,
  input: DraftLetterInput,
  through: Transact = transact,
): Promise<{ letterId: number; version: number }> {
  const { caseId, kind, content: given, addressee, requestKey } = draftLetterSchema.parse(input);
  const teaches = 'instruction' in given && given.instruction === '';
  const content = teaches
    ? { ...given, instruction: startingInstruction(kind, authorityOf(await getOffice())) }
    : given;
  return through(async (tx) => {
    const caseRow = await lockCase(tx, ctx, caseId);
    if (!canWriteLetters(ctx.actor, caseRow)) throw new DomainError('not-allowed');
    const earlier = await tx.letter.findFirst({ where: { requestKey, caseId } });
    if (earlier) return { letterId: earlier.id, version: earlier.version };
    if (caseRow.closedAt) throw new DomainError('case-closed');
    const letter = await createLetter(tx, ctx, caseRow, { kind, content, addressee, requestKey });
    recordLetter(tx, ctx, { caseRow, letter }, 'letter.drafted', {});
    return { letterId: letter.id, version: letter.version };
  });
}

/** Creates the row of a new letter of a locked case. */
export async function createLetter(
  tx: Tx,
  ctx: Ctx,
  caseRow: Case,
  parts: { kind: LetterKind; content: object; addressee: Addressee | null; requestKey: string },
): Promise<Letter> {
  const { kind, content, addressee, requestKey } = parts;
  const toClient = addressee === null && caseRow.clientId !== null && !TO_AUTHORITY.includes(kind);
  const to = addressee ?? (toClient ? await partyAddressee(tx, caseRow) : NOBODY);
  const { staffId } = ctx.actor;
  return tx.letter.create({
    data: {
      caseId: caseRow.id,
      kind,
      content,
      toClient,
      requestKey,
      title: LETTER_TITLES[kind],
      ...addresseeColumns(to),
      draftedById: staffId,
      savedById: staffId,
      draftedAt: ctx.now,
    },
  });
}

const NOBODY: Addressee = { name: '', address: '', ade: '' };

/**
 * The addressee of the party's letters, by the present data: the representative, or the client (KPA art. 40 § 1-2); an
 * empty addressee for a case without a client.
 */
export async function partyAddressee(
  tx: Pick<Tx, 'client' | 'representative'>,
  { id, clientId }: Pick<Case, 'id' | 'clientId'>,
): Promise<Addressee> {
  if (clientId === null) return NOBODY;
  const representative = await representativeOf(tx, id);
  if (representative) return addresseeOfRepresentative(representative);
  return addresseeOfClient(await tx.client.findUniqueOrThrow({ where: { id: clientId } }));
}

/**
 * Saves a draft from the screen; unchanged values change nothing. Throws not-found, not-allowed, letter-not-draft
 * (facts: state), invalid (another kind), and changed-meanwhile when another person has saved the letter since
 * `version` (facts: version, by).
 */
export async function saveLetterDraft(
  ctx: Ctx,
  input: SaveDraftInput,
): Promise<{ version: number; savedAt: Date }> {
  const { letterId, version, title, kind, content, addressee } = saveDraftSchema.parse(input);
  return transact(async (tx) => {
    const { letter } = await lockLetter(tx, ctx, letterId, 'WRITE');
    if (letter.state !== 'DRAFT')
      throw new DomainError('letter-not-draft', { facts: { state: letter.state } });
    if (letter.kind !== kind) throw new DomainError('invalid');
    const changedAddress = !sameAddressee(addressee, addresseeOf(letter));
    const same = !changedAddress && title === letter.title && isDeepStrictEqual(content, letter.content);
    if (same) return { version: letter.version, savedAt: ctx.now };
    if (letter.version !== version) {
      const { name: by } = await tx.staffMember.findUniqueOrThrow({ where: { id: letter.savedById } });
      throw new DomainError('changed-meanwhile', { facts: { version: letter.version, by } });
    }
    const saved = await tx.letter.update({
      where: { id: letterId },
      data: {
        title: title || LETTER_TITLES[kind],
        content,
        ...addresseeColumns(addressee),
        ...(changedAddress ? { addressCheckedAt: null, addressCheckedById: null } : {}),
        savedById: ctx.actor.staffId,
        version: { increment: 1 },
      },
    });
    return { version: saved.version, savedAt: ctx.now };
  });
}
