import type { CardContent } from '../types';
import { ALL_WAYS, ATTORNEY_DOCUMENT, ATTORNEY_FEE, applicationForm, fee } from './clauses';

/** Cards of units with a counter of their own, where their podania are filed instead of at the BOK. */
export const CIVIL_CARDS: CardContent[] = [
  {
    slug: 'odpis-aktu-stanu-cywilnego',
    // Prawo o aktach stanu cywilnego art. 6, 9 and 11 ust. 2.
    organ: 'OWN',
    higherAuthority: 'VOIVODE',
    // § 2 ust. 3 pkt 9 of the regulation on court fees.
    courtFee: 100,
    name: 'Odpis aktu stanu cywilnego',
    commonWords: [
      'akt urodzenia',
      'akt małżeństwa',
      'akt ślubu',
      'akt zgonu',
      'odpis aktu',
      'metryka urodzenia',
      'odpis skrócony',
      'odpis zupełny',
      'metryka',
      'akt z USC',
      'świadectwo urodzenia',
      'świadectwo zgonu',
      'akt zgonu rodziców i dziadków',
      'akt urodzenia dziecka',
      'metryka do kościoła',
    ],
    department: 'USC',
    appliesTo:
      'Osobę, której dotyczy akt, jej małżonka, rodziców, dziadków, dzieci, wnuki, rodzeństwo i osoby z interesem prawnym.',
    description:
      'Odpis skrócony albo zupełny aktu urodzenia, małżeństwa lub zgonu. Gdy akt jest już w rejestrze, wydajemy odpis ' +
      'od ręki, bez względu na to, gdzie go sporządzono.',
    settlementForm: 'odpis aktu',
    termRule: 'KPA_217_7D',
    termNote:
      'Zwykle od ręki. Gdy akt trzeba sprowadzić albo przenieść do rejestru, Prawo o aktach stanu cywilnego daje na to ' +
      'osobny termin w dniach roboczych: powiemy Ci o nim przy okienku.',
    personalAttendance: false,
    route: 'ORDINARY',
    deliveryWays: ALL_WAYS,
    documents: [
      applicationForm('Wniosek o odpis aktu', 'art. 45 Prawa o aktach stanu cywilnego'),
      ATTORNEY_DOCUMENT,
    ],
    fees: [
      fee('Odpis skrócony', 2200, 'część II ust. 1 załącznika do ustawy o opłacie skarbowej'),
      fee('Odpis zupełny', 3300, 'część II ust. 1 pkt 5 załącznika do ustawy o opłacie skarbowej'),
      ATTORNEY_FEE,
    ],
    legalBasis: ['ustawa z 28 listopada 2014 r. Prawo o aktach stanu cywilnego, art. 44 i 45'],
    appeal:
      'Odmowa wydania odpisu to decyzja. Możesz się od niej odwołać do Wojewody Dębowskiego w ciągu 14 dni od doręczenia.',
    jrwaClass: '5362',
    publicStatus: false,
    complete: false,
    electronic: true,
  },
  {
    slug: 'zaswiadczenie-o-zameldowaniu',
    higherAuthority: 'VOIVODE',
    // § 2 ust. 3 pkt 7.
    courtFee: 100,
    name: 'Zaświadczenie o zameldowaniu',
    commonWords: [
      'meldunek',
      'zameldowanie',
      'potwierdzenie adresu',
      'zaświadczenie o adresie',
      'wymeldowanie',
      'gdzie jestem zameldowany',
      'potwierdzenie meldunku',
      'kto jest zameldowany w domu',
      'liczba zameldowanych',
    ],
    department: 'SO',
    appliesTo: 'Osoby zameldowane w Zalesinie teraz lub dawniej.',
    description: 'Zaświadczenie potwierdza, gdzie i od kiedy masz meldunek. Zwykle wydajemy je od ręki.',
    settlementForm: 'zaświadczenie',
    termRule: 'KPA_217_7D',
    termNote: 'Zwykle od ręki, najwyżej 7 dni (art. 217 § 3 KPA).',
    personalAttendance: false,
    route: 'ORDINARY',
    deliveryWays: ALL_WAYS,
    documents: [applicationForm('Wniosek o zaświadczenie', 'art. 217 § 1 KPA'), ATTORNEY_DOCUMENT],
    fees: [
      fee('Zaświadczenie', 1700, 'część II ust. 21 załącznika do ustawy o opłacie skarbowej'),
      ATTORNEY_FEE,
    ],
    legalBasis: ['ustawa z 24 września 2010 r. o ewidencji ludności, art. 45', 'KPA, art. 217–219'],
    // Ustawa o ewidencji ludności art. 5 ust. 1.
    appeal:
      'Na postanowienie o odmowie możesz złożyć zażalenie do Wojewody Dębowskiego w ciągu 7 dni od doręczenia. ' +
      'Zażalenie złóż w naszym urzędzie (art. 219 i 141 KPA).',
    jrwaClass: '5344',
    publicStatus: false,
    complete: false,
    electronic: true,
  },
];
