import { describe, expect, test } from 'vitest';
import {
  answersOf,
  EMPTY_REPRESENTATIVE,
  emptyForm,
  type FormValues,
  inputOfForm,
  type Known,
  readDraft,
  refusalsOf,
} from '@/components/applications/form-values';
import { plainDate } from '@/lib/core/plain-date';
import { CHANNELS, registerSchema } from '@/lib/modules/applications/schema/application';
import type { Card } from '@/lib/modules/procedure-cards/schema';
import { personInput } from '@/tests/factories/applications';

const today = plainDate('2026-11-24');
const POWER = { id: 7, forRepresentative: true };
const card = (over: Partial<Card> = {}) =>
  ({
    emailBasis: '',
    deliveryWays: ['COUNTER', 'POST', 'EDELIVERY'],
    anyDepartment: false,
    documents: [{ id: 1 }, POWER],
    ...over,
  }) as Card;
const known = (over: Partial<Card> = {}): Known => ({ card: card(over), rodoVersion: 3 });
const values = (over: Partial<FormValues> = {}): FormValues => ({
  ...emptyForm(),
  client: personInput(),
  cardVersionId: 1,
  subject: 'Chodnik',
  ...over,
});
const answers = (over: Partial<FormValues>, page: Known = known()) => answersOf(values(over), page);
const refusals = (over: Partial<FormValues>, page: Known = known()) => {
  const typed = values(over);
  const { error } = registerSchema.safeParse(inputOfForm(typed, page));
  const shape = Object.fromEntries(
    (error?.issues ?? []).map(({ path, message }) => [path.join('.'), message]),
  );
  return { ...shape, ...refusalsOf(typed, today, page) };
};

describe('what nobody has said', () => {
  test('is not recorded at the counter: the clerk has to choose the check and the RODO information', () => {
    for (const channel of ['COUNTER', 'ORAL'] as const) {
      expect(answers({ channel })).toEqual({ deliveryWay: 'COUNTER', identityCheck: null, rodoWay: null });
    }
    expect(refusals({})).toEqual({
      identityCheck: 'choose-identity-check',
      rodoWay: 'choose-rodo-way',
    });
  });

  test.each([
    ['POST', 'POST'],
    ['FAX', 'POST'],
    ['DROP_BOX', 'POST'],
    ['EDELIVERY', 'EDELIVERY'],
    ['ACCOUNT', 'EDELIVERY'],
  ] as const)(
    'follows the channel without the client there: %s is answered by %s',
    (channel, deliveryWay) => {
      expect(answers({ channel })).toEqual({
        deliveryWay,
        identityCheck: 'NOT_NEEDED',
        rodoWay: 'WITH_REPLY',
      });
    },
  );

  test('follows the channel again when it changes, until the clerk chooses', () => {
    expect(answers({ channel: 'POST', deliveryWay: 'COUNTER' }).deliveryWay).toBe('COUNTER');
    // The clause was handed over at the counter; a posted podanie cannot have got it so.
    const handed = { rodoWay: 'ON_PAPER', identityCheck: 'ID_CARD' } as const;
    expect(answers({ channel: 'COUNTER', ...handed })).toMatchObject(handed);
    expect(answers({ channel: 'POST', ...handed })).toMatchObject({
      rodoWay: 'WITH_REPLY',
      identityCheck: 'NOT_NEEDED',
    });
  });

  test('is asked for when the card offers several ways and none is that of the channel', () => {
    expect(
      answers({ channel: 'EDELIVERY' }, known({ deliveryWays: ['COUNTER', 'POST'] })).deliveryWay,
    ).toBeNull();
    expect(answers({ channel: 'EDELIVERY' }, known({ deliveryWays: ['POST'] })).deliveryWay).toBe('POST');
    expect(refusals({ channel: 'EDELIVERY' }, known({ deliveryWays: ['COUNTER', 'POST'] }))).toEqual({
      deliveryWay: 'choose-delivery-way',
    });
  });

  test('a returning client has the version of the RODO information that is in force', () => {
    for (const channel of CHANNELS) expect(answers({ channel, heldRodo: 3 }).rodoWay).toBe('ALREADY_HELD');
    expect(answers({ channel: 'COUNTER', heldRodo: 2 }).rodoWay).toBeNull();
  });
});

