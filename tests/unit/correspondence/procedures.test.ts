import { describe, expect, test } from 'vitest';
import { eventRules } from '@/lib/modules/cases/rules/procedures/row-of';
import { citation } from '@/lib/modules/cases/words/procedures';
import { BEFORE_ZNAK, isKindOf, letterChoices } from '@/lib/modules/correspondence/rules/law';
import { readContent } from '@/lib/modules/correspondence/schema/content';
import { delayRemedy } from '@/lib/modules/correspondence/words/instructions';
import { provisionOf } from '@/lib/modules/correspondence/words/provisions';
import { PROCEDURES, type Procedure } from '@/lib/modules/procedure-cards/schema';
import { knowsOutcome, remediesOf } from '@/lib/modules/settlements/rules/outcomes';
import { OUTCOMES } from '@/lib/modules/settlements/schema';
import { outcomeProvision, remedyText } from '@/lib/modules/settlements/words/values';
import { instruction, lawOf, provision } from '@/tests/support/letter-law';

/** The days and the rule of a call; '–': the procedure calls for nothing. */
function call(procedure: Procedure): string {
  const { call: found } = lawOf(procedure).row;
  if (!found) return '–';
  const { min, max } = found.days;
  return `${provision(procedure, 'CALL')}; ${min === max ? min : `${min}+`} dni; ${found.rule}; ${found.sanction}`;
}

