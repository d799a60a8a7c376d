import { randomUUID } from 'node:crypto';
import type { Ctx } from '@/lib/core/context';
import { checkAddress, sendLetter } from '@/lib/modules/correspondence/operations/dispatch';
import { draftLetter, saveLetterDraft } from '@/lib/modules/correspondence/operations/draft';
import type { DraftLetterInput } from '@/lib/modules/correspondence/schema/acts';
import type { SendingWay } from '@/lib/modules/correspondence/schema/letter';
import type { RuleCode } from '@/lib/modules/deadlines/schema';
import type { NewCard } from '@/lib/modules/procedure-cards/schema';
import { MANDATE_SCOPES } from '@/lib/modules/staff/schema';
import { db } from '@/lib/platform/db';
import { acceptedOne } from './accepted';
import { makeCard } from './cards';
import { makeDesk } from './desk';
import { mandateOf } from './mandates';
import { setZnak } from './settlements';
import { sendNow, signNow } from './signing';

type Content = Pick<DraftLetterInput, 'kind' | 'content'>;
type MadeCase = { caseId: number; slug: string; number: string };

/** An office where letters are written: a clerk, a case worker, and a head with a mandate for everything. */
export type LetterDesk = Awaited<ReturnType<typeof makeLetterDesk>>;

export async function makeLetterDesk() {
  const desk = await makeDesk();
  const { office, clerk, head, worker } = desk;
  await mandateOf(head.actor.staffId, [...MANDATE_SCOPES], office.roads.id);

  /** A case led by the worker, under its registry number, with a term of the given rule. */
  async function unopenedCaseOf(
    termRule: RuleCode = 'KPA_1M',
    over: Partial<NewCard> = {},
  ): Promise<MadeCase> {
    const card = await makeCard(office.roads, { termRule, ...over });
    return acceptedOne({ clerk, desk: head, worker }, card);
  }

  /** A case led by the worker, under its znak. */
  async function caseOf(...card: Parameters<typeof unopenedCaseOf>): Promise<MadeCase> {
    const made = await unopenedCaseOf(...card);
    const { znak } = await setZnak(made.caseId);
    return { caseId: made.caseId, slug: made.slug, number: znak ?? '' };
  }

  /** A draft of a letter, by default in a new case. */
  async function draft(ctx: Ctx, content: Content, caseId?: number): Promise<number> {
    const id = caseId ?? (await caseOf()).caseId;
    const input = { ...content, caseId: id, requestKey: randomUUID() } as DraftLetterInput;
    return (await draftLetter(ctx, input)).letterId;
  }

  async function signed(ctx: Ctx, signer: Ctx, content: Content, caseId?: number): Promise<number> {
    const letterId = await draft(ctx, content, caseId);
    await signNow(signer, letterId);
    return letterId;
  }

  /** Confirms the present address. */
  async function check(ctx: Ctx, letterId: number): Promise<void> {
    const letter = await db().letter.findUniqueOrThrow({ where: { id: letterId } });
    const { addresseeName: name, addresseeAddress: address, addresseeAde: ade } = letter;
    await checkAddress(ctx, { letterId, addressee: { name, address, ade } });
  }

  /** Signs, checks and sends the letter on one day. */
  async function sent(
    ctx: Ctx,
    signer: Ctx,
    content: Content,
    over: { caseId?: number; way?: SendingWay } = {},
  ): Promise<number> {
    const letterId = await signed(ctx, signer, content, over.caseId);
    await check(ctx, letterId);
    await sendLetter(ctx, { letterId, way: over.way ?? 'POST_REGISTERED', on: ctx.today, postalNumber: '' });
    return letterId;
  }

  /** Writes, signs and sends the letter that takes a ponaglenie to the higher authority. */
  async function finishUrging(ctx: Ctx, signer: Ctx, letterId: number): Promise<void> {
    const { version, title } = await db().letter.findUniqueOrThrow({ where: { id: letterId } });
    const addressee = { name: 'SKO', address: 'ul. Sądowa 1, 00-003 Zalesin', ade: '' };
    const content = { authority: 'SKO', position: 'Sprawę załatwimy do końca tygodnia.' };
    await saveLetterDraft(ctx, {
      letterId,
      version,
      title,
      addressee,
      kind: 'URGING_FORWARD',
      content,
    });
    await signNow(signer, letterId);
    await sendNow(ctx, letterId);
  }

  return { ...desk, caseOf, unopenedCaseOf, draft, signed, check, sent, finishUrging };
}