describe('an answer by e-delivery', () => {
  const edelivery = { channel: 'EDELIVERY' } as const;
  const ade = 'AE:PL-98765-43210-SFVYC-19';

  test('needs the e-delivery address of the client, or of the representative', () => {
    expect(refusals(edelivery)).toEqual({ 'client.adeAddress': 'ade-missing' });
    expect(refusals({ ...edelivery, client: personInput({ adeAddress: ade }) })).toEqual({});
    const representative = { ...EMPTY_REPRESENTATIVE, lastName: 'Kowal', adeAddress: '' };
    expect(refusals({ ...edelivery, representative })).toEqual({
      'representative.adeAddress': 'ade-missing',
      'representative.street': 'representative-address-missing',
    });
    expect(refusals({ ...edelivery, representative: { ...representative, adeAddress: ade } })).toEqual({});
  });
});

describe('the dates of a letter', () => {
  const days = { letterDate: plainDate('2026-11-18'), postingDate: plainDate('2026-11-19') };
  const sent = (channel: FormValues['channel']) => {
    const { letterDate, postingDate } = inputOfForm(values({ channel, ...days }), known());
    return [letterDate, postingDate];
  };

  test('are those that the form shows for the channel', () => {
    expect(sent('POST')).toEqual(['2026-11-18', '2026-11-19']);
    expect(sent('FAX')).toEqual(['2026-11-18', null]);
    expect(sent('DROP_BOX')).toEqual(['2026-11-18', null]);
    expect(sent('COUNTER')).toEqual([null, null]);
  });

  test('refuse nothing where the form hides them', () => {
    const late = { letterDate: plainDate('2026-12-24') };
    expect(refusals({ channel: 'POST', ...late })).toEqual({ letterDate: 'letter-after-receipt' });
    expect(refusals({ channel: 'EDELIVERY', deliveryWay: 'POST', ...late })).toEqual({});
  });
});

describe('a check of the identity (Bieruń 3.1 i)', () => {
  const checked = { identityCheck: 'ID_CARD', rodoWay: 'ALOUD' } as const;

  test('has the reason that the client was told; another reason is written down', () => {
    expect(refusals(checked)).toEqual({ identityReason: 'choose-identity-reason' });
    expect(refusals({ ...checked, identityReason: 'HAND_OUT' })).toEqual({});
    expect(refusals({ ...checked, identityReason: 'OTHER' })).toEqual({
      identityNote: 'identity-reason-missing',
    });
    expect(refusals({ ...checked, identityReason: 'OTHER', identityNote: 'spór o dane' })).toEqual({});
  });

  test('that was left out has its reason too, and a known person needs none', () => {
    expect(refusals({ ...checked, identityCheck: 'NOT_CHECKED' })).toEqual({
      identityNote: 'identity-note-missing',
    });
    expect(refusals({ ...checked, identityCheck: 'KNOWN' })).toEqual({});
  });
});

describe('a power of attorney that is ticked', () => {
  const counter = { identityCheck: 'KNOWN', rodoWay: 'ALOUD' } as const;

  test('names the representative', () => {
    expect(refusals({ ...counter, presentDocumentIds: [1] })).toEqual({});
    expect(refusals({ ...counter, presentDocumentIds: [POWER.id] })).toEqual({
      'representative.lastName': 'representative-name-missing',
    });
  });
});

describe('a draft', () => {
  test('kept before the form had these fields still opens, and chooses nothing for the clerk', () => {
    const { representative: _, receivedOn: __, ...old } = values({ channel: 'POST' });
    const { country: ___, ...client } = personInput();
    const read = readDraft(JSON.stringify({ ...old, client }), today);
    expect(read).toMatchObject({ representative: null, receivedOn: null, client: { country: 'PL' } });
  });
});
