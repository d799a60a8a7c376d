import type { ComponentProps } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { RegisteredSheet } from '@/components/applications/registered-sheet';
import { plainDate } from '@/lib/core/plain-date';

type Props = ComponentProps<typeof RegisteredSheet>;
const dueOn = plainDate('2026-12-28');

/** The sheet that the clerk reads after the registration. */
function sheet(settled: boolean, over: Partial<Props['registered']> = {}): string {
  const due = { on: dueOn, long: 'poniedziałek, 28 grudnia 2026', meaning: 'TARGET', term: '', lines: [] };
  const registered: Props['registered'] = {
    caseId: 1,
    slug: '2026-1',
    number: 'RPW/1/2026',
    accessCode: 'AB',
    receiptKey: null,
    receivedOn: plainDate('2026-11-24'),
    dueOn,
    registeredAt: new Date('2026-11-24T09:44:00Z'),
    client: 'Anna',
    card: 'Karta',
    missing: [],
    nowhere: false,
    channel: 'COUNTER',
    deliveryWay: 'COUNTER',
    oral: false,
    settled,
    toHandOver: !settled,
    department: { id: 1, name: 'Wydział Dróg' },
    ...over,
  };
  const prepared = { due } as unknown as Props['prepared'];
  const handOver: Props['handOver'] = async () => ({ ok: true, value: null });
  return renderToStaticMarkup(
    <RegisteredSheet registered={registered} prepared={prepared} handOver={handOver} onNext={() => {}} />,
  );
}

const PROMISES = ['Powiedz, do kiedy chcemy odpowiedzieć', 'Odbiór osobiście w BOK.'];
const SETTLED = 'Powiedz, że sprawa jest załatwiona';

test('the sheet promises an answer, except when the matter was settled at the counter', () => {
  for (const promise of PROMISES) {
    expect(sheet(false)).toContain(promise);
    expect(sheet(true)).not.toContain(promise);
  }
  expect(sheet(true)).toContain(SETTLED);
  expect(sheet(false)).not.toContain(SETTLED);
});

test('what to do next follows the channel: only a client at the counter can be told before they leave', () => {
  for (const channel of ['COUNTER', 'ORAL'] as const) {
    expect(sheet(false, { channel })).toContain('Zanim klient odejdzie');
  }
  for (const channel of ['POST', 'FAX', 'EDELIVERY', 'ACCOUNT', 'DROP_BOX', 'EMAIL'] as const) {
    const next = sheet(false, { channel, deliveryWay: 'POST', missing: ['Mapa'], nowhere: true });
    expect(next).toContain('Co dalej');
    expect(next).not.toMatch(/klient odejdzie|Powiedz|Podaj termin|daj klientowi/);
  }
});

test('without an address the sheet says what follows (KPA art. 64 § 1), and promises no letter', () => {
  const nowhere = sheet(false, { nowhere: true });
  expect(nowhere).toContain('bez adresu podanie zostanie bez rozpoznania');
  expect(nowhere).not.toContain('Odbiór osobiście w BOK.');
  expect(sheet(false)).not.toContain('64');
});
