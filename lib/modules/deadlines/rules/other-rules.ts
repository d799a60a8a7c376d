import type { RuleCode } from '../schema';
import { OFFICE_RULES, type RuleRows, term } from './rule-row';

type OtherCode = Exclude<RuleCode, `KPA_${string}` | `SIW_${string}` | `EDOR_${string}` | `OP_${string}`>;

const target = { meaning: 'TARGET' } as const;
const party = { binds: 'PARTY' } as const;
// The notice of a special act: it sets a date no later than the longest term of the act, from the same start.
const upTo = (rule: RuleCode, provision: string) =>
  ({ notice: { provision, cap: { rule, from: 'START' } } }) as const;
// A target of the office is no term of a procedure: the office itself sets another day and tells the client.
const own = { meaning: 'TARGET', notice: { provision: OFFICE_RULES } } as const;
const access = { validFrom: '2021-09-06' } as const;
const web = { validFrom: '2019-05-23' } as const;
const rodo = { validFrom: '2018-05-25' } as const;

/** Terms of other acts, and targets of the office. */
export const OTHER_RULES: RuleRows<OtherCode> = {
  UDIP_14D: term(
    14,
    'DAY',
    'REQUEST',
    'UDIP art. 13 ust. 1',
    { ...upTo('UDIP_2M', 'UDIP art. 13 ust. 2'), showsSafe: true },
    [
      'Czternaście dni na udostępnienie informacji publicznej',
      'Fourteen days to give public information',
      'Чотирнадцять днів на надання публічної інформації',
    ],
  ),
  UDIP_2M: term(2, 'MONTH', 'REQUEST', 'UDIP art. 13 ust. 2', {}, [
    'Najdalej dwa miesiące na informację publiczną',
    'Two months at most for public information',
    'Щонайбільше два місяці на публічну інформацію',
  ]),
  UDIP_14_14D: term(14, 'DAY', 'DELIVERY', 'UDIP art. 14 ust. 2', party, [
    'Czternaście dni na zmianę wniosku o informację publiczną',
    'Fourteen days to change the request for public information',
    'Чотирнадцять днів на зміну запиту про публічну інформацію',
  ]),
  UDIP_15_14D: term(14, 'DAY', 'DELIVERY', 'UDIP art. 15 ust. 2', party, [
    'Czternaście dni od powiadomienia o opłacie',
    'Fourteen days from the notice of the fee',
    'Чотирнадцять днів від повідомлення про плату',
  ]),
  REUSE_14D: term(
    14,
    'DAY',
    'REQUEST',
    'ustawa o otwartych danych art. 40',
    upTo('REUSE_2M', 'ustawa o otwartych danych art. 40'),
    [
      'Czternaście dni na wniosek o ponowne wykorzystywanie',
      'Fourteen days for a request for re-use',
      'Чотирнадцять днів на запит про повторне використання',
    ],
  ),
  REUSE_2M: term(2, 'MONTH', 'REQUEST', 'ustawa o otwartych danych art. 40', {}, [
    'Najdalej dwa miesiące na ponowne wykorzystywanie',
    'Two months at most for re-use',
    'Щонайбільше два місяці на повторне використання',
  ]),
  REUSE_39_7D: term(7, 'DAY', 'DELIVERY', 'ustawa o otwartych danych art. 39 ust. 5', party, [
    'Siedem dni na uzupełnienie wniosku o ponowne wykorzystywanie',
    'Seven days to complete the request for re-use',
    'Сім днів на доповнення запиту про повторне використання',
  ]),
  REUSE_41_14D: term(14, 'DAY', 'DELIVERY', 'ustawa o otwartych danych art. 41 ust. 2', party, [
    'Czternaście dni na odpowiedź na ofertę',
    'Fourteen days to answer the offer',
    'Чотирнадцять днів на відповідь на пропозицію',
  ]),
  SRODOWISKO_1M: term(
    1,
    'MONTH',
    'REQUEST',
    'UUIOŚ art. 14 ust. 1',
    { stops: 'ART_35_5', ...upTo('SRODOWISKO_2M', 'UUIOŚ art. 14 ust. 2') },
    [
      'Miesiąc na informację o środowisku',
      'One month for environmental information',
      'Місяць на інформацію про довкілля',
    ],
  ),
  SRODOWISKO_2M: term(2, 'MONTH', 'REQUEST', 'UUIOŚ art. 14 ust. 2', { stops: 'ART_35_5' }, [
    'Najdalej dwa miesiące na informację o środowisku',
    'Two months at most for environmental information',
    'Щонайбільше два місяці на інформацію про довкілля',
  ]),
  // UUIOŚ art. 14 ust. 2 extends the month of ust. 1 alone.
  SRODOWISKO_3D: term(3, 'DAY', 'REQUEST', 'UUIOŚ art. 14 ust. 3', {}, [
    'Trzy dni na dokument z wykazu o środowisku',
    'Three days for a document listed in the environmental register',
    'Три дні на документ з реєстру про довкілля',
  ]),
  SRODOWISKO_14D: term(14, 'DAY', 'REQUEST', 'UUIOŚ art. 15 ust. 2, art. 19 ust. 2–3', { meaning: 'ACT' }, [
    'Czternaście dni na przekazanie lub zawiadomienie',
    'Fourteen days to refer the request or to notify',
    'Чотирнадцять днів на передання або повідомлення',
  ]),
  PET_3M: term(
    3,
    'MONTH',
    'PETITION',
    'ustawa o petycjach art. 10 ust. 1',
    {
      stops: 'ART_35_5',
      restarts: 'ustawa o petycjach art. 10 ust. 2',
      notice: {
        provision: 'ustawa o petycjach art. 10 ust. 3',
        cap: { rule: 'PET_PRZEDL_3M', from: 'LAPSE' },
      },
    },
    [
      'Trzy miesiące na rozpatrzenie petycji',
      'Three months to consider a petition',
      'Три місяці на розгляд петиції',
    ],
  ),
  PET_PRZEDL_3M: term(
    3,
    'MONTH',
    'LAPSE',
    'ustawa o petycjach art. 10 ust. 3',
    { stops: 'ART_35_5', meaning: 'SETTLEMENT' },
    ['Najdalej trzy miesiące przedłużenia', 'Three more months at most', 'Щонайбільше ще три місяці'],
  ),
  PET_30D: term(
    30,
    'DAY',
    'PETITION',
    'ustawa o petycjach art. 6, art. 7 ust. 2',
    { stops: 'ART_103', meaning: 'ACT' },
    [
      'Trzydzieści dni na przekazanie petycji lub wezwanie',
      'Thirty days to refer the petition or to call for details',
      'Тридцять днів на передання петиції або виклик',
    ],
  ),
  PET_14D: term(14, 'DAY', 'DELIVERY', 'ustawa o petycjach art. 7 ust. 2', { ...party, stops: 'ART_103' }, [
    'Czternaście dni na uzupełnienie petycji',
    'Fourteen days to complete the petition',
    'Чотирнадцять днів на доповнення петиції',
  ]),
  DOST_14D: term(
    14,
    'DAY',
    'REQUEST',
    'ustawa o zapewnianiu dostępności art. 31 ust. 1',
    { ...access, ...upTo('DOST_2M', 'ustawa o zapewnianiu dostępności art. 31 ust. 2') },
    [
      'Czternaście dni na zapewnienie dostępności',
      'Fourteen days to provide accessibility',
      'Чотирнадцять днів на забезпечення доступності',
    ],
  ),
  DOST_2M: term(2, 'MONTH', 'REQUEST', 'ustawa o zapewnianiu dostępności art. 31 ust. 2', access, [
    'Najdalej dwa miesiące na zapewnienie dostępności',
    'Two months at most to provide accessibility',
    'Щонайбільше два місяці на забезпечення доступності',
  ]),
  // Against a refusal the days run from the receipt of the notice (art. 32 ust. 2 pkt 2).
  DOST_32_30D: term(
    30,
    'DAY',
    'LAPSE',
    'ustawa o zapewnianiu dostępności art. 32 ust. 2',
    { ...party, validFrom: access.validFrom },
    [
      'Trzydzieści dni na skargę do PFRON',
      'Thirty days to complain to PFRON',
      'Тридцять днів на скаргу до PFRON',
    ],
  ),
  DOSTCYF_7D: term(
    7,
    'DAY',
    'REQUEST',
    'ustawa o dostępności cyfrowej art. 18 ust. 3',
    { ...web, ...upTo('DOSTCYF_2M', 'ustawa o dostępności cyfrowej art. 18 ust. 4') },
    [
      'Siedem dni na zapewnienie dostępności cyfrowej',
      'Seven days to provide digital accessibility',
      'Сім днів на забезпечення цифрової доступності',
    ],
  ),
  DOSTCYF_2M: term(2, 'MONTH', 'REQUEST', 'ustawa o dostępności cyfrowej art. 18 ust. 4', web, [
    'Najdalej dwa miesiące na dostępność cyfrową',
    'Two months at most for digital accessibility',
    'Щонайбільше два місяці на цифрову доступність',
  ]),
  // After these days a fine is due; a notice under KPA art. 36 moves the term of the case, not the fine.
  PB_65D: term(
    65,
    'DAY',
    'APPLICATION',
    'Prawo budowlane art. 35 ust. 6',
    { stops: 'ART_35_5', showsSafe: true },
    [
      'Sześćdziesiąt pięć dni na pozwolenie na budowę',
      'Sixty-five days for a building permit',
      "Шістдесят п'ять днів на дозвіл на будівництво",
    ],
  ),
  PLAN_90D: term(
    90,
    'DAY',
    'APPLICATION',
    'ustawa o planowaniu art. 64',
    { stops: 'ART_35_5', unconfirmed: true },
    [
      'Dziewięćdziesiąt dni na warunki zabudowy',
      'Ninety days for development conditions',
      "Дев'яносто днів на умови забудови",
    ],
  ),
  PLAN_65D: term(
    65,
    'DAY',
    'APPLICATION',
    'ustawa o planowaniu art. 51',
    { stops: 'ART_35_5', unconfirmed: true },
    [
      'Sześćdziesiąt pięć dni na lokalizację inwestycji celu publicznego',
      'Sixty-five days for the location of a public investment',
      "Шістдесят п'ять днів на розміщення публічної інвестиції",
    ],
  ),
  PLAN_21D: term(
    21,
    'DAY',
    'APPLICATION',
    'ustawa o planowaniu art. 64',
    { stops: 'ART_35_5', unconfirmed: true },
    [
      'Dwadzieścia jeden dni na warunki zabudowy dla domu',
      'Twenty-one days for development conditions of a house',
      'Двадцять один день на умови забудови для будинку',
    ],
  ),
  DRZEWA_21D: term(
    21,
    'DAY',
    'APPLICATION',
    'ustawa o ochronie przyrody art. 83f',
    { meaning: 'ACT', restarts: 'ustawa o ochronie przyrody art. 83f ust. 10', unconfirmed: true },
    [
      'Dwadzieścia jeden dni na oględziny drzew',
      'Twenty-one days to inspect the trees',
      'Двадцять один день на огляд дерев',
    ],
  ),
  DRZEWA_14D: term(14, 'DAY', 'INSPECTION', 'ustawa o ochronie przyrody art. 83f', { unconfirmed: true }, [
    'Czternaście dni na sprzeciw wobec wycięcia drzew',
    'Fourteen days to object to the felling',
    'Чотирнадцять днів на заперечення проти вирубки',
  ]),
  RODO_1M: term(
    1,
    'MONTH',
    'REQUEST',
    'RODO art. 12 ust. 3',
    { ...rodo, ...upTo('RODO_3M', 'RODO art. 12 ust. 3') },
    [
      'Miesiąc na żądanie dotyczące danych osobowych',
      'One month for a request about personal data',
      'Місяць на запит щодо персональних даних',
    ],
  ),
  RODO_3M: term(3, 'MONTH', 'REQUEST', 'RODO art. 12 ust. 3', rodo, [
    'Najdalej trzy miesiące na żądanie dotyczące danych osobowych',
    'Three months at most for a request about personal data',
    'Щонайбільше три місяці на запит щодо персональних даних',
  ]),
  RODO_33_72H: term(
    72,
    'HOUR',
    'BREACH',
    'RODO art. 33 ust. 1',
    { validFrom: rodo.validFrom, showsSafe: true },
    [
      'Siedemdziesiąt dwie godziny na zgłoszenie naruszenia danych',
      'Seventy-two hours to report a data breach',
      'Сімдесят дві години на повідомлення про порушення даних',
    ],
  ),
  RADNY_14D: term(14, 'DAY', 'LETTER', 'ustawa o samorządzie gminnym art. 24 ust. 6', { unconfirmed: true }, [
    'Czternaście dni na odpowiedź radnemu',
    'Fourteen days to answer a councillor',
    'Чотирнадцять днів на відповідь радному',
  ]),
  ASC_7WD: term(7, 'WORKING_DAY', 'APPLICATION', 'Prawo o aktach stanu cywilnego', { unconfirmed: true }, [
    'Siedem dni roboczych na odpis aktu z innego urzędu',
    'Seven working days for a record kept in another office',
    'Сім робочих днів на копію акта з іншої установи',
  ]),
  ASC_10WD: term(10, 'WORKING_DAY', 'APPLICATION', 'Prawo o aktach stanu cywilnego', { unconfirmed: true }, [
    'Dziesięć dni roboczych na odpis z przeniesieniem aktu',
    'Ten working days for a record to be transferred',
    'Десять робочих днів на копію з перенесенням акта',
  ]),
  JM_3WD_BEFORE: term(
    3,
    'WORKING_DAY_BEFORE',
    'VISIT',
    'ustawa o języku migowym art. 12 ust. 1',
    { ...party, meaning: 'NOTICE' },
    [
      'Trzy dni robocze przed wizytą z tłumaczem języka migowego',
      'Three working days before a visit with a sign-language interpreter',
      'Три робочі дні до візиту з перекладачем жестової мови',
    ],
  ),
  PRZEKSZT_14D: term(
    14,
    'DAY',
    'REQUEST',
    'ustawa o przekształceniu użytkowania wieczystego art. 7',
    { unconfirmed: true },
    [
      'Czternaście dni na podanie opłaty jednorazowej',
      'Fourteen days to tell the one-off fee',
      'Чотирнадцять днів на повідомлення одноразової плати',
    ],
  ),
  // Matters outside the KPA, such as contracts: no act sets a term, so the office sets a target.
  CEL_1M: term(1, 'MONTH', 'REQUEST', OFFICE_RULES, own, [
    'Miesiąc na odpowiedź (cel urzędu)',
    'One month to answer (target of the office)',
    'Місяць на відповідь (мета установи)',
  ]),
  CEL_2M: term(2, 'MONTH', 'REQUEST', OFFICE_RULES, own, [
    'Dwa miesiące na odpowiedź (cel urzędu)',
    'Two months to answer (target of the office)',
    'Два місяці на відповідь (мета установи)',
  ]),
  EMAIL_14D: term(14, 'DAY', 'EMAIL', OFFICE_RULES, own, [
    'Czternaście dni na odpowiedź na e-mail',
    'Fourteen days to answer an e-mail',
    'Чотирнадцять днів на відповідь на електронний лист',
  ]),
  EMAIL_ACK_1WD: term(1, 'WORKING_DAY', 'EMAIL', OFFICE_RULES, target, [
    'Potwierdzenie otrzymania e-maila',
    'Acknowledging an e-mail',
    'Підтвердження отримання електронного листа',
  ]),
  CALLBACK_3WD: term(3, 'WORKING_DAY', 'QUESTION', OFFICE_RULES, target, [
    'Trzy dni robocze na oddzwonienie',
    'Three working days to call back',
    'Три робочі дні на зворотний дзвінок',
  ]),
  HANDOVER_1WD: term(1, 'WORKING_DAY', 'HAND_OVER', OFFICE_RULES, target, [
    'Przyjęcie przekazania przez komórkę',
    'Accepting a hand-over',
    'Прийняття переданого',
  ]),
  ASSIGNMENT_1WD: term(1, 'WORKING_DAY', 'ACCEPTANCE', OFFICE_RULES, target, [
    'Przydzielenie sprawy prowadzącemu',
    'Assigning the case',
    'Призначення справи',
  ]),
};
