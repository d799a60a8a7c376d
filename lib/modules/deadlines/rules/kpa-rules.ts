import type { RuleCode } from '../schema';
import { type RuleRows, term } from './rule-row';

type KpaCode = Extract<RuleCode, `KPA_${string}` | `SIW_${string}` | `EDOR_${string}`>;

const notice = { provision: 'KPA art. 36 § 1' } as const;
const settled = { stops: 'ART_35_5', notice } as const;
const inCode = { stops: 'ART_103' } as const;
// Art. 103 stops the terms of the suspended proceedings, but not the terms of a remedy against an act in them: a
// complaint lies against the suspension itself (art. 101 § 3) and has to be passed on.
const remedy = { stops: 'NONE', binds: 'PARTY' } as const;
const deemed = { roll: 'NONE', meaning: 'DELIVERY', binds: 'NOBODY' } as const;
const ofParty = { ...inCode, binds: 'PARTY' } as const;
const target = { meaning: 'TARGET' } as const;
const supply = {
  pl: 'Termin wyznaczony na uzupełnienie braków',
  en: 'Term set to supply what is missing',
  uk: 'Строк, визначений на усунення недоліків',
};
const position = {
  pl: 'Termin na stanowisko innego organu, z osobnego przepisu',
  en: 'Time for the position of another authority, by a provision of its own',
  uk: 'Строк на позицію іншого органу за окремим приписом',
};
const pay = {
  pl: 'Termin wyznaczony na wniesienie opłaty',
  en: 'Term set to pay the fee',
  uk: 'Строк, визначений на сплату збору',
};
const tacit = { stops: 'ART_103', restarts: 'KPA art. 122c § 2', validFrom: '2017-06-01' } as const; // art. 122d

