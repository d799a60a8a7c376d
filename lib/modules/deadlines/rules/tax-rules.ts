import type { RuleCode } from '../schema';
import { type RuleRows, term } from './rule-row';

type TaxCode = Extract<RuleCode, `OP_${string}`>;

// Art. 139 § 4 leaves out the same periods as KPA art. 35 § 5.
const notice = { provision: 'Ordynacja podatkowa art. 140 § 1' };
const settled = { stops: 'ART_35_5', notice } as const;
const call = { stops: 'ART_103', binds: 'PARTY' } as const;
const remedy = { stops: 'NONE', binds: 'PARTY' } as const;

/**
 * Terms of the tax code (Ordynacja podatkowa), read in Dz.U. 2022 poz. 2651. A lawyer checks them against the text in
 * force.
 */
export const TAX_RULES: RuleRows<TaxCode> = {
  OP_139_1M: term(1, 'MONTH', 'APPLICATION', 'Ordynacja podatkowa art. 139 § 1', settled, [
    'Miesiąc na załatwienie sprawy podatkowej',
    'One month to settle a tax matter',
    'Місяць на вирішення податкової справи',
  ]),
  OP_139_2M: term(2, 'MONTH', 'APPLICATION', 'Ordynacja podatkowa art. 139 § 1', settled, [
    'Dwa miesiące na szczególnie skomplikowaną sprawę podatkową',
    'Two months for a particularly complex tax matter',
    'Два місяці на особливо складну податкову справу',
  ]),
  OP_169_7D: term(7, 'DAY', 'DELIVERY', 'Ordynacja podatkowa art. 169 § 1', call, [
    'Siedem dni na usunięcie braków w sprawie podatkowej',
    'Seven days to supply what is missing in a tax matter',
    'Сім днів на усунення недоліків у податковій справі',
  ]),
  OP_169_2_7D: term(7, 'DAY', 'DELIVERY', 'Ordynacja podatkowa art. 169 § 1 i 2', call, [
    'Siedem dni na wniesienie opłaty w sprawie podatkowej',
    'Seven days to pay the fee in a tax matter',
    'Сім днів на сплату збору в податковій справі',
  ]),
  OP_171_14D: term(14, 'DAY', 'DELIVERY', 'Ordynacja podatkowa art. 171 § 2', call, [
    'Czternaście dni na odrębne podanie w sprawie podatkowej',
    'Fourteen days to file a separate application in a tax matter',
    'Чотирнадцять днів на окрему заяву в податковій справі',
  ]),
  OP_223_14D: term(14, 'DAY', 'DELIVERY', 'Ordynacja podatkowa art. 223 § 2 pkt 1', remedy, [
    'Czternaście dni na odwołanie w sprawie podatkowej',
    'Fourteen days to appeal in a tax matter',
    'Чотирнадцять днів на оскарження в податковій справі',
  ]),
  OP_227_14D: term(14, 'DAY', 'LETTER', 'Ordynacja podatkowa art. 227 § 1', { stops: 'NONE' }, [
    'Czternaście dni na przekazanie odwołania w sprawie podatkowej',
    'Fourteen days to send on the appeal in a tax matter',
    'Чотирнадцять днів на передання оскарження в податковій справі',
  ]),
  OP_236_7D: term(7, 'DAY', 'DELIVERY', 'Ordynacja podatkowa art. 236 § 2 pkt 1', remedy, [
    'Siedem dni na zażalenie w sprawie podatkowej',
    'Seven days for a complaint against the order in a tax matter',
    'Сім днів на скаргу на ухвалу в податковій справі',
  ]),
  OP_306A_7D: term(7, 'DAY', 'REQUEST', 'Ordynacja podatkowa art. 306a § 5', { stops: 'ART_103', notice }, [
    'Siedem dni na zaświadczenie w sprawie podatkowej',
    'Seven days to issue a tax certificate',
    'Сім днів на видачу податкової довідки',
  ]),
};
