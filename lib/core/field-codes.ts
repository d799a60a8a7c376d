import type { ErrorCode, FieldCode, FieldCodes } from './errors';

/** What of a schema's issue is told; zod's own issues have it. */
type Issue = { path: PropertyKey[]; message: string; code?: string; maximum?: number | bigint };

/** Path → code of what a schema refused; the first at each path. */
export function fieldCodes(issues: readonly Issue[]): FieldCodes {
  const codes: FieldCodes = {};
  for (const issue of issues) codes[issue.path.join('.')] ??= codeOf(issue);
  return codes;
}

/**
 * The code of an issue: its message, which schemas write by `code()`. A text too long carries its limit
 * ('too-long-300'); a message of zod's own says nothing to people.
 */
export function codeOf({ message, maximum }: Pick<Issue, 'message' | 'maximum'>): FieldCode {
  if (message === 'too-long' && maximum) return `too-long-${Number(maximum)}`;
  return /^[a-z][a-z0-9-]*$/.test(message) ? (message as ErrorCode) : 'invalid-value';
}
