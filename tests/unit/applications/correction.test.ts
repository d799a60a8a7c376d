import { describe, expect, test } from 'vitest';
import { plainDate } from '@/lib/core/plain-date';
import {
  cancellationHindrance,
  changedDemands,
  changesBetween,
  correctedDocuments,
  correctedRule,
  hinderedChanges,
  hindrancesOf,
  isPrinted,
} from '@/lib/modules/applications/rules/correction';
import { splitMissing } from '@/lib/modules/applications/rules/registration';
import type { CorrectedField, RegisteredValues } from '@/lib/modules/applications/schema/correction';
import type { FiledDocument } from '@/lib/modules/applications/schema/record';
import { changeRows, consequenceRows } from '@/lib/modules/applications/words/corrections';
import { CASE_STATUSES } from '@/lib/modules/cases/schema/case';
import { IDENTITY_REASON_WORDS, IDENTITY_WORDS } from '@/lib/modules/clients/words/values';
import { usualRequirement } from '@/lib/modules/procedure-cards/rules/requirement';

const registered: RegisteredValues = {
  card: 'Zajęcie pasa drogowego',
  department: 'Wydział Dróg',
  subject: 'Przyłącze',
  channel: 'COUNTER',
  receivedOn: plainDate('2026-11-24'),
  letterDate: null,
  postingDate: null,
  attachmentsCount: 2,
  documents: ['Wniosek', 'Plan'],
  deliveryWay: 'COUNTER',
  outOfTurn: false,
  identityCheck: 'NOT_NEEDED',
  identityReason: null,
  identityNote: '',
  rodoWay: 'ON_PAPER',
  protocolText: '',
};
const changed = (over: Partial<RegisteredValues>) => changesBetween(registered, { ...registered, ...over });

describe('a correction', () => {
  test('has the fields that differ, each with both values, and none for an equal registration', () => {
    expect(changed({})).toEqual([]);
    expect(changed({ subject: 'Kanalizacja', receivedOn: plainDate('2026-11-20') })).toEqual([
      { field: 'subject', before: 'Przyłącze', after: 'Kanalizacja' },
      { field: 'receivedOn', before: '2026-11-24', after: '2026-11-20' },
    ]);
  });

  test('of the identity check carries the reason that the client was told', () => {
    const changes = changed({ identityCheck: 'ID_CARD', identityReason: 'HAND_OUT' });
    expect(changes.flatMap(changeRows)).toEqual([
      { label: 'Tożsamość', before: IDENTITY_WORDS.NOT_NEEDED, after: IDENTITY_WORDS.ID_CARD },
      { label: 'Dlaczego sprawdzono tożsamość', before: 'nie podano', after: IDENTITY_REASON_WORDS.HAND_OUT },
    ]);
  });

  test('is told in words, each document by itself', () => {
    const changes = changed({
      channel: 'POST',
      documents: ['Plan', 'Mapa'],
      letterDate: plainDate('2026-11-19'),
    });
    expect(changes.flatMap(changeRows)).toEqual([
      { label: 'Kanał', before: 'Przy okienku', after: 'Pocztą' },
      { label: 'Data pisma', before: 'nie podano', after: '19 listopada 2026' },
      { label: 'Mapa', before: 'brak', after: 'jest' },
      { label: 'Wniosek', before: 'jest', after: 'brak' },
    ]);
  });

  test('makes a printed receipt wrong when it changes a value that the receipt says', () => {
    const fields = Object.keys(registered) as CorrectedField[];
    expect(fields.filter((field) => !isPrinted({ field })).sort()).toEqual([
      'letterDate',
      'outOfTurn',
      'postingDate',
      'protocolText',
    ]);
  });

  test('of one rule of the term to the same keeps the two months of a complex case (art. 35 § 3)', () => {
    expect(correctedRule('KPA_2M', 'KPA_1M', 'KPA_1M')).toBe('KPA_2M');
    expect(correctedRule('KPA_2M', 'KPA_1M', 'KPA_217_7D')).toBe('KPA_217_7D');
  });
});

describe('the documents after a correction', () => {
  const document = (name: string, over: Partial<FiledDocument> = {}): FiledDocument => ({
    id: name.length,
    name,
    kind: 'TO_FILE',
    mandatory: true,
    requirement: 'FORMAL',
    legalBasis: 'art. 1',
    forRepresentative: false,
    present: false,
    supplementId: null,
    ...over,
  });

  test('are those of the new card; a paper that came stays, one that did not come is dropped', () => {
    const onFile = [
      document('Wniosek', { present: true }),
      document('Plan'),
      document('Szkic', { present: true }),
    ];
    const after = correctedDocuments(onFile, [document('Wniosek'), document('Mapa')], ['Wniosek', 'Szkic']);
    expect(after.map(({ name, mandatory, present }) => [name, mandatory, present])).toEqual([
      ['Wniosek', true, true],
      ['Mapa', true, false],
      ['Szkic', false, true],
    ]);
  });

  test('that came with a supplement stay with it, whatever is ticked', () => {
    const onFile = [document('Plan', { supplementId: 7 })];
    for (const present of [[], ['Plan']])
      expect(correctedDocuments(onFile, null, present)).toMatchObject([{ present: false, supplementId: 7 }]);
    expect(correctedDocuments(onFile, [], [])).toMatchObject([{ name: 'Plan', supplementId: 7 }]);
  });
});

