import { randomBytes } from 'node:crypto';
import type { Failure } from '@/lib/core/action-result';
import { DomainError } from '@/lib/core/errors';
import { logFailure, troubleBehind } from '@/lib/platform/trouble';

/**
 * Turns an error into a code with its field for the browser; an error other than `DomainError` is logged with a number.
 * While the database is away or the disk is full, the code says so.
 */
export async function failure(error: unknown, errorId = randomBytes(4).toString('hex')): Promise<Failure> {
  if (error instanceof DomainError) return { ok: false, code: error.code, ...error.detail };
  const trouble = await troubleBehind(error);
  logFailure(error, errorId, trouble);
  return { ok: false, code: trouble ?? 'unexpected', errorId };
}
