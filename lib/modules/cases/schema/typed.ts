import { z } from 'zod';
import { code, type PlainCode } from '@/lib/core/errors';
import { plainText } from '@/lib/core/plain-text';

/** What somebody types, as it is kept: without blanks around it, '' when nothing was typed. */
export const text = (max: number) => z.string().overwrite(plainText).trim().max(max, code('too-long'));

/** Words that say why, not a dash or a dot in their place; `missing` is the code when there are none. */
export const reason = (missing: PlainCode) =>
  text(1_000).refine((typed) => /\p{L}.*\p{L}/u.test(typed), missing);
