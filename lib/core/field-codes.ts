/** A code in a field's address: 'client.street' → 'street-missing'. */
export type FieldCodes = Record<string, string>;

/** What of a schema's issue is told; zod's own issues have it. */
type Issue = { path: PropertyKey[]; message: string; code?: string; maximum?: number | bigint };

/**
 * Path → code of what a schema refused; the first at each path. A text too long carries its limit ('too-long-300'), a
 * message that is no code of ours says nothing.
 */
export function fieldCodes(issues: readonly Issue[]): FieldCodes {
  const codes: FieldCodes = {};
  for (const { path, message, maximum } of issues) {
    const code = /^[a-z][a-z0-9-]*$/.test(message) ? message : 'invalid-value';
    codes[path.join('.')] ??= code === 'too-long' && maximum ? `${code}-${maximum}` : code;
  }
  return codes;
}
