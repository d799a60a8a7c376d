import type { Failure } from '@/lib/core/action-result';
import texts from './messages/pl/errors.json';

const sentences: Record<string, string> = texts;

/** A code is one word; anything else is a message of zod's own, which says nothing to people. */
const CODE = /^[a-z][a-z0-9-]*$/;

/** A code that carries its limit: 'too-long-300'. */
const LIMIT = /^(too-long)-(\d+)$/;

/** The Polish sentence for an error code, with `facts` put into its places. */
export function errorText(given: string, facts: Record<string, string | number> = {}): string {
  const [, code, max] = LIMIT.exec(given) ?? [null, given];
  if (max) return texts['too-long'].replace('{max}', Number(max).toLocaleString('pl-PL'));
  const sentence = sentences[code] ?? (CODE.test(code) ? texts.unexpected : texts['invalid-value']);
  return sentence.replace(/\{(\w+)\}/g, (place, name: string) => String(facts[name] ?? place));
}

/** The sentence of a failure, with the number that the person can quote. */
export function failureText({ code, facts, errorId }: Pick<Failure, 'code' | 'facts' | 'errorId'>): string {
  return errorId ? `${errorText(code, facts)} Numer błędu: ${errorId}.` : errorText(code, facts);
}
