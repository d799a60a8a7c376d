import texts from './messages/pl/errors.json';

const sentences: Record<string, string> = texts;

/** A code is one word; anything else is a message of zod's own, which says nothing to people. */
const CODE = /^[a-z][a-z0-9-]*$/;

/** The Polish sentence for an error code, with `facts` put into its places. */
export function errorText(code: string, facts: Record<string, string | number> = {}): string {
  const sentence = sentences[code] ?? (CODE.test(code) ? texts.unexpected : texts['invalid-value']);
  return sentence.replace(/\{(\w+)\}/g, (place, name: string) => String(facts[name] ?? place));
}
