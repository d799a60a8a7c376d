import type { ErrorCode, FieldCode, FieldCodes } from './errors';

/** The used part of a schema's issue; zod's own issues have these properties. */
type Issue = { path: PropertyKey[]; message: string; code?: string; maximum?: number | bigint };

/** The code of each path that a schema refused; the first issue of a path counts. */
export function fieldCodes(issues: readonly Issue[]): FieldCodes {
  const codes: FieldCodes = {};
  for (const issue of issues) codes[issue.path.join('.')] ??= codeOf(issue);
  return codes;
}

/**
 * The code of an issue is its message, which schemas write by `code()`. The code of a text that is too long carries its
 * limit ('too-long-300'); zod's own messages become `invalid-value`.
 */
export function codeOf({ message, maximum }: Pick<Issue, 'message' | 'maximum'>): FieldCode {
  if (message === 'too-long' && maximum) return `too-long-${Number(maximum)}`;
  return /^[a-z][a-z0-9-]*$/.test(message) ? (message as ErrorCode) : 'invalid-value';
}
