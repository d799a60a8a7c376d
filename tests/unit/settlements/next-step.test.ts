import { describe, expect, it } from 'vitest';
import { plainDate } from '@/lib/core/plain-date';
import { nextStep, type StepFacts, type StepLetter } from '@/lib/modules/settlements/rules/next-step';
import type { NextStep } from '@/lib/modules/settlements/schema';
import { stepText, writtenForm } from '@/lib/modules/settlements/words/next-step';

const today = plainDate('2026-12-02');
const FACTS: StepFacts = {
  status: 'IN_PROGRESS',
  opened: true,
  dueOn: plainDate('2026-12-28'),
  dueRule: 'KPA_1M',
  stoppedOn: null,
  procedure: 'KPA',
  form: 'decyzja',
  agreed: 'POST',
  onTheSpot: false,
  incomplete: false,
  call: null,
  reachable: true,
  letters: [],
  documentOutside: false,
  deliveryMissing: false,
  atCounter: false,
  openThings: 0,
};

const letter = (kind: StepLetter['kind'], state: StepLetter['state'], over: Partial<StepLetter> = {}) => ({
  id: 7,
  kind,
  state,
  basis: null,
  former: false,
  open: state !== 'DELIVERED',
  atCounter: false,
  toClient: true,
  ...over,
});

const step = (over: Partial<StepFacts>): NextStep | null => nextStep({ ...FACTS, ...over }, today);
const nameOf = (over: Partial<StepFacts>) => step(over)?.step ?? null;

describe('the next step of a case in progress', () => {
  it.each<[string, Partial<StepFacts>, string | null]>([
    ['a case without a znak is opened first', { opened: false, incomplete: true }, 'OPEN_CASE'],
    ['a missing document is called for', { incomplete: true }, 'CALL'],
    [
      'not without an address to call at (art. 64 § 1)',
      { incomplete: true, reachable: false },
      'FIND_ADDRESS',
    ],
    ['not again after a call', { incomplete: true, letters: [letter('CALL', 'DELIVERED')] }, 'WRITE'],
    ['a call that was begun is finished', { incomplete: true, letters: [letter('CALL', 'DRAFT')] }, 'FINISH'],
    ['a call that waits for a signature is signed', { letters: [letter('CALL', 'TO_SIGN')] }, 'SIGN'],
    ['a signed call is sent', { letters: [letter('CALL', 'SIGNED')] }, 'SEND'],
    ['a returned call is sent again', { letters: [letter('CALL', 'UNDELIVERED')] }, 'SEND'],
    ['the delivery of a sent call is noted', { letters: [letter('CALL', 'SENT')] }, 'NOTE_DELIVERY'],
    [
      'a call at the counter waits there for the client',
      { letters: [letter('CALL', 'SENT', { atCounter: true })], atCounter: true },
      'AWAIT_PICKUP',
    ],
    ['a delivered call is waited for', { call: { dueOn: today, fee: false } }, 'AWAIT_CLIENT'],
    ['a call nobody answered', { call: { dueOn: plainDate('2026-12-01'), fee: false } }, 'CALL_LAPSED'],
    ['a term that stands', { stoppedOn: plainDate('2026-12-01') }, 'AWAIT'],
    ['a complete case without a letter is decided', {}, 'WRITE'],
    ['a signed decision settles it', { letters: [letter('DECISION', 'SIGNED')] }, 'SETTLE'],
    ['a decision sent before the settlement too', { letters: [letter('DECISION', 'SENT')] }, 'SETTLE'],
    [
      'the decision that a higher authority annulled does not',
      { letters: [letter('DECISION', 'DELIVERED', { former: true })] },
      'WRITE',
    ],
    ['an order on the way settles no decision', { letters: [letter('ORDER', 'DELIVERED')] }, 'WRITE'],
    [
      'an answer to a premature ponaglenie settles nothing (art. 37 § 3a)',
      { letters: [letter('LEFT_UNCONSIDERED', 'SENT', { basis: 'ART_37_3A', open: false })] },
      'WRITE',
    ],
    [
      'silence settles after the lapse (art. 122c § 1)',
      { dueRule: 'KPA_122A_1M', dueOn: plainDate('2026-12-01') },
      'SETTLE',
    ],
    ['silence settles nothing on the last day', { dueRule: 'KPA_122A_1M', dueOn: today }, 'WRITE'],
    ['a matter for the counter is settled on the spot', { onTheSpot: true, opened: false }, 'SETTLE'],
  ])('%s', (_what, facts, expected) => {
    expect(nameOf(facts)).toBe(expected);
  });

  it.each([
    ['decyzja', 'DECISION', 'decyzję'],
    ['zaświadczenie', 'CERTIFICATE', 'zaświadczenie'],
    ['wypis i wyrys', 'EXTRACT', 'wypis i wyrys'],
    ['odpis aktu', 'TRANSCRIPT', 'pismo z odpisem aktu'],
    ['wypis z rejestru', 'CERTIFICATE', 'wypis'],
    ['postanowienie', 'ORDER', 'postanowienie'],
    ['pismo z odpowiedzią', 'INFORMATION', 'odpowiedź'],
    ['zawiadomienie o sposobie załatwienia', 'INFORMATION', 'zawiadomienie'],
    ['umowa najmu', 'INFORMATION', 'pismo'],
    ['', 'INFORMATION', 'pismo'],
  ] as const)('a card that promises "%s" asks for it', (form, kind, words) => {
    expect(step({ form })).toEqual({ step: 'WRITE', kind, form });
    expect(writtenForm({ kind, form })).toBe(words);
  });

  it.each([
    ['decyzja', 'DECISION', 'DECISION'],
    ['decyzja', 'REFERRAL', 'REFERRAL'],
    ['decyzja', 'RETURN', 'RETURNED'],
    ['decyzja', 'LEFT_UNCONSIDERED', 'LEFT_UNCONSIDERED'],
    ['zaświadczenie', 'CERTIFICATE', 'CERTIFICATE'],
    // The refusal of a certificate is an order (art. 219).
    ['zaświadczenie', 'ORDER', 'REFUSAL'],
    ['odpis aktu', 'TRANSCRIPT', 'TRANSCRIPT'],
    // The refusal of an odpis is a decision (Prawo o aktach stanu cywilnego art. 2 ust. 6).
    ['odpis aktu', 'DECISION', 'REFUSAL'],
    ['wypis i wyrys', 'EXTRACT', 'EXTRACT'],
    ['wypis i wyrys', 'ORDER', 'REFUSAL'],
    ['postanowienie', 'ORDER', 'ORDER'],
    ['odpowiedź', 'INFORMATION', 'INFORMATION'],
  ] as const)('in a matter of "%s" a signed %s brings about %s', (form, kind, outcome) => {
    const made = letter(kind, 'SIGNED', { toClient: kind !== 'REFERRAL' });
    expect(step({ form, letters: [made] })).toEqual({ step: 'SETTLE', outcome });
  });

  it('follows the procedure of the card: no call where the act knows none, no decision on a petition', () => {
    expect(nameOf({ procedure: 'TAX', incomplete: true })).toBe('CALL');
    expect(nameOf({ procedure: 'PUBLIC_INFORMATION', incomplete: true })).toBe('WRITE');
    expect(step({ procedure: 'PUBLIC_INFORMATION' })).toMatchObject({ kind: 'DECISION' });
    expect(step({ procedure: 'PETITION' })).toMatchObject({ kind: 'INFORMATION' });
  });

  it('settles a tax matter by the order that leaves it unconsidered (tax code art. 169 § 4)', () => {
    const order = letter('ORDER', 'SIGNED', { basis: 'LEFT_UNCONSIDERED' });
    expect(step({ procedure: 'TAX', letters: [order] })).toEqual({
      step: 'SETTLE',
      outcome: 'LEFT_UNCONSIDERED',
    });
  });

  it('names the letter that it is about', () => {
    expect(step({ letters: [letter('CALL', 'TO_SIGN')] })).toEqual({ step: 'SIGN', id: 7, kind: 'CALL' });
  });
});

