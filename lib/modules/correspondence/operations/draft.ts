import { isDeepStrictEqual } from 'node:util';
import type { Ctx } from '@/lib/core/context';
import { DomainError } from '@/lib/core/errors';
import { type Transact, type Tx, transact } from '@/lib/platform/db';
import type { Case, Letter } from '@/lib/platform/generated/prisma/client';
import { lockCase } from '../../cases/operations/lock-case';
import { representativeOf } from '../../cases/queries/representative';
import { citation } from '../../cases/words/procedures';
import { getOffice } from '../../staff/queries/office';
import { canWriteLetters } from '../policy';
import { letterLaw } from '../queries/letter-law';
import {
  addresseeColumns,
  addresseeOf,
  addresseeOfClient,
  addresseeOfRepresentative,
  sameAddressee,
} from '../rules/addressee';
import { isKindOf, mayGoOut } from '../rules/law';
import { TO_AUTHORITY } from '../rules/letter';
import {
  type Addressee,
  type DraftLetterInput,
  draftLetterSchema,
  type SaveDraftInput,
  saveDraftSchema,
} from '../schema/acts';
import { type LetterContent, readContent } from '../schema/content';
import { callOf, provisionRow } from '../schema/law';
import type { LetterKind } from '../schema/letter';
import { startingInstructions } from '../words/instructions';
import { titleOf } from '../words/letters';
import { lockLetter, recordLetter } from './lock-letter';

/**
 * Creates a letter of a case, with the instruction of its kind. Without an addressee the letter goes to the party,
 * unless its kind goes to an authority. A second call with the same `requestKey` returns the same letter. Throws
 * not-found, not-allowed, case-closed, letter-not-in-procedure, letter-needs-case (the case has no znak yet).
 */
export async function draftLetter(
  ctx: Ctx,
  input: DraftLetterInput,
  through: Transact = transact,
): Promise<{ letterId: number; version: number }> {
  const { caseId, requestKey, ...parts } = draftLetterSchema.parse(input);
  return through(async (tx) => {
    const caseRow = await lockCase(tx, ctx, caseId);
    if (!canWriteLetters(ctx.actor, caseRow)) throw new DomainError('not-allowed');
    const earlier = await tx.letter.findFirst({ where: { requestKey, caseId } });
    if (earlier) return { letterId: earlier.id, version: earlier.version };
    if (caseRow.closedAt) throw new DomainError('case-closed');
    const letter = await createDraft(tx, ctx, caseRow, { ...parts, requestKey });
    return { letterId: letter.id, version: letter.version };
  });
}

type DraftParts = {
  kind: LetterKind;
  content: object;
  addressee: Addressee | null;
  requestKey: string;
};

/**
 * Creates the draft of a letter of a locked case and records it. Throws letter-not-in-procedure, letter-needs-case.
 */
export async function createDraft(tx: Tx, ctx: Ctx, caseRow: Case, parts: DraftParts): Promise<Letter> {
  const { kind, content: given, addressee, requestKey } = parts;
  const law = await letterLaw(tx, caseRow.id, await getOffice(tx));
  if (!isKindOf(kind, law.row)) throw new DomainError('letter-not-in-procedure');
  if (!mayGoOut(kind, caseRow.znak)) throw new DomainError('letter-needs-case');
  const basis = kind === 'RESUMPTION' ? await resumptionBasis(tx, caseRow.id) : {};
  const draft = begun(readContent(kind, { ...given, ...basis }), law, caseRow.znak);
  const toClient = addressee === null && caseRow.clientId !== null && !TO_AUTHORITY.includes(kind);
  const to = addressee ?? (toClient ? await partyAddressee(tx, caseRow) : NOBODY);
  const { staffId } = ctx.actor;
  const letter = await tx.letter.create({
    data: {
      caseId: caseRow.id,
      kind,
      content: draft.content,
      toClient,
      requestKey,
      title: titleOf(draft, law),
      ...addresseeColumns(to),
      draftedById: staffId,
      savedById: staffId,
      draftedAt: ctx.now,
    },
  });
  recordLetter(tx, ctx, { caseRow, letter }, 'letter.drafted', {});
  return letter;
}

/** A new letter with what its procedure fixes: the instructions, the days of a call, the basis of an order. */
function begun(
  letter: LetterContent,
  law: Awaited<ReturnType<typeof letterLaw>>,
  znak: string | null,
): LetterContent {
  const { kind, content } = letter;
  const filled: Record<string, unknown> = { ...content };
  for (const [field, text] of Object.entries(startingInstructions(letter, law))) {
    if (filled[field] === '') filled[field] = text;
  }
  if (kind === 'CALL' || kind === 'FEE_CALL') {
    const days = callOf(kind, law.row)?.days;
    if (days && (content.termDays < days.min || content.termDays > days.max)) filled.termDays = days.min;
  }
  if (kind === 'ORDER' && content.about !== 'OTHER' && content.legalBasis === '') {
    const provision = provisionRow(letter, law.row);
    filled.legalBasis = provision ? citation(provision) : '';
  }
  // A letter that settles the matter goes out under a znak.
  if (kind === 'INFORMATION' && znak === null) filled.settles = false;
  return readContent(kind, filled);
}

/** A suspension on request ends by art. 98 § 2, one ex officio by art. 97 § 2. */
async function resumptionBasis(tx: Tx, caseId: number): Promise<{ basis?: 'ART_98_2' }> {
  const last = await tx.letter.findFirst({
    where: { caseId, kind: 'SUSPENSION', state: { not: 'CANCELLED' } },
    orderBy: { id: 'desc' },
  });
  if (!last) return {};
  const { kind, content } = readContent(last.kind, last.content);
  return kind === 'SUSPENSION' && content.basis === 'ART_98_1' ? { basis: 'ART_98_2' } : {};
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
    // An empty title is no title: the letter keeps the one that it has.
    const named = title || letter.title;
    const same = !changedAddress && named === letter.title && isDeepStrictEqual(content, letter.content);
    if (same) return { version: letter.version, savedAt: ctx.now };
    if (letter.version !== version) {
      const { name: by } = await tx.staffMember.findUniqueOrThrow({ where: { id: letter.savedById } });
      throw new DomainError('changed-meanwhile', { facts: { version: letter.version, by } });
    }
    const saved = await tx.letter.update({
      where: { id: letterId },
      data: {
        title: named,
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
