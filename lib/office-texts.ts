import type { OfficeEntry, OfficeNames, OfficeSentences, ToldAct } from './modules/audit/schema';
import { OFFICE_ACTS as OF_AUDIT } from './modules/audit/words';
import { OFFICE_ACTS as OF_CASE_FILES } from './modules/case-files/words/acts';
import { OFFICE_ACTS as OF_CORRESPONDENCE } from './modules/correspondence/words/acts';
import { OFFICE_ACTS as OF_DEADLINES } from './modules/deadlines/words/acts';
import { OFFICE_ACTS as OF_FILING } from './modules/filing/words/acts';
import { OFFICE_ACTS as OF_INQUIRIES } from './modules/inquiries/words/acts';
import { OFFICE_ACTS as OF_MAIL } from './modules/mail/words/acts';
import { OFFICE_ACTS as OF_CARDS } from './modules/procedure-cards/words/acts';
import { OFFICE_ACTS as OF_ROUTING } from './modules/routing/words/acts';
import { OFFICE_ACTS as OF_STAFF } from './modules/staff/words/acts';

/** The sentences of all modules; an act of the office without a sentence does not compile. */
const SENTENCES: OfficeSentences = {
  ...OF_AUDIT,
  ...OF_CARDS,
  ...OF_CASE_FILES,
  ...OF_CORRESPONDENCE,
  ...OF_DEADLINES,
  ...OF_FILING,
  ...OF_INQUIRIES,
  ...OF_MAIL,
  ...OF_ROUTING,
  ...OF_STAFF,
};

/** An act of the whole office in words. */
export function officeSentence(
  entry: OfficeEntry,
  { department, point }: Pick<OfficeNames, 'department' | 'point'>,
): ToldAct {
  const tell = SENTENCES[entry.type] as
    | ((data: OfficeEntry['data'], names: OfficeNames) => ToldAct)
    | undefined;
  const { person, substitute, thing } = entry;
  return tell?.(entry.data, { person, substitute, thing, department, point }) ?? { title: 'Inna czynność' };
}
