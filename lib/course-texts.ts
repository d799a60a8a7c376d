import { ACTS as OF_APPLICATIONS } from './modules/applications/words/acts';
import type { ActNames, ActSentences, ToldAct } from './modules/audit/schema';
import { ACTS as OF_CASE_FILES } from './modules/case-files/words/acts';
import type { CourseEntry } from './modules/cases/schema/course';
import { ACTS as OF_CASES } from './modules/cases/words/acts';
import { ACTS as OF_CLIENTS } from './modules/clients/words/acts';
import { ACTS as OF_CORRESPONDENCE } from './modules/correspondence/words/acts';
import { ACTS as OF_DOCUMENTS } from './modules/documents/words/acts';
import { ACTS as OF_FILING } from './modules/filing/words/acts';
import { ACTS as OF_INQUIRIES } from './modules/inquiries/words/acts';
import { ACTS as OF_MAIL } from './modules/mail/words/acts';
import { ACTS as OF_ROUTING } from './modules/routing/words/acts';
import { ACTS as OF_SETTLEMENTS } from './modules/settlements/words/acts';

/** The sentences of all modules; an act without a sentence does not compile. */
const SENTENCES: ActSentences = {
  ...OF_APPLICATIONS,
  ...OF_CASE_FILES,
  ...OF_CASES,
  ...OF_CLIENTS,
  ...OF_CORRESPONDENCE,
  ...OF_DOCUMENTS,
  ...OF_FILING,
  ...OF_INQUIRIES,
  ...OF_MAIL,
  ...OF_ROUTING,
  ...OF_SETTLEMENTS,
};

/** A line of a case's history in words, for the screen, the metryka and paper. */
export function actSentence(entry: CourseEntry): ToldAct {
  const tell = SENTENCES[entry.type as keyof ActSentences] as
    | ((data: CourseEntry['data'], names: ActNames) => ToldAct)
    | undefined;
  return tell?.(entry.data, entry) ?? { title: 'Inna czynność' };
}
