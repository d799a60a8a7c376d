import type { ComponentProps } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test, vi } from 'vitest';
import { RegisteredSheet } from '@/components/applications/registered-sheet';
import { plainDate } from '@/lib/core/plain-date';

vi.mock('next/navigation', () => ({ useRouter: () => ({}) }));

type Props = ComponentProps<typeof RegisteredSheet>;
type Changes = { registered?: Partial<Props['registered']>; receiptKey?: string; gone?: string };

/** The page that the clerk reads after the registration, as the server sends it. */
function sheet({ registered: changes = {}, receiptKey = 'key', gone }: Changes): string {
  const registered = {
    caseId: 1,
    slug: 'RPW-1-2026',
    number: 'RPW/1/2026',
    receivedOn: plainDate('2026-11-24'),
    dueOn: plainDate('2026-12-28'),
    registeredAt: new Date('2026-11-24T09:44:00Z'),
    client: 'Anna Nowak',
    card: 'Zajęcie pasa drogowego',
    missing: [],
    evidence: [],
    nowhere: false,
    abroad: false,
    procedure: 'KPA',
    channel: 'COUNTER',
    deliveryWay: 'COUNTER',
    oral: false,
    settled: false,
    publicStatus: true,
    toHandOver: true,
    department: { id: 1, name: 'Wydział Dróg' },
  } satisfies Props['registered'];
  const never = () => Promise.reject(new Error('not asked'));
  return renderToStaticMarkup(
    <RegisteredSheet
      registered={Object.assign(registered, changes)}
      due={{ meaning: 'TARGET', lines: [] }}
      receiptKey={receiptKey}
      gone={gone ?? null}
      protocol={null}
      actions={{ showCode: never, renew: never, handOver: never }}
    />,
  );
}

const PROMISES = ['Powiedz, do kiedy chcemy odpowiedzieć', 'Odbiór osobiście w BOK.'];
const SETTLED = 'Powiedz, że sprawa jest załatwiona';

test('the sheet promises an answer, except when the matter was settled at the counter', () => {
  for (const promise of PROMISES) {
    expect(sheet({})).toContain(promise);
    expect(sheet({ registered: { settled: true } })).not.toContain(promise);
  }
  expect(sheet({ registered: { settled: true } })).toContain(SETTLED);
  expect(sheet({})).not.toContain(SETTLED);
});

test('a formal defect is named with the call, missing evidence without one', () => {
  const call = 'wezwanie przyjdzie na piśmie';
  const evidence = 'te dowody trzeba dostarczyć';
  const both = sheet({ registered: { missing: ['Pełnomocnictwo'], evidence: ['Umowa najmu'] } });
  for (const text of [call, 'Pełnomocnictwo', evidence, 'Umowa najmu']) expect(both).toContain(text);
  const proofOnly = sheet({ registered: { evidence: ['Umowa najmu'] } });
  expect(proofOnly).toContain(evidence);
  expect(proofOnly).not.toContain(call);
});

test('a form that was registered before gets the sentence and the way to a new code, and no first receipt', () => {
  const again = sheet({ receiptKey: '' });
  expect(again).toContain('To podanie już zarejestrowano, a kod pokazaliśmy tylko raz.');
  expect(again).toContain('Wydrukuj potwierdzenie jeszcze raz: będzie na nim nowy kod.');
  expect(again).not.toContain('Potwierdzenie (PDF)');
  expect(sheet({})).toContain('Potwierdzenie (PDF)');
});

test('a matter that the status page does not show gets no code and no QR, and the clerk says where to ask', () => {
  const hidden = { registered: { publicStatus: false } };
  expect(sheet({})).toContain('Kod dostępu');
  expect(sheet({})).toContain('Kod QR');
  for (const shown of [sheet(hidden), sheet({ receiptKey: '', registered: { publicStatus: false } })]) {
    expect(shown).not.toContain('Kod dostępu');
    expect(shown).not.toContain('Kod QR');
    expect(shown).not.toContain('nowy kod');
    expect(shown).toContain('Klient pyta w komórce: Wydział Dróg.');
  }
  expect(sheet(hidden)).toContain('Potwierdzenie (PDF)');
});

test('a client who lives far abroad is told to name an agent, where the procedure knows the duty', () => {
  const duty = 'musi wskazać pełnomocnika do doręczeń w Polsce';
  expect(sheet({})).not.toContain(duty);
  expect(sheet({ registered: { abroad: true } })).toContain(`Powiedz klientowi, że ${duty}`);
  expect(sheet({ registered: { abroad: true } })).toContain('art. 40 § 4 i 5 KPA');
  expect(sheet({ registered: { abroad: true, procedure: 'TAX' } })).not.toContain(duty);
});

test('papers that have left the clerk are neither handed over nor corrected from here', () => {
  const gone = sheet({ gone: 'Dokumenty przyjął Wydział Dróg.' });
  expect(gone).toContain('Dokumenty przyjął Wydział Dróg.');
  expect(gone).not.toContain('Przekaż do komórki');
  expect(gone).not.toContain('Popraw podanie');
  expect(sheet({})).toContain('Przekaż do komórki');
  expect(sheet({})).toContain('Popraw podanie');
});

test('the steps after a registration follow the channel: only a client at the counter can be told before they leave', () => {
  for (const channel of ['COUNTER', 'ORAL'] as const) {
    expect(sheet({ registered: { channel } })).toContain('Zanim klient odejdzie');
  }
  for (const channel of ['POST', 'FAX', 'EDELIVERY', 'ACCOUNT', 'DROP_BOX', 'EMAIL'] as const) {
    const next = sheet({
      registered: { channel, deliveryWay: 'POST', missing: ['Mapa'], evidence: ['Umowa'], nowhere: true },
    });
    expect(next).toContain('Co dalej');
    expect(next).not.toMatch(/klient odejdzie|Powiedz|Podaj termin|daj klientowi/);
  }
});

test('without an address the sheet says what follows (KPA art. 64 § 1), and promises no letter', () => {
  const nowhere = sheet({ registered: { nowhere: true } });
  expect(nowhere).toContain('bez adresu podanie zostanie bez rozpoznania');
  expect(nowhere).not.toContain('Odbiór osobiście w BOK.');
  const petition = sheet({ registered: { nowhere: true, procedure: 'PETITION' } });
  expect(petition).toContain(
    'bez adresu petycja zostanie bez rozpatrzenia (art. 7 ust. 1 ustawy o petycjach)',
  );
  expect(petition).not.toContain('KPA');
  expect(sheet({})).not.toContain('64');
});
