import type { IncidentSentences } from '../../audit/schema';
import { ROLE_NAMES } from './values';

export const INCIDENTS = {
  'role-self-given': ({ role }, { person, department }) =>
    `${person ?? ''} ma nową rolę: ${ROLE_NAMES[role]} (${department ?? ''}). Nadano ją z własnego konta.`,
} satisfies Partial<IncidentSentences>;