describe('the next step of a settled case', () => {
  const settled = { status: 'SETTLED', openThings: 1 } as const;

  it.each<[string, Partial<StepFacts>, string | null]>([
    [
      'a decision for which the client comes goes to the counter',
      { agreed: 'COUNTER', letters: [letter('DECISION', 'SIGNED')] },
      'HAND',
    ],
    [
      'a document made outside too',
      { agreed: 'COUNTER', documentOutside: true, deliveryMissing: true },
      'HAND',
    ],
    [
      'nothing goes there before it is signed',
      { agreed: 'COUNTER', letters: [letter('DECISION', 'TO_SIGN')] },
      'SIGN',
    ],
    [
      'a referral is for the authority, not for the counter',
      { agreed: 'COUNTER', letters: [letter('REFERRAL', 'SIGNED', { toClient: false })] },
      'SEND',
    ],
    ['a signed decision is sent', { letters: [letter('DECISION', 'SIGNED')] }, 'SEND'],
    ['the delivery of a sent decision is noted', { letters: [letter('DECISION', 'SENT')] }, 'NOTE_DELIVERY'],
    [
      'one at the counter waits for the client',
      { letters: [letter('DECISION', 'SENT', { atCounter: true })], atCounter: true },
      'AWAIT_PICKUP',
    ],
    ['the delivery of a letter from outside is dated', { deliveryMissing: true }, 'DATE_DELIVERY'],
    ['a running appeal is waited for', { letters: [letter('DECISION', 'DELIVERED')] }, null],
    [
      'with nothing open it is closed',
      { letters: [letter('DECISION', 'DELIVERED')], openThings: 0 },
      'CLOSE',
    ],
  ])('%s', (_what, facts, expected) => {
    expect(nameOf({ ...settled, ...facts })).toBe(expected);
  });
});

describe('a case that nobody leads, or that is closed', () => {
  it.each([
    'REGISTERED',
    'HANDED_OVER',
    'RETURNED',
    'ACCEPTED',
    'CLOSED',
    'CANCELLED',
    'ATTACHED',
    'FILED',
  ] as const)('%s has no next step', (status) => expect(nameOf({ status })).toBeNull());
});

describe('the next step in a list', () => {
  it.each<[NextStep, string]>([
    [{ step: 'CALL' }, 'wezwać do uzupełnienia'],
    [{ step: 'WRITE', kind: 'CERTIFICATE', form: 'zaświadczenie' }, 'napisać zaświadczenie'],
    [{ step: 'FINISH', id: 1, kind: 'DECISION' }, 'dokończyć decyzję'],
    [{ step: 'SIGN', id: 1, kind: 'DECISION' }, 'do podpisu: decyzja'],
    [{ step: 'SEND', id: 1, kind: 'CALL' }, 'wysłać wezwanie do usunięcia braków podania'],
    [{ step: 'AWAIT_CLIENT', fee: true }, 'czeka na opłatę klienta'],
    [{ step: 'CLOSE' }, 'zakończyć sprawę'],
  ])('%o is "%s"', (next, words) => {
    expect(stepText(next)).toBe(words);
  });
});
