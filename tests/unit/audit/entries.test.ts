import { describe, expect, expectTypeOf, test } from 'vitest';
import { closeIncidentSchema, LOOK_TYPES, type OfficeHistory } from '@/lib/modules/audit/schema';

/** 'card.moved', 'card.published' → { card: ['moved', 'published'] } */
function bySubject(types: readonly string[]): Record<string, string[]> {
  const pairs = types.map((type) => type.split('.') as [string, string]);
  const subjects = [...new Set(pairs.map(([subject]) => subject))];
  return Object.fromEntries(
    subjects.map((subject) => [subject, pairs.flatMap(([about, act]) => (about === subject ? [act] : []))]),
  );
}

describe('the history', () => {
  test('keeps who looked at protected data (KRI § 20 ust. 2), beside the acts', () => {
    expect(bySubject(LOOK_TYPES)).toEqual({
      case: ['viewed'],
      client: ['pesel-viewed', 'contact-viewed', 'listed'],
      document: ['downloaded', 'viewed', 'scan-viewed'],
      file: ['printed'],
    });
  });

  test('keeps what changed the office itself, of no one case; all other acts are told in the metryka', () => {
    expectTypeOf<keyof OfficeHistory>().toEqualTypeOf<
      | 'calendar.checked'
      | `card.${'moved' | 'published'}`
      | 'department.saved'
      | 'external-system.saved'
      | `file.${'group-opened' | 'register-taken'}`
      | 'hand-over.list-printed'
      | 'incident.closed'
      | 'jrwa.imported'
      | 'letter.register-taken'
      | `mandate.${'given' | 'revoked'}`
      | 'office.saved'
      | 'service-point.saved'
      | `staff.${'password-changed' | 'saved' | 'second-factor-off' | 'second-factor-on' | 'session-ended'}`
      | 'staff.signed-in'
      | `substitution.${'ended' | 'saved'}`
      | 'template.published'
      | 'terms.saved'
    >();
  });
});

describe('closing what was found wrong', () => {
  const codes = (note: string) =>
    closeIncidentSchema.safeParse({ id: 1, note }).error?.issues.map(({ message }) => message);

  test('needs words', () => {
    expect(codes('  ok  ')).toEqual(['incident-note-missing']);
    expect(codes('x'.repeat(1_001))).toEqual(['too-long']);
    expect(codes('x'.repeat(1_000))).toBeUndefined();
    expect(closeIncidentSchema.parse({ id: 1, note: ' Tak. ' })).toEqual({ id: 1, note: 'Tak.' });
    expect(codes('Nie')).toBeUndefined();
  });
});