describe('what is corrected no more', () => {
  const facts = {
    status: 'IN_PROGRESS' as const,
    letterOut: false,
    callOut: false,
    tied: false,
    protocolPrinted: false,
  };

  test('is nothing in an open case, and everything once the case is over', () => {
    expect(hindrancesOf(facts)).toEqual({});
    const over = CASE_STATUSES.filter((status) => hindrancesOf({ ...facts, status }).all);
    expect(over).toEqual(['SETTLED', 'CLOSED', 'ATTACHED', 'FILED', 'CANCELLED']);
  });

  test('is the card under a letter, the presence of a document under a call, the tied day, the printed protocol', () => {
    const hindrances = hindrancesOf({
      ...facts,
      letterOut: true,
      callOut: true,
      tied: true,
      protocolPrinted: true,
    });
    const errors = (over: Partial<RegisteredValues>) => hinderedChanges(changed(over), hindrances);
    expect(errors({ card: 'Petycja' })).toEqual({ cardVersionId: 'card-letter-out' });
    expect(errors({ documents: ['Wniosek', 'Plan', 'Mapa'] })).toEqual({ present: 'documents-call-out' });
    expect(errors({ documents: ['Wniosek'] })).toEqual({});
    expect(errors({ receivedOn: plainDate('2026-11-20') })).toEqual({ receivedOn: 'day-tied' });
    expect(errors({ channel: 'ORAL' })).toEqual({ channel: 'channel-protocol-printed' });
    expect(errors({ channel: 'POST', subject: 'Inna treść' })).toEqual({});
  });
});

describe('a cancellation', () => {
  const facts = {
    status: 'ACCEPTED' as const,
    letters: false,
    open: 0,
    supplements: false,
    tied: false,
    events: false,
  };

  test('is refused once something has happened that stays in the case, with the reason', () => {
    expect(cancellationHindrance(facts)).toBeNull();
    expect(cancellationHindrance({ ...facts, letters: true })).toBe('cancel-letters');
    expect(cancellationHindrance({ ...facts, open: 1 })).toBe('cancel-open');
    expect(cancellationHindrance({ ...facts, supplements: true })).toBe('cancel-supplement');
    expect(cancellationHindrance({ ...facts, events: true })).toBe('cancel-events');
    expect(cancellationHindrance({ ...facts, tied: true })).toBe('cancel-tied');
    expect(cancellationHindrance({ ...facts, status: 'SETTLED' })).toBe('cancel-over');
  });
});

describe('a missing document', () => {
  test('is a formal defect or evidence: the card says which, by default that which is filed is formal', () => {
    expect([usualRequirement('TO_FILE'), usualRequirement('TO_SHOW')]).toEqual(['FORMAL', 'EVIDENCE']);
    const [formal, evidence] = [{ requirement: 'FORMAL' as const }, { requirement: 'EVIDENCE' as const }];
    expect(splitMissing([evidence, formal])).toEqual({ defects: [formal], evidence: [evidence] });
  });
});

describe('what follows from a correction', () => {
  const paper = (name: string, over: Partial<FiledDocument> = {}): FiledDocument => ({
    id: 1,
    name,
    kind: 'TO_FILE',
    mandatory: true,
    requirement: 'FORMAL',
    legalBasis: '',
    forRepresentative: false,
    present: false,
    supplementId: null,
    ...over,
  });

  test('are the documents that become missing, and the missing ones that are no longer required', () => {
    const before = [paper('Wniosek', { present: true }), paper('Mapa'), paper('Plan'), paper('Zgoda')];
    const after = [
      paper('Wniosek', { present: true }),
      paper('Mapa', { mandatory: false }),
      paper('Plan'),
      paper('Odpis KRS'),
      paper('Projekt', { supplementId: 3 }),
      paper('Zdjęcie', { mandatory: false }),
    ];
    expect(changedDemands(before, after)).toEqual({ missing: ['Odpis KRS'], dropped: ['Mapa', 'Zgoda'] });
  });

  test('is told in words, and so is a term of the law that becomes a target of the office, and back', () => {
    const term = { long: 'poniedziałek, 28 grudnia 2026', lines: [] };
    const [law, target] = [
      { ...term, meaning: 'SETTLEMENT' as const },
      { ...term, meaning: 'TARGET' as const },
    ];
    const effect = {
      changes: [],
      demands: { missing: ['Odpis KRS'], dropped: ['Mapa'] },
      moves: [],
      receipt: false,
      coded: { before: true, after: true },
      protocol: false,
      elsewhere: null,
    };
    expect(consequenceRows({ ...effect, before: law, after: target })).toEqual([
      { label: 'Data załatwienia', before: 'termin załatwienia', after: 'cel urzędu' },
      { label: 'Odpis KRS', before: 'niewymagany', after: 'wymagany, brakuje' },
      { label: 'Mapa', before: 'brakował', after: 'już niewymagany' },
    ]);
    expect(consequenceRows({ ...effect, before: target, after: law })[0]).toEqual({
      label: 'Data załatwienia',
      before: 'cel urzędu',
      after: 'termin załatwienia',
    });
    expect(consequenceRows({ ...effect, before: law, after: law })).toHaveLength(2);
  });
});
