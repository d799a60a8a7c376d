import type { EverydayLanguage } from './everyday-language';
import { CASE_RULES_PL } from './rules-pl-cases';
import { OTHER_RULES_PL } from './rules-pl-others';

export const EVERYDAY_PL: EverydayLanguage = {
  groups: {
    LETTER: ['Mam pismo z urzędu', 'odwołanie, zażalenie, uzupełnienie, opłata, awizo'],
    WAITING: ['Moje podanie czeka', 'kiedy urząd załatwi sprawę, zaświadczenie, ponaglenie'],
    COMPLAINT: ['Moja skarga, wniosek albo petycja', 'kiedy dostanę odpowiedź, uzupełnienie, przekazanie'],
    INFORMATION: ['Pytam o informację', 'informacja publiczna, środowisko, otwarte dane, e-mail, telefon'],
    TAX: ['Chodzi o podatek', 'decyzja, zaświadczenie, odwołanie'],
    BUILDING: ['Buduję albo wycinam drzewo', 'pozwolenie, warunki zabudowy, oględziny, sprzeciw'],
    DISABILITY: ['Mam niepełnosprawność', 'wejście, strona internetowa, tłumacz migowy'],
    DATA: ['Chodzi o moje dane osobowe', 'kopia, poprawienie, usunięcie danych'],
    OFFICE: ['Pracuję w urzędzie', 'przekazania, opinie, odpowiedź radnemu, cele urzędu'],
  },
  asked: {
    APPLICATION: [
      'Kiedy podanie wpłynęło do urzędu?',
      'To data z potwierdzenia złożenia. Wysłane pocztą: dzień, w którym list doszedł do urzędu.',
      'od dnia, w którym podanie wpłynęło do urzędu',
    ],
    REQUEST: [
      'Kiedy wniosek wpłynął do urzędu?',
      'To data z potwierdzenia złożenia. Wysłany pocztą: dzień, w którym list doszedł do urzędu.',
      'od dnia, w którym wniosek wpłynął do urzędu',
    ],
    COMPLAINT: [
      'Kiedy skarga wpłynęła do urzędu?',
      'To data z potwierdzenia złożenia. Wysłana pocztą: dzień, w którym list doszedł do urzędu.',
      'od dnia, w którym skarga wpłynęła do urzędu',
    ],
    SUGGESTION: [
      'Kiedy wniosek wpłynął do urzędu?',
      'Wniosek to propozycja, co w mieście poprawić. Liczy się dzień, w którym doszedł do urzędu.',
      'od dnia, w którym wniosek wpłynął do urzędu',
    ],
    PETITION: [
      'Kiedy petycja wpłynęła do urzędu?',
      'Tę datę podajemy przy petycji na stronie urzędu.',
      'od dnia, w którym petycja wpłynęła do urzędu',
    ],
    LETTER: [
      'Kiedy pismo wpłynęło do urzędu?',
      'To data z potwierdzenia złożenia albo z pieczątki wpływu.',
      'od dnia, w którym pismo wpłynęło do urzędu',
    ],
    APPEAL: [
      'Kiedy odwołanie wpłynęło do urzędu?',
      'Chodzi o urząd, który wydał decyzję. To data z potwierdzenia złożenia.',
      'od dnia, w którym odwołanie wpłynęło do urzędu',
    ],
    APPEAL_ABOVE: [
      'Kiedy odwołanie dotarło do wyższego organu?',
      'Najczęściej to Samorządowe Kolegium Odwoławcze. O dzień możesz zapytać tam albo u nas.',
      'od dnia, w którym odwołanie dotarło do wyższego organu',
    ],
    DELAY_COMPLAINT: [
      'Kiedy ponaglenie wpłynęło do urzędu?',
      'Chodzi o urząd, który prowadzi sprawę. To data z potwierdzenia złożenia.',
      'od dnia, w którym ponaglenie wpłynęło do urzędu',
    ],
    DELIVERY: [
      'Kiedy pismo do Ciebie dotarło?',
      'To dzień podpisania odbioru albo data z potwierdzenia e-Doręczeń.',
      'od dnia, w którym dotarło do Ciebie pismo',
    ],
    DECISION: [
      'Kiedy decyzja do Ciebie dotarła?',
      'To dzień podpisania odbioru albo data z potwierdzenia e-Doręczeń.',
      'od dnia, w którym dotarła do Ciebie decyzja',
    ],
    ORDER: [
      'Kiedy postanowienie do Ciebie dotarło?',
      'To dzień podpisania odbioru albo data z potwierdzenia e-Doręczeń.',
      'od dnia, w którym dotarło do Ciebie postanowienie',
    ],
    CALL: [
      'Kiedy wezwanie do Ciebie dotarło?',
      'To dzień podpisania odbioru albo data z potwierdzenia e-Doręczeń.',
      'od dnia, w którym dotarło do Ciebie wezwanie',
    ],
    NOTICE: [
      'Kiedy zawiadomienie do Ciebie dotarło?',
      'To dzień podpisania odbioru albo data z potwierdzenia e-Doręczeń.',
      'od dnia, w którym dotarło do Ciebie zawiadomienie',
    ],
    OFFER: [
      'Kiedy oferta do Ciebie dotarła?',
      'To dzień podpisania odbioru albo data z potwierdzenia e-Doręczeń.',
      'od dnia, w którym dotarła do Ciebie oferta',
    ],
    FIRST_NOTICE: [
      'Kiedy zostawiono pierwsze awizo?',
      'Data jest na awizie. Liczy się pierwsze, nawet gdy było też drugie.',
      'od dnia pierwszego awiza',
    ],
    INFLOW: [
      'Kiedy pismo wpłynęło na Twój adres do e-Doręczeń?',
      'Datę widać w skrzynce. Gdy odbierzesz pismo wcześniej, liczy się dzień odebrania.',
      'od dnia, w którym pismo wpłynęło na adres do e-Doręczeń',
    ],
    ANNOUNCEMENT: [
      'Kiedy pismo ogłoszono?',
      'Data jest na obwieszczeniu albo obok pisma w BIP.',
      'od dnia ogłoszenia',
    ],
    SUSPENSION: [
      'Kiedy zawieszono sprawę?',
      'Data jest w postanowieniu o zawieszeniu.',
      'od dnia zawieszenia',
    ],
    CAUSE_ENDED: [
      'Kiedy ustała przeszkoda?',
      'Na przykład dzień wyjścia ze szpitala.',
      'od dnia, w którym ustała przeszkoda',
    ],
    LAPSE: [
      'Kiedy minął poprzedni termin?',
      'To ostatni dzień, który miał urząd.',
      'od dnia, w którym minął poprzedni termin',
    ],
    INSPECTION: ['Kiedy były oględziny?', 'Data jest w protokole oględzin.', 'od dnia oględzin'],
    VISIT: [
      'Na kiedy planujesz wizytę?',
      'Policzymy wstecz, do kiedy trzeba ją zgłosić.',
      'licząc wstecz od dnia wizyty',
    ],
    QUESTION: [
      'Kiedy padło pytanie?',
      'Na przykład dzień rozmowy telefonicznej.',
      'od dnia, w którym padło pytanie',
    ],
    EMAIL: ['Kiedy e-mail dotarł do urzędu?', 'Zwykle to dzień wysłania.', 'od dnia, w którym e-mail dotarł'],
    HAND_OVER: ['Kiedy sprawę przekazano?', 'Data jest na liście przekazań.', 'od dnia przekazania'],
    ACCEPTANCE: [
      'Kiedy komórka przyjęła sprawę?',
      'Data jest w przebiegu sprawy.',
      'od dnia, w którym komórka przyjęła sprawę',
    ],
    BREACH: [
      'Kiedy stwierdzono naruszenie?',
      'Liczy się także godzina. Wpisz ją niżej.',
      'od godziny, w której stwierdzono naruszenie',
    ],
    OPINION_REQUEST: [
      'Kiedy drugi organ dostał prośbę o stanowisko?',
      'Data jest na potwierdzeniu odbioru.',
      'od dnia, w którym drugi organ dostał prośbę',
    ],
    COUNCILLOR: [
      'Kiedy wpłynęło pismo radnego?',
      'To data z rejestru wpływu.',
      'od dnia, w którym wpłynęło pismo radnego',
    ],
  },
  rules: { ...CASE_RULES_PL, ...OTHER_RULES_PL },
  fillers:
    'a bez co czy dla do i ile ja jak jaki jaka jest jestem kiedy mam mi moge moj moja moje mozna na nie o od po pod przez chce prosze sie to u w we z za ze',
};