describe('the papers of a procedure', () => {
  test.each<[Procedure, string, string, string, string]>([
    [
      'KPA',
      'KPA art. 64 § 2; 7+ dni; KPA_64_7D; podanie pozostanie bez rozpoznania',
      'KPA art. 261 § 1',
      'art. 64 § 1 KPA',
      'KPA art. 65 § 1',
    ],
    [
      'TAX',
      'Ordynacja podatkowa art. 169 § 1; 7 dni; OP_169_7D; podanie pozostanie bez rozpatrzenia',
      'Ordynacja podatkowa art. 169 § 1 i 2',
      'art. 169 § 1a Ordynacji podatkowej',
      'Ordynacja podatkowa art. 170 § 1',
    ],
    [
      'PETITION',
      'ustawa o petycjach art. 7 ust. 2; 14 dni; PET_14D; petycja nie będzie rozpatrzona',
      '–',
      'art. 7 ust. 1 ustawy o petycjach',
      'ustawa o petycjach art. 6 ust. 1',
    ],
    [
      'COMPLAINT',
      'rozp. RM z 8.01.2002 § 8 ust. 2; 7 dni; SIW_8_7D; skarga pozostanie bez rozpoznania',
      '–',
      '§ 8 ust. 1 rozporządzenia Rady Ministrów z 8 stycznia 2002 r. o skargach i wnioskach',
      'KPA art. 231 § 1',
    ],
    [
      'MOTION',
      'rozp. RM z 8.01.2002 § 8 ust. 2; 7 dni; SIW_8_7D; wniosek pozostanie bez rozpoznania',
      '–',
      '§ 8 ust. 1 rozporządzenia Rady Ministrów z 8 stycznia 2002 r. o skargach i wnioskach',
      'KPA art. 243',
    ],
    ['PUBLIC_INFORMATION', '–', '–', '–', '–'],
    [
      'REUSE',
      'ustawa o otwartych danych art. 39 ust. 5; 7 dni; REUSE_39_7D; wniosek pozostanie bez rozpoznania',
      '–',
      '–',
      '–',
    ],
    ['ENVIRONMENT', '–', '–', '–', 'ustawa o udostępnianiu informacji o środowisku art. 19 ust. 2 pkt 1'],
    [
      'ACCESSIBILITY',
      'KPA art. 64 § 2, ustawa o zapewnianiu dostępności art. 31 ust. 5; 7+ dni; KPA_64_7D; wniosek pozostanie bez rozpoznania',
      '–',
      '–',
      'KPA art. 65 § 1, ustawa o zapewnianiu dostępności art. 31 ust. 5',
    ],
    ['DIGITAL_ACCESSIBILITY', '–', '–', '–', '–'],
    ['PERSONAL_DATA', '–', '–', '–', '–'],
    ['CIVIL', '–', '–', '–', '–'],
  ])('%s: call, call to pay, no address, not competent', (procedure, called, fee, noAddress, referral) => {
    const { noAddress: found } = lawOf(procedure).row;
    expect(call(procedure)).toBe(called);
    expect(provision(procedure, 'FEE_CALL')).toBe(fee);
    expect(found ? citation(found) : '–').toBe(noAddress);
    expect(provision(procedure, 'REFERRAL')).toBe(referral);
    expect(provision(procedure, 'REFERRAL_NOTICE')).toBe(referral);
  });

  test.each<[Procedure, string, string, string, string]>([
    ['KPA', 'KPA art. 217 § 2 pkt 2', 'KPA art. 219', 'KPA art. 104', ''],
    [
      'TAX',
      'Ordynacja podatkowa art. 306a § 2 pkt 2',
      'Ordynacja podatkowa art. 306c',
      'Ordynacja podatkowa art. 207',
      '',
    ],
    ['PETITION', '–', '–', '–', 'ustawa o petycjach art. 13 ust. 1'],
    ['COMPLAINT', '–', '–', '–', 'KPA art. 237 § 3, art. 238 § 1'],
    ['MOTION', '–', '–', '–', 'KPA art. 244 § 2, art. 238 § 1 w związku z art. 247'],
    [
      'PUBLIC_INFORMATION',
      '–',
      '–',
      'ustawa o dostępie do informacji publicznej art. 16 ust. 1',
      'ustawa o dostępie do informacji publicznej art. 10 ust. 1, art. 13 ust. 1',
    ],
    [
      'REUSE',
      '–',
      '–',
      'ustawa o otwartych danych art. 41 ust. 1 pkt 5',
      'ustawa o otwartych danych art. 41 ust. 1',
    ],
    [
      'ENVIRONMENT',
      '–',
      '–',
      'ustawa o udostępnianiu informacji o środowisku art. 20 ust. 1',
      'ustawa o udostępnianiu informacji o środowisku art. 14 ust. 1',
    ],
    ['ACCESSIBILITY', '–', '–', '–', 'ustawa o zapewnianiu dostępności art. 31'],
    ['DIGITAL_ACCESSIBILITY', '–', '–', '–', 'ustawa o dostępności cyfrowej art. 18'],
    ['PERSONAL_DATA', '–', '–', '–', 'RODO art. 12 ust. 3'],
    ['CIVIL', '–', '–', '–', ''],
  ])(
    '%s: certificate, its refusal, decision, answer',
    (procedure, certificate, refusal, decision, answer) => {
      expect(provision(procedure, 'CERTIFICATE')).toBe(certificate);
      expect(provision(procedure, 'ORDER', { about: 'CERTIFICATE_REFUSED' })).toBe(refusal);
      expect(provision(procedure, 'DECISION')).toBe(decision);
      expect(provision(procedure, 'INFORMATION')).toBe(answer);
    },
  );

  test('name the act of the card in an answer for which the procedure has no provision', () => {
    const basis = 'ustawa z 24 września 2010 r. o ewidencji ludności, art. 45';
    const said = (procedure: Procedure) =>
      provisionOf(readContent('INFORMATION', {}), lawOf(procedure).row, basis);
    expect(PROCEDURES.filter((procedure) => said(procedure) === basis)).toEqual(['KPA', 'TAX', 'CIVIL']);
    // The articles on advice to the party (art. 9, tax code art. 121 § 2) are the basis of no letter.
    for (const procedure of PROCEDURES)
      expect(provision(procedure, 'INFORMATION', { settles: false }), procedure).toBe('');
  });

  test.each<[Procedure, RegExp | '']>([
    [
      'KPA',
      /ponaglenie \(art\. 37 KPA\)\.\nPonaglenie wnosi się do Samorządowego Kolegium Odwoławczego w Dębowie za pośrednictwem/,
    ],
    [
      'TAX',
      /ponaglenie do Samorządowego Kolegium Odwoławczego w Dębowie \(art\. 141 § 1 Ordynacji podatkowej\)/,
    ],
    ['PETITION', ''],
    ['COMPLAINT', /ponaglenie \(art\. 37 w związku z art\. 237 § 4 KPA\)/],
    [
      'MOTION',
      /^Na niezałatwienie wniosku w terminie służy prawo wniesienia skargi \(art\. 246 § 2 KPA\)\.$/,
    ],
    [
      'PUBLIC_INFORMATION',
      /skarga do Wojewódzkiego Sądu Administracyjnego w Dębowie.*art\. 21 ustawy o dostępie/,
    ],
    [
      'REUSE',
      /skarga do Wojewódzkiego Sądu Administracyjnego w Dębowie.*art\. 43 ust\. 3 ustawy o otwartych danych/,
    ],
    ['ENVIRONMENT', /ponaglenie \(art\. 37 KPA w związku z art\. 14 ust\. 2 ustawy o udostępnianiu/],
    [
      'ACCESSIBILITY',
      /^Jeżeli nie zapewnimy dostępności do nowego terminu, .* w terminie 30 dni od dnia, w którym ten termin upłynął \(art\. 32 ust\. 1 pkt 2 i ust\. 2 pkt 1 lit\. b ustawy/,
    ],
    [
      'DIGITAL_ACCESSIBILITY',
      /^Na niezałatwienie żądania w terminie można złożyć skargę \(art\. 227 KPA\)\.$/,
    ],
    ['PERSONAL_DATA', /Prezesa Urzędu Ochrony Danych Osobowych \(art\. 77 RODO\)/],
    ['CIVIL', ''],
  ])('%s: the remedy against a late office', (procedure, said) => {
    const remedy = delayRemedy(lawOf(procedure));
    if (said === '') expect(remedy).toBe('');
    else expect(remedy).toMatch(said);
  });

  test.each<[Procedure, string, RegExp]>([
    [
      'ACCESSIBILITY',
      'ustawa o zapewnianiu dostępności art. 31 ust. 3 i 4',
      /w terminie 30 dni od dnia otrzymania tego zawiadomienia \(art\. 32 ust\. 1 pkt 3 i ust\. 2 pkt 2 ustawy/,
    ],
    [
      'DIGITAL_ACCESSIBILITY',
      'ustawa o dostępności cyfrowej art. 18 ust. 5 i 6',
      /odmawia skorzystania ze wskazanego alternatywnego sposobu dostępu, .* \(art\. 18 ust\. 7 ustawy o dostępności cyfrowej\)/,
    ],
    ['PERSONAL_DATA', 'RODO art. 12 ust. 4', /art\. 77 RODO/],
    ['COMPLAINT', 'KPA art. 237 § 3, art. 238 § 1', /art\. 239 KPA/],
  ])('%s: a refusal rests on %s, and says what the addressee can do', (procedure, cited, said) => {
    expect(provision(procedure, 'INFORMATION', { refused: true })).toBe(cited);
    expect(instruction(procedure, 'INFORMATION', { refused: true })).toMatch(said);
  });

  test('urge about a petition only where the office has chosen so', () => {
    expect(isKindOf('URGING_FORWARD', lawOf('PETITION').row)).toBe(false);
    const chosen = lawOf('PETITION', { urgesPetitions: true });
    expect(isKindOf('URGING_FORWARD', chosen.row)).toBe(true);
    expect(delayRemedy(chosen)).toContain('art. 37 KPA w związku z art. 15 ustawy o petycjach');
  });

  test.each<[Procedure, string]>([
    [
      'KPA',
      'URGING_RECEIVED KPA_37_7D, CALL_DELIVERED KPA_64_7D, FEE_CALL_DELIVERED KPA_261_7D, OPINION_ASKED KPA_106_2W, DECISION_DELIVERED KPA_129_14D, ORDER_DELIVERED KPA_141_7D, SEPARATE_MATTERS_DELIVERED KPA_66_14D, SUSPENDED_ON_REQUEST KPA_98_3Y, APPEAL_RECEIVED KPA_133_7D',
    ],
    [
      'TAX',
      'CALL_DELIVERED OP_169_7D, FEE_CALL_DELIVERED OP_169_2_7D, DECISION_DELIVERED OP_223_14D, ORDER_DELIVERED OP_236_7D, SEPARATE_MATTERS_DELIVERED OP_171_14D, APPEAL_RECEIVED OP_227_14D',
    ],
    ['PETITION', 'CALL_DELIVERED PET_14D'],
    ['COMPLAINT', 'URGING_RECEIVED KPA_37_7D, CALL_DELIVERED SIW_8_7D'],
    ['MOTION', 'CALL_DELIVERED SIW_8_7D'],
    ['PUBLIC_INFORMATION', 'DECISION_DELIVERED KPA_129_14D, APPEAL_RECEIVED KPA_133_7D'],
    [
      'REUSE',
      'CALL_DELIVERED REUSE_39_7D, DECISION_DELIVERED KPA_129_14D, OFFER_DELIVERED REUSE_41_14D, APPEAL_RECEIVED KPA_133_7D',
    ],
    ['ENVIRONMENT', 'URGING_RECEIVED KPA_37_7D, DECISION_DELIVERED KPA_129_14D, APPEAL_RECEIVED KPA_133_7D'],
    ['ACCESSIBILITY', 'CALL_DELIVERED KPA_64_7D'],
    ['DIGITAL_ACCESSIBILITY', ''],
    ['PERSONAL_DATA', ''],
    ['CIVIL', ''],
  ])('%s: the clocks that its events start', (procedure, clocks) => {
    const rules = Object.entries(eventRules(lawOf(procedure).row));
    expect(rules.map(([event, rule]) => `${event} ${rule}`).join(', ')).toBe(clocks);
  });
});

describe('letters before the case has a znak', () => {
  test('are the notices that name the number of the register, and no others', () => {
    expect(BEFORE_ZNAK).toEqual(['INFORMATION', 'NEW_DATE']);
    expect(letterChoices(lawOf('KPA').row, null).map(({ kind }) => kind)).toEqual(['INFORMATION']);
    const after = letterChoices(lawOf('KPA').row, 'DR.7230.1.2026').map(({ kind }) => kind);
    expect(after).toEqual(expect.arrayContaining(['DECISION', 'ORDER', 'CALL', 'REFERRAL']));
  });

  test('the list of new letters names the matters of orders', () => {
    const orders = (procedure: Procedure) =>
      letterChoices(lawOf(procedure).row, 'DR.7230.1.2026').flatMap(({ about }) => about ?? []);
    expect(orders('KPA')).toEqual(['CERTIFICATE_REFUSED']);
    expect(orders('TAX').toSorted()).toEqual(['CERTIFICATE_REFUSED', 'LEFT_UNCONSIDERED']);
    expect(orders('PETITION')).toEqual([]);
  });
});

describe('the settlements of a procedure', () => {
  test.each<[Procedure, string]>([
    ['PETITION', 'INFORMATION REFERRAL LEFT_UNCONSIDERED WITHDRAWN TACIT ON_THE_SPOT'],
    ['COMPLAINT', 'INFORMATION REFERRAL LEFT_UNCONSIDERED WITHDRAWN TACIT ON_THE_SPOT'],
    ['PUBLIC_INFORMATION', 'DECISION REFUSAL INFORMATION DISCONTINUED WITHDRAWN TACIT ON_THE_SPOT'],
    ['CIVIL', 'INFORMATION WITHDRAWN TACIT ON_THE_SPOT'],
  ])('%s ends with %s', (procedure, outcomes) => {
    const { row } = lawOf(procedure);
    expect(OUTCOMES.filter((outcome) => knowsOutcome(outcome, row)).join(' ')).toBe(outcomes);
  });

  test.each<[Procedure, (typeof OUTCOMES)[number], string, string]>([
    ['KPA', 'DECISION', 'art. 104 KPA', 'odwołanie, 14 dni (art. 127 § 1 i 2, art. 129 § 1 i 2 KPA)'],
    [
      'TAX',
      'DECISION',
      'art. 207 Ordynacji podatkowej',
      'odwołanie, 14 dni (art. 220, art. 222 i art. 223 § 1 i § 2 pkt 1 Ordynacji podatkowej)',
    ],
    [
      'TAX',
      'ORDER',
      'art. 216 Ordynacji podatkowej',
      'zażalenie, 7 dni (art. 236 § 1 i § 2 pkt 1, art. 239 w związku z art. 223 § 1 Ordynacji podatkowej)',
    ],
    [
      'TAX',
      'LEFT_UNCONSIDERED',
      'art. 169 § 1a Ordynacji podatkowej, art. 169 § 4 Ordynacji podatkowej',
      'zażalenie, 7 dni (art. 236 § 1 i § 2 pkt 1, art. 239 w związku z art. 223 § 1 Ordynacji podatkowej)',
    ],
    ['PETITION', 'INFORMATION', 'art. 13 ust. 1 ustawy o petycjach', ''],
    [
      'REUSE',
      'REFUSAL',
      'art. 41 ust. 1 pkt 5 ustawy o otwartych danych',
      'odwołanie, 14 dni (art. 127 § 1 i 2, art. 129 § 1 i 2 KPA w związku z art. 43 ust. 1 i 2 ustawy o otwartych danych)',
    ],
  ])('%s: %s rests on %s', (procedure, outcome, rests, remedy) => {
    const { row } = lawOf(procedure);
    expect(outcomeProvision(outcome, row)).toBe(rests);
    const [first] = remediesOf(outcome, row);
    expect(first ? remedyText(first, row) : '').toBe(remedy);
  });
});
