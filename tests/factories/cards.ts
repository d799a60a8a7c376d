import { plainDate } from '@/lib/core/plain-date';
import { publishFirstVersion } from '@/lib/modules/procedure-cards/operations';
import { getCard } from '@/lib/modules/procedure-cards/queries';
import type { Card, NewCard } from '@/lib/modules/procedure-cards/schema';
import { SETTER } from './office';
import { ctxOf } from './people';

let made = 0;

/** A published card of the department: term of one month, two documents to file and one to show, one fee. */
export async function makeCard(department: { id: number }, over: Partial<NewCard> = {}): Promise<Card> {
  made += 1;
  const validFrom = plainDate('2026-01-01');
  const { versionId } = await publishFirstVersion(ctxOf(SETTER), {
    slug: `karta-${made}`,
    departmentId: department.id,
    procedure: 'KPA',
    higherAuthorityId: null,
    organId: null,
    courtFeeGrosze: 200_00,
    name: 'Zezwolenie na zajęcie pasa drogowego',
    commonWords: ['chodnik', 'rusztowanie'],
    appliesTo: '',
    description: '',
    settlementForm: 'decyzja',
    termRule: 'KPA_1M',
    termNote: '',
    personalAttendance: false,
    route: 'ORDINARY',
    deliveryWays: ['COUNTER', 'POST', 'EDELIVERY'],
    emailBasis: '',
    anyDepartment: false,
    legalBasis: ['art. 40 ust. 1 ustawy o drogach publicznych'],
    appeal: '',
    jrwaClass: '7230',
    publicStatus: true,
    electronic: false,
    complete: true,
    validFrom,
    documents: [
      {
        name: 'Plan sytuacyjny',
        kind: 'TO_FILE',
        mandatory: true,
        legalBasis: '§ 1 ust. 3 rozp.',
        note: '',
        ownForm: false,
      },
      {
        name: 'Projekt organizacji ruchu',
        kind: 'TO_FILE',
        mandatory: true,
        legalBasis: '§ 1 ust. 4 rozp.',
        note: '',
        ownForm: false,
      },
      {
        name: 'Dowód osobisty',
        kind: 'TO_SHOW',
        mandatory: false,
        legalBasis: 'art. 63 KPA',
        note: 'do wglądu',
        ownForm: false,
      },
    ],
    fees: [{ name: 'Opłata skarbowa', amountGrosze: 1700, legalBasis: 'część III', validFrom, note: '' }],
    ...over,
  });
  return getCard(ctxOf(SETTER), versionId, validFrom);
}
