import { expect, test } from 'vitest';
import { type DeskRow, isIncoming, isToTellBip } from '@/lib/modules/mail/schema/desk';

type Case = NonNullable<DeskRow['case']>;
const [OWN, OTHER] = [1, 2];
const rowOf = (values: Partial<Pick<Case, 'status' | 'departmentId' | 'destinationId'>>) =>
  ({
    purpose: 'BIP',
    mailboxDepartmentId: OWN,
    case: { status: 'ACCEPTED', departmentId: OWN, destinationId: OWN, ...values } as Case,
  }) as const;

test('the desk of the BIP is to be told by another department alone (Kraków 3.1)', () => {
  expect(isToTellBip(rowOf({}))).toBe(false);
  expect(isToTellBip(rowOf({ departmentId: OTHER }))).toBe(true);
  expect(isToTellBip({ ...rowOf({ departmentId: OTHER }), purpose: 'GENERAL' })).toBe(false);
  expect(isToTellBip({ ...rowOf({}), case: null })).toBe(false);
});

test('a thread comes in where its hand-over is pending', () => {
  const onTheWay = rowOf({ status: 'HANDED_OVER', destinationId: OTHER });
  expect([isIncoming(onTheWay, [OTHER]), isIncoming(onTheWay, [OWN])]).toEqual([true, false]);
  expect(isIncoming(rowOf({ destinationId: OTHER }), [OTHER])).toBe(false);
});
