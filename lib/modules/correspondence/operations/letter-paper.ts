import type { Ctx } from '@/lib/core/context';
import { fromColumn } from '@/lib/core/plain-date';
import { caseReference } from '@/lib/core/registry-number';
import type { Tx } from '@/lib/platform/db';
import type { Case, Letter } from '@/lib/platform/generated/prisma/client';
import { cardsOfCases } from '../../cases/queries/cards';
import { proceedingsOf } from '../../cases/queries/proceedings';
import { representativeOf } from '../../cases/queries/representative';
import { needsDeliveryAgent, representativeLabel } from '../../cases/rules/representative';
import { matterName } from '../../cases/words/kinds';
import { FILING_WORDS } from '../../cases/words/procedures';
import { clientLabel } from '../../clients/rules/label';
import { rodoClauseOn } from '../../procedure-cards/queries';
import { officeLines } from '../../staff/rules/office-lines';
import type { MandateRef, OfficeInput } from '../../staff/schema';
import { HANDLER_WORDS } from '../../staff/words/values';
import { counterOfCase } from '../queries/counter-of-case';
import { letterLaw } from '../queries/letter-law';
import type { Addressee } from '../schema/acts';
import { type LetterContent, readContent } from '../schema/content';
import type { PaperFacts } from '../schema/law';
import type { LetterPaper } from '../schema/template';
import { letterDate } from '../words/formats';
import { letterInstruction } from '../words/instructions';
import { letterAbroad, letterParagraphs, letterRodo, placesToBring } from '../words/paragraphs';
import { provisionOf } from '../words/provisions';
import { signedUnder } from '../words/signature';

type Parts = {
  caseRow: Case;
  letter: Pick<Letter, 'kind' | 'title' | 'content' | 'toClient'>;
  addressee: Addressee;
  office: OfficeInput;
  /** The mandate under which the actor signs; null for a draft. */
  mandate: MandateRef | null;
};

/** The tables that a printed letter reads. */
type Reads = Pick<
  Tx,
  | '$queryRaw'
  | 'application'
  | 'client'
  | 'department'
  | 'letter'
  | 'representative'
  | 'rodoClause'
  | 'staffMember'
>;

/** The data of a printed letter, with all that the office wants in it (Bieruń 3.3; instrukcja kancelaryjna). */
export async function letterPaper(tx: Reads, ctx: Ctx, parts: Parts): Promise<LetterPaper> {
  const { caseRow, letter, addressee, office, mandate } = parts;
  const content: LetterContent = readContent(letter.kind, letter.content);
  const posts = { where: { departmentId: caseRow.departmentId }, select: { role: true } } as const;
  const postIn = { posts, name: true, position: true } as const;
  const person = (id: number) => tx.staffMember.findUniqueOrThrow({ where: { id }, select: postIn });
  const card = (await cardsOfCases(tx, [caseRow.id])).get(caseRow.id);
  const department = await tx.department.findUniqueOrThrow({ where: { id: caseRow.departmentId } });
  const handler = await person(caseRow.assigneeId ?? ctx.actor.staffId);
  const signer = await person(ctx.actor.staffId);
  const law = await letterLaw(tx, caseRow.id, office);
  const abroad = letter.toClient && (await tellsAbroad(tx, caseRow));
  const facts = await factsOf(tx, ctx, {
    abroad,
    content,
    toClient: letter.toClient,
    caseRow,
    office,
    department,
  });
  const { theirReference, attachments, copies } = content.content;
  return {
    date: ctx.today,
    office: { ...officeLines(office), authority: law.ownOrgan?.name ?? office.authority },
    placeAndDate: `${office.city}, ${letterDate(ctx.today)}`,
    number: caseReference(caseRow),
    hasZnak: caseRow.znak !== null,
    theirReference,
    addressee,
    represented: await representedBy(tx, caseRow, addressee),
    title: letter.title,
    provision: provisionOf(content, law.row, card?.legalBasis),
    matter: matterName(caseRow.kind, card?.name),
    subject: caseRow.subject,
    receivedOn: letterDate(fromColumn(caseRow.receivedOn)),
    received: `${FILING_WORDS[law.row.filing].received} ${letterDate(fromColumn(caseRow.receivedOn))}`,
    paragraphs: letterParagraphs(content, law, facts),
    attachments: attachments.filter((each) => each !== ''),
    handler: {
      name: handler.name,
      post: postOf(handler),
      department: department.name,
      room: department.deskRoom,
      phone: department.deskPhone,
    },
    signer: mandate && {
      name: signer.name,
      post: postOf(signer, ctx.actor.posts[0]?.role),
      under: mandate.holdsOrgan ? '' : signedUnder(mandate, law.ownOrgan),
    },
    instruction: [letterInstruction(content, law), letterAbroad(law, facts)].filter(Boolean).join('\n'),
    rodo: letterRodo(content, law, facts),
    copies: copies.filter((each) => each !== ''),
  };
}

