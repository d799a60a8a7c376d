import type { IncidentItem, IncidentNames, IncidentSentences } from './modules/audit/schema';
import { INCIDENTS as OF_AUDIT } from './modules/audit/words';
import { INCIDENTS as OF_CASES } from './modules/cases/words/incidents';
import { INCIDENTS as OF_STAFF } from './modules/staff/words/incidents';

/** The sentences of all modules; a kind of incident without a sentence does not compile. */
const SENTENCES: IncidentSentences = { ...OF_AUDIT, ...OF_CASES, ...OF_STAFF };

/** An incident in words. */
export function incidentText(incident: Pick<IncidentItem, 'kind' | 'data'> & IncidentNames): string {
  const tell = SENTENCES[incident.kind] as (data: IncidentItem['data'], names: IncidentNames) => string;
  return tell(incident.data, incident);
}
