import { z } from 'zod';
import type { Ctx } from '@/lib/core/context';
import { checkCaseReference } from '@/lib/core/identifiers';
import { paths } from '@/lib/core/paths';
import { parseRegistryNumber } from '@/lib/core/registry-number';
import { seal, unseal } from '@/lib/platform/secrets';
import { searchSchema } from '../schema/case';

/** How long the address of a search says something. A working day; then its history is mute. */
const LASTS_HOURS = 12;

/** The address of the cases that answer to what was typed. */
export function searchAddress(ctx: Ctx, typed: string): string {
  return paths.cases(new URLSearchParams(searchQuery(ctx, typed)));
}

/**
 * What was typed, for an address. Numbers and znaki stand in it as they are (`q`); anything else may be somebody's name,
 * so it goes sealed (`szukaj`), for this person and this day alone.
 */
export function searchQuery(ctx: Ctx, typed: string): { q?: string; szukaj?: string } {
  const q = searchSchema.shape.q.catch('').parse(typed);
  if (q === '') return {};
  if (isNumber(q)) return { q };
  const until = ctx.now.getTime() + LASTS_HOURS * 3_600_000;
  const sealed = seal('search', JSON.stringify([ctx.actor.staffId, until, q]));
  return { szukaj: Buffer.from(sealed).toString('base64url') };
}

const sealedSchema = z.tuple([z.number(), z.number(), z.string()]);

/** What is searched for at an address; '' when it names nothing, is another's, or its day is over. */
export function searchedText(ctx: Ctx, { q, sealed }: { q?: string; sealed?: string }): string {
  if (q !== undefined && isNumber(q)) return q.trim();
  if (sealed === undefined) return '';
  try {
    const opened = unseal('search', Buffer.from(sealed, 'base64url'));
    const [staffId, until, text] = sealedSchema.parse(JSON.parse(opened));
    return staffId === ctx.actor.staffId && until > ctx.now.getTime() ? text : '';
  } catch {
    return '';
  }
}

/** A registry number, the digits of one, or a znak: names nobody. A PESEL or a telephone is longer. */
function isNumber(text: string): boolean {
  return /^\d{1,7}$/.test(text.trim()) || parseRegistryNumber(text) !== null || checkCaseReference(text).ok;
}
