import type { Failure } from './core/action-result';
import type { ErrorCode, Facts, FieldCode } from './core/errors';
import { ERRORS as OF_CORE } from './core/words';
import { ERRORS as OF_APPLICATIONS } from './modules/applications/words/errors';
import { ERRORS as OF_AUDIT } from './modules/audit/words';
import { ERRORS as OF_CASE_FILES } from './modules/case-files/words/errors';
import { ERRORS as OF_CASES } from './modules/cases/words/errors';
import { ERRORS as OF_CLIENTS } from './modules/clients/words/errors';
import { ERRORS as OF_CORRESPONDENCE } from './modules/correspondence/words/errors';
import { ERRORS as OF_DEADLINES } from './modules/deadlines/words/errors';
import { ERRORS as OF_DOCUMENTS } from './modules/documents/words/errors';
import { ERRORS as OF_FILING } from './modules/filing/words/errors';
import { ERRORS as OF_INQUIRIES } from './modules/inquiries/words/errors';
import { ERRORS as OF_MAIL } from './modules/mail/words/errors';
import { ERRORS as OF_PROCEDURE_CARDS } from './modules/procedure-cards/words/errors';
import { ERRORS as OF_ROUTING } from './modules/routing/words/errors';
import { ERRORS as OF_SETTLEMENTS } from './modules/settlements/words/errors';
import { ERRORS as OF_STAFF } from './modules/staff/words/errors';
import type { StatusCode } from './modules/status-lookup/words';

/** The sentences of all modules; a code of a module that is absent here does not compile. */
const SENTENCES: Record<Exclude<ErrorCode, StatusCode>, string> = {
  ...OF_CORE,
  ...OF_APPLICATIONS,
  ...OF_AUDIT,
  ...OF_CASE_FILES,
  ...OF_CASES,
  ...OF_CLIENTS,
  ...OF_CORRESPONDENCE,
  ...OF_DEADLINES,
  ...OF_DOCUMENTS,
  ...OF_FILING,
  ...OF_INQUIRIES,
  ...OF_MAIL,
  ...OF_PROCEDURE_CARDS,
  ...OF_ROUTING,
  ...OF_SETTLEMENTS,
  ...OF_STAFF,
};

/** A code with a limit: 'too-long-300'. */
const LIMIT = /^too-long-(\d+)$/;

/**
 * The Polish sentence of a code, with `facts` in its places. A page can be older than the server and not know a code.
 */
export function errorText(code: FieldCode, facts: Facts = {}): string {
  const [, max] = LIMIT.exec(code) ?? [];
  if (max) return SENTENCES['too-long'].replace('{max}', Number(max).toLocaleString('pl-PL'));
  const sentence = SENTENCES[code as keyof typeof SENTENCES] ?? SENTENCES.unexpected;
  return sentence.replace(/\{(\w+)\}/g, (place, name: string) => String(facts[name] ?? place));
}

/** The sentence of a failure, with the number that the person can quote. */
export function failureText({ code, facts, errorId }: Pick<Failure, 'code' | 'facts' | 'errorId'>): string {
  return errorId ? `${errorText(code, facts)} Numer błędu: ${errorId}.` : errorText(code, facts);
}