/** Terms of the Code of Administrative Procedure and of the acts that belong to it. */
export const KPA_RULES: RuleRows<KpaCode> = {
  KPA_1M: term(1, 'MONTH', 'APPLICATION', 'KPA art. 35 § 3', settled, [
    'Miesiąc na załatwienie sprawy',
    'One month to settle the case',
    'Місяць на вирішення справи',
  ]),
  KPA_2M: term(2, 'MONTH', 'APPLICATION', 'KPA art. 35 § 3', settled, [
    'Dwa miesiące na sprawę szczególnie skomplikowaną',
    'Two months for a particularly complex case',
    'Два місяці на особливо складну справу',
  ]),
  KPA_UPR_1M: term(1, 'MONTH', 'APPLICATION', 'KPA art. 35 § 3a', { ...settled, validFrom: '2017-06-01' }, [
    'Miesiąc w postępowaniu uproszczonym',
    'One month in simplified proceedings',
    'Місяць у спрощеному провадженні',
  ]),
  KPA_ODW_1M: term(1, 'MONTH', 'LETTER', 'KPA art. 35 § 3', { ...settled, meaning: 'SETTLEMENT' }, [
    'Miesiąc na rozpatrzenie odwołania',
    'One month to decide the appeal',
    'Місяць на розгляд оскарження',
  ]),
  KPA_35_PROMPT: term(5, 'WORKING_DAY', 'APPLICATION', 'KPA art. 35 § 2', { ...target, notice }, [
    'Sprawa do załatwienia niezwłocznie: cel urzędu',
    'Case to be settled at once: target of the office',
    'Справа для негайного вирішення: мета установи',
  ]),
  KPA_37_7D: term(7, 'DAY', 'LETTER', 'KPA art. 37 § 4', inCode, [
    'Siedem dni na przekazanie ponaglenia',
    'Seven days to pass on an urging notice',
    'Сім днів на передання скарги на зволікання',
  ]),
  KPA_44_14D: term(14, 'DAY', 'FIRST_NOTICE', 'KPA art. 44 § 4', deemed, [
    'Czternaście dni przechowania pisma',
    'Fourteen days of keeping the letter',
    'Чотирнадцять днів зберігання листа',
  ]),
  KPA_49_14D: term(14, 'DAY', 'ANNOUNCEMENT', 'KPA art. 49 § 2', deemed, [
    'Czternaście dni od publicznego ogłoszenia',
    'Fourteen days from public notice',
    'Чотирнадцять днів від публічного оголошення',
  ]),
  KPA_49B_3D: term(3, 'DAY', 'REQUEST', 'KPA art. 49b § 1', inCode, [
    'Trzy dni na udostępnienie odpisu',
    'Three days to provide a copy',
    'Три дні на надання копії',
  ]),
  KPA_58_7D: term(7, 'DAY', 'CAUSE_ENDED', 'KPA art. 58 § 2', ofParty, [
    'Siedem dni na prośbę o przywrócenie terminu',
    'Seven days to ask for the term to be restored',
    'Сім днів на прохання про поновлення строку',
  ]),
  KPA_64_7D: term(
    7,
    'DAY',
    'DELIVERY',
    'KPA art. 64 § 2',
    { ...ofParty, chosen: { max: 365, name: supply } },
    [
      'Siedem dni na uzupełnienie braków',
      'Seven days to supply what is missing',
      'Сім днів на усунення недоліків',
    ],
  ),
  KPA_65_PROMPT: term(3, 'WORKING_DAY', 'LETTER', 'KPA art. 65 § 1', target, [
    'Przekazanie według właściwości niezwłocznie: cel urzędu',
    'Referral to the competent authority at once: target of the office',
    'Негайне передання за належністю: мета установи',
  ]),
  KPA_66_14D: term(14, 'DAY', 'DELIVERY', 'KPA art. 66 § 2', ofParty, [
    'Czternaście dni na odrębne podanie',
    'Fourteen days to file a separate application',
    'Чотирнадцять днів на окрему заяву',
  ]),
  KPA_98_3Y: term(3, 'YEAR', 'SUSPENSION', 'KPA art. 98 § 2', { binds: 'PARTY' }, [
    'Trzy lata na wniosek o podjęcie postępowania',
    'Three years to ask for the proceedings to be resumed',
    'Три роки на клопотання про поновлення провадження',
  ]),
  KPA_106_2W: term(
    2,
    'WEEK',
    'LETTER',
    'KPA art. 106 § 3',
    {
      ...inCode,
      binds: 'OTHER_AUTHORITY',
      notice: { provision: 'KPA art. 106 § 6, art. 36 § 1' },
      // "Chyba że przepis prawa przewiduje inny termin": the letter names that provision.
      chosen: { max: 365, name: position, counting: 'KPA art. 106 § 3, art. 57 § 1' },
    },
    [
      'Dwa tygodnie na stanowisko innego organu',
      'Two weeks for the position of another authority',
      'Два тижні на позицію іншого органу',
    ],
  ),
  KPA_111_14D: term(14, 'DAY', 'DELIVERY', 'KPA art. 111 § 1', remedy, [
    'Czternaście dni na żądanie uzupełnienia decyzji',
    'Fourteen days to ask for the decision to be completed',
    'Чотирнадцять днів на вимогу доповнити рішення',
  ]),
  KPA_122A_1M: term(1, 'MONTH', 'APPLICATION', 'KPA art. 122a § 2', { ...tacit, showsSafe: true }, [
    'Miesiąc do milczącego załatwienia sprawy',
    'One month until tacit consent',
    'Місяць до мовчазної згоди',
  ]),
  KPA_122A_SAFE: term(1, 'MONTH', 'APPLICATION', 'KPA art. 122a § 2', { ...tacit, roll: 'BACK' }, [
    'Milczące załatwienie: data bezpieczna',
    'Tacit consent: the safe date',
    'Мовчазна згода: безпечна дата',
  ]),
  KPA_129_14D: term(14, 'DAY', 'DELIVERY', 'KPA art. 129 § 2', remedy, [
    'Czternaście dni na odwołanie',
    'Fourteen days to appeal',
    'Чотирнадцять днів на оскарження',
  ]),
  KPA_133_7D: term(7, 'DAY', 'LETTER', 'KPA art. 133', {}, [
    'Siedem dni na przesłanie odwołania z aktami',
    'Seven days to send on the appeal with the file',
    'Сім днів на пересилання оскарження з матеріалами',
  ]),
  KPA_141_7D: term(7, 'DAY', 'DELIVERY', 'KPA art. 141 § 2', remedy, [
    'Siedem dni na zażalenie',
    'Seven days for a complaint against the order',
    'Сім днів на скаргу на ухвалу',
  ]),
  KPA_217_7D: term(7, 'DAY', 'REQUEST', 'KPA art. 217 § 3', { ...inCode, notice }, [
    'Siedem dni na wydanie zaświadczenia',
    'Seven days to issue a certificate',
    'Сім днів на видачу довідки',
  ]),
  KPA_231_7D: term(7, 'DAY', 'LETTER', 'KPA art. 231 § 1', inCode, [
    'Siedem dni na przekazanie skargi',
    'Seven days to refer a complaint',
    'Сім днів на передання скарги',
  ]),
  KPA_237_1M: term(
    1,
    'MONTH',
    'COMPLAINT',
    'KPA art. 237 § 1',
    { ...inCode, notice: { provision: 'KPA art. 237 § 4, art. 36 § 1' } },
    ['Miesiąc na załatwienie skargi', 'One month to settle a complaint', 'Місяць на розгляд скарги'],
  ),
  KPA_237_14D: term(14, 'DAY', 'COMPLAINT', 'KPA art. 237 § 2', { ...inCode, meaning: 'ACT' }, [
    'Czternaście dni na zawiadomienie posła, senatora lub radnego',
    'Fourteen days to inform the member of parliament or councillor',
    'Чотирнадцять днів на повідомлення депутата або радного',
  ]),
  KPA_243_7D: term(7, 'DAY', 'LETTER', 'KPA art. 243', inCode, [
    'Siedem dni na przekazanie wniosku',
    'Seven days to refer a motion',
    'Сім днів на передання пропозиції',
  ]),
  KPA_244_1M: term(
    1,
    'MONTH',
    'REQUEST',
    'KPA art. 244 § 1',
    { ...inCode, notice: { provision: 'KPA art. 245' } },
    ['Miesiąc na załatwienie wniosku', 'One month to settle a motion', 'Місяць на розгляд пропозиції'],
  ),
  KPA_261_7D: term(7, 'DAY', 'DELIVERY', 'KPA art. 261 § 1', { ...ofParty, chosen: { max: 14, name: pay } }, [
    'Siedem dni na wniesienie opłaty',
    'Seven days to pay the fee',
    'Сім днів на сплату збору',
  ]),
  SIW_8_7D: term(7, 'DAY', 'DELIVERY', 'rozp. RM z 8.01.2002 § 8 ust. 2', { binds: 'PARTY' }, [
    'Siedem dni na wyjaśnienie skargi',
    'Seven days to explain the complaint',
    'Сім днів на пояснення скарги',
  ]),
  EDOR_42_FIKCJA: term(15, 'DAY', 'INFLOW', 'UDE art. 42 ust. 1', { ...deemed, validFrom: '2021-10-05' }, [
    'Dzień po upływie czternastu dni od wpływu',
    'The day after fourteen days from arrival',
    'День після чотирнадцяти днів від надходження',
  ]),
};
