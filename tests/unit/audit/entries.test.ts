import { describe, expect, expectTypeOf, test } from 'vitest';
import type { record, recordOf } from '@/lib/modules/audit/operations';
import {
  closeIncidentSchema,
  type HistoryData,
  type HistoryType,
  LOOK_TYPES,
  type OfficeHistory,
} from '@/lib/modules/audit/schema';

/** 'card.moved', 'card.published' → { card: ['moved', 'published'] } */
function bySubject(types: readonly string[]): Record<string, string[]> {
  const pairs = types.map((type) => type.split('.') as [string, string]);
  const subjects = [...new Set(pairs.map(([subject]) => subject))];
  return Object.fromEntries(
    subjects.map((subject) => [subject, pairs.flatMap(([about, act]) => (about === subject ? [act] : []))]),
  );
}

describe('the history', () => {
  test('records who looked at protected data (KRI § 20 ust. 2), beside the acts', () => {
    expect(bySubject(LOOK_TYPES)).toEqual({
      case: ['viewed'],
      client: ['pesel-viewed', 'contact-viewed', 'listed'],
      document: ['downloaded', 'viewed', 'scan-viewed'],
      file: ['printed'],
    });
  });

  test('names the case of an act in a case, and no case for an act of the whole office', () => {
    const line = { departmentId: null, data: {} };
    type Entry<T extends HistoryType> = Parameters<typeof record<T>>[2];
    type Of<T extends HistoryType, Case> = typeof line & { type: T; data: HistoryData[T] } & Case;
    type Named = { caseId: number };
    expectTypeOf<Of<'case.closed', Named>>().toExtend<Entry<'case.closed'>>();
    expectTypeOf<Of<'case.closed', object>>().not.toExtend<Entry<'case.closed'>>();
    expectTypeOf<Of<'office.saved', object>>().toExtend<Entry<'office.saved'>>();
    expectTypeOf<Of<'office.saved', Named>>().not.toExtend<Entry<'office.saved'>>();
    expectTypeOf<keyof OfficeHistory>().not.toExtend<Parameters<typeof recordOf>[3]>();
  });
});

describe('closing an incident', () => {
  const codes = (note: string) =>
    closeIncidentSchema.safeParse({ id: 1, note }).error?.issues.map(({ message }) => message);

  test('needs a note', () => {
    expect(codes('  ok  ')).toEqual(['incident-note-missing']);
    expect(codes('x'.repeat(1_001))).toEqual(['too-long']);
    expect(codes('x'.repeat(1_000))).toBeUndefined();
    expect(closeIncidentSchema.parse({ id: 1, note: ' Tak. ' })).toEqual({ id: 1, note: 'Tak.' });
    expect(codes('Nie')).toBeUndefined();
  });
});
