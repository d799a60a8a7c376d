import { z } from 'zod';
import { code, type PlainCode } from '@/lib/core/errors';
import { plainText } from '@/lib/core/plain-text';

/** A typed text as it is stored: without blanks around it, '' when nothing was typed. */
export const text = (max: number) => z.string().overwrite(plainText).trim().max(max, code('too-long'));

/** A reason in words, with two letters at least, so not a dash or a dot; `missing` is the code of an empty one. */
export const reason = (missing: PlainCode) =>
  text(1_000).refine((typed) => /\p{L}.*\p{L}/u.test(typed), missing);