/** The party in whose place the addressee gets the letter; '' when the addressee is not the party's representative. */
async function representedBy(
  tx: Pick<Tx, 'client' | 'representative'>,
  { id, clientId }: Pick<Case, 'id' | 'clientId'>,
  addressee: Addressee,
): Promise<string> {
  const representative = clientId === null ? null : await representativeOf(tx, id);
  if (clientId === null || !representative || representativeLabel(representative) !== addressee.name)
    return '';
  return clientLabel(await tx.client.findUniqueOrThrow({ where: { id: clientId } }));
}

/** The places to which a call sends the client, and the RODO information of the letters that carry it. */
async function factsOf(
  tx: Reads,
  { today }: Ctx,
  place: {
    abroad: boolean;
    content: LetterContent;
    toClient: boolean;
    caseRow: Case;
    office: OfficeInput;
    department: { name: string; deskRoom: string; deskHours: string };
  },
): Promise<PaperFacts> {
  const { abroad, content, toClient, caseRow, office, department } = place;
  const { kind } = content;
  const rodoPromised = toClient && (await promisesRodo(tx, caseRow.id));
  const informs = rodoPromised || kind === 'REFERRAL_NOTICE' || kind === 'SEPARATE_MATTERS';
  const rodo = informs ? (await rodoClauseOn(tx, today)).text : '';
  const certificate = caseRow.dueRule === 'KPA_217_7D' || kind === 'CERTIFICATE';
  const facts = { rodo, rodoPromised, abroad, certificate };
  if (kind !== 'CALL') return { ...facts, places: [] };
  const counter = await counterOfCase(tx, caseRow.id);
  return { ...facts, places: placesToBring({ office, department, counter }) };
}

/**
 * Whether the RODO information still waits for the first letter: the registration promised it, and no letter to the
 * party that went out and did not come back carried it.
 */
async function promisesRodo(tx: Pick<Reads, 'application' | 'letter'>, caseId: number): Promise<boolean> {
  const promised = await tx.application.count({ where: { caseId, rodoWay: 'WITH_REPLY' } });
  if (promised === 0) return false;
  const carried = await tx.letter.count({
    where: { caseId, toClient: true, rodoVersion: { not: null }, state: { in: ['SENT', 'DELIVERED'] } },
  });
  return carried === 0;
}

/**
 * Whether a letter to the party of the case tells them to name an agent for deliveries (KPA art. 40 § 5): they live far
 * abroad, the procedure knows the duty, and no letter that went out and did not come back told them.
 */
export async function tellsAbroad(
  tx: Pick<Reads, '$queryRaw' | 'client' | 'letter' | 'representative'>,
  { id: caseId, clientId }: Pick<Case, 'id' | 'clientId'>,
): Promise<boolean> {
  const { row } = await proceedingsOf(tx, caseId);
  if (clientId === null || !row.delivery?.abroad) return false;
  const { country, adeAddress } = await tx.client.findUniqueOrThrow({ where: { id: clientId } });
  const client = { country, adeAddress: adeAddress ?? '' };
  if (!needsDeliveryAgent(client, await representativeOf(tx, caseId))) return false;
  const told = {
    caseId,
    toClient: true,
    tellsAbroad: true,
    state: { in: ['SENT' as const, 'DELIVERED' as const] },
  };
  return (await tx.letter.count({ where: told })) === 0;
}

/** Stanowisko służbowe (KPA art. 107 § 1 pkt 8); for a person without one, the words of the role in the department. */
const postOf = (
  { position, posts }: { position: string; posts: { role: keyof typeof HANDLER_WORDS }[] },
  otherwise: keyof typeof HANDLER_WORDS = 'CASE_WORKER',
) => position || HANDLER_WORDS[posts[0]?.role ?? otherwise];
