import { z } from 'zod';
import { code, type ErrorCode } from '@/lib/core/errors';
import { plainText } from '@/lib/core/plain-text';
import { formatRegistryNumber, normalizeCode, parseRegistryNumber } from '@/lib/core/registry-number';

/**
 * A typed text of at most 60 characters (no valid number or code is longer), as `read` understands it. Throws
 * `required` for an empty text and the code `unread` for one that `read` does not understand.
 */
const readAs = (read: (typed: string) => string | null, unread: ErrorCode) =>
  z
    .string()
    .overwrite(plainText)
    .trim()
    .min(1, code('required'))
    .transform((typed, context) => {
      const meant = read(typed.slice(0, 60));
      if (meant === null) context.addIssue({ code: 'custom', message: unread });
      return meant ?? '';
    });

const numberMeant = (typed: string): string | null => {
  const number = parseRegistryNumber(typed, true);
  return number && formatRegistryNumber(number);
};

/**
 * The number and the access code of a receipt, however they were typed or pasted. A text of a wrong shape is said at its
 * field: the shape tells nothing about the cases of the office, so it costs no try.
 */
export const statusPairSchema = z.object({
  number: readAs(numberMeant, code('number-shape')),
  code: readAs(normalizeCode, code('access-code-shape')),
});
export type StatusPair = z.output<typeof statusPairSchema>;
