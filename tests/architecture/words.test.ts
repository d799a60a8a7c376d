import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { ROLES } from '@/lib/core/roles';
import { CHANNELS, RODO_WAYS } from '@/lib/modules/applications/schema';
import { NOTE_KINDS } from '@/lib/modules/case-files/schema';
import { ASSIGNMENT_KINDS } from '@/lib/modules/cases/schema/assignment';
import { CASE_STATUSES } from '@/lib/modules/cases/schema/case';
import { CLOCK_PURPOSES } from '@/lib/modules/cases/schema/clock';
import { CLIENT_KINDS, IDENTITY_CHECKS } from '@/lib/modules/clients/schema';
import {
  DELIVERY_PROOFS,
  LETTER_KINDS,
  LETTER_STATES,
  SENDING_WAYS,
} from '@/lib/modules/correspondence/schema/letter';
import { DOCUMENT_DIRECTIONS, SCAN_STATES } from '@/lib/modules/documents/schema';
import { REMINDER_KINDS } from '@/lib/modules/notifications/schema';
import { CARD_ROUTES, DELIVERY_WAYS, DOCUMENT_KINDS } from '@/lib/modules/procedure-cards/schema';
import { HAND_OVER_STATES } from '@/lib/modules/routing/schema';
import { COLLECTION_KINDS, COLLECTION_STATES, OUTCOMES, REMEDIES } from '@/lib/modules/settlements/schema';
import { HOURS_KINDS, MANDATE_SCOPES, SERVICE_POINT_KINDS } from '@/lib/modules/staff/schema';
import { sources, withoutComments } from './sources';

const prisma = withoutComments(
  sources('prisma/schema/*.prisma')
    .map(({ text }) => text)
    .join('\n'),
);
const models = [...prisma.matchAll(/^model (\w+)/gm)].map(([, name]) => name);
const enums = new Map(
  [...prisma.matchAll(/^enum (\w+) \{([^}]*)\}/gm)].map(([, name, body]) => [name, valuesOf(body)]),
);

function valuesOf(body: string): string[] {
  return [...body.matchAll(/^\s+([A-Z][A-Z0-9_]*)\s*$/gm)].map(([, value]) => value);
}

/** Rows of a glossary: what the English identifier in the first cell is bound to. */
function rowsOf(markdown: string): Map<string, string[]> {
  const rows = [...markdown.matchAll(/^\| `([^`]+)`\s*\|(.*)\|$/gm)];
  return new Map(rows.map(([, name, rest]) => [name, rest.split('|').map((cell) => cell.trim())]));
}

/** Lists of the same concept in the application. The order is the screen's own. */
const LISTS: Record<string, readonly string[]> = {
  AssignmentKind: ASSIGNMENT_KINDS,
  CardRoute: CARD_ROUTES,
  CaseStatus: CASE_STATUSES,
  Channel: CHANNELS,
  ClientKind: CLIENT_KINDS,
  ClockPurpose: CLOCK_PURPOSES,
  CollectionKind: COLLECTION_KINDS,
  CollectionState: COLLECTION_STATES,
  DeliveryProof: DELIVERY_PROOFS,
  DeliveryWay: DELIVERY_WAYS,
  DocumentDirection: DOCUMENT_DIRECTIONS,
  HandOverState: HAND_OVER_STATES,
  HoursKind: HOURS_KINDS,
  IdentityCheck: IDENTITY_CHECKS,
  LetterKind: LETTER_KINDS,
  LetterState: LETTER_STATES,
  MandateScope: MANDATE_SCOPES,
  NoteKind: NOTE_KINDS,
  Outcome: OUTCOMES,
  Remedy: REMEDIES,
  ReminderKind: REMINDER_KINDS,
  RequiredDocumentKind: DOCUMENT_KINDS,
  RodoWay: RODO_WAYS,
  Role: ROLES,
  ScanState: SCAN_STATES,
  SendingWay: SENDING_WAYS,
  ServicePointKind: SERVICE_POINT_KINDS,
};

/** Never offered for choice, so never listed: the database alone has them all. */
const UNLISTED = ['CardStatus', 'CaseKind', 'ClockEntryKind', 'SupplementCall'];

describe('the glossary (docs/glossary.md)', () => {
  const glossary = rowsOf(readFileSync('docs/glossary.md', 'utf8'));

  it.each([...models, ...enums.keys()])('binds %s to its Polish term and where that comes from', (name) => {
    expect(
      glossary.get(name)?.filter(Boolean),
      `add the row | \`${name}\` | termin | przepis |`,
    ).toHaveLength(2);
  });

  it('tells no name twice, and none that is nowhere', () => {
    const text = readFileSync('docs/glossary.md', 'utf8');
    const names = [...text.matchAll(/^\| `([^`]+)`\s*\|/gm)].map(([, name]) => name);
    expect(names.filter((name, place) => names.indexOf(name) < place)).toEqual([]);
    const code = `${prisma}\n${sources('{app,lib}/**/*.ts')
      .map((file) => file.text)
      .join('\n')}`;
    expect(names.filter((name) => !new RegExp(`\\b${name}\\b`).test(code))).toEqual([]);
  });

  it('can fail', () => {
    expect(rowsOf('| `Case` | sprawa | KPA |\n| `Gone` | |').get('Case')).toEqual(['sprawa', 'KPA']);
    expect(rowsOf('| `Case` | sprawa | |').get('Case')?.filter(Boolean)).toHaveLength(1);
  });
});

describe('one spelling of a value', () => {
  it.each(Object.keys(LISTS))('%s is the same list in the database and in the application', (name) => {
    expect([...LISTS[name]].sort()).toEqual(enums.get(name)?.toSorted());
  });

  it('holds for every enum of the database', () => {
    expect([...enums.keys()].sort()).toEqual([...Object.keys(LISTS), ...UNLISTED].sort());
  });

  it('reads the values of an enum, and nothing else', () => {
    expect(valuesOf('\n  ONE\n  TWO_2\n\n  @@map("x")\n')).toEqual(['ONE', 'TWO_2']);
  });
});
