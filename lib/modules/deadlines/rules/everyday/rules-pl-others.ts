import type { EverydayRules } from './everyday-language';
import type { CaseRuleCode } from './groups';

/** Polish: information, building, accessibility, personal data and the office's own work. */
export const OTHER_RULES_PL: Omit<EverydayRules, CaseRuleCode> = {
  UDIP_14D: [
    'Informacja publiczna: 14 dni',
    'dostęp do informacji; umowy urzędu; wydatki gminy; udostępnienie dokumentów; pytanie do urzędu',
  ],
  UDIP_2M: [
    'Informacja publiczna później: najwyżej 2 miesiące',
    'przedłużenie; opóźniona odpowiedź; urząd potrzebuje więcej czasu',
    'gdy urząd podał powód i nową datę; od dnia, w którym wniosek wpłynął',
  ],
  UDIP_15_14D: [
    'Opłata za informację publiczną: 14 dni',
    'koszt informacji; zapłacić za informację; wycofać wniosek',
    'tyle masz na zmianę albo wycofanie wniosku; od powiadomienia o opłacie',
  ],
  UDIP_14_14D: [
    'Zmiana wniosku o informację publiczną: 14 dni',
    'inna forma informacji; inny sposób udostępnienia; nie ma w tej formie',
  ],
  SRODOWISKO_1M: [
    'Informacja o środowisku: miesiąc',
    'powietrze; smog; hałas; zanieczyszczenie; odpady; woda; ekologia; przyroda',
  ],
  SRODOWISKO_2M: [
    'Informacja o środowisku później: najwyżej 2 miesiące',
    'skomplikowana informacja; przedłużenie; opóźniona odpowiedź',
    'gdy urząd podał powód i nową datę; od dnia, w którym wniosek wpłynął',
  ],
  SRODOWISKO_3D: [
    'Dokument z wykazu o środowisku: 3 dni',
    'raport oddziaływania; karta informacyjna; publicznie dostępny wykaz; ekologia',
  ],
  SRODOWISKO_14D: [
    'Przekazanie wniosku o środowisku albo wezwanie: 14 dni',
    'niewłaściwy urząd; inna forma informacji; ekologia',
    'gdy wniosek jest niejasny albo powinien trafić do kogoś innego',
  ],
  REUSE_14D: [
    'Ponowne wykorzystywanie informacji: 14 dni',
    'otwarte dane; wykorzystać dane z urzędu; baza danych; zdjęcia z archiwum; reuse',
  ],
  REUSE_2M: [
    'Ponowne wykorzystywanie później: najwyżej 2 miesiące',
    'otwarte dane; przedłużenie; opóźniona odpowiedź',
    'gdy urząd podał powód i nową datę; od dnia, w którym wniosek wpłynął',
  ],
  REUSE_39_7D: [
    'Uzupełnienie wniosku o ponowne wykorzystywanie: 7 dni',
    'otwarte dane; wezwanie do uzupełnienia; braki wniosku',
  ],
  REUSE_41_14D: [
    'Odpowiedź na ofertę urzędu: 14 dni',
    'oferta; sprzeciw wobec oferty; przyjąć ofertę; warunki ponownego wykorzystywania; otwarte dane',
  ],
  EMAIL_14D: [
    'Odpowiedź na e-mail: 14 dni',
    'mejl; mail; email; wiadomość elektroniczna; napisałem do urzędu; poczta elektroniczna',
    'cel urzędu; od dnia, w którym e-mail dotarł',
  ],
  CALLBACK_3WD: [
    'Oddzwonienie: 3 dni robocze',
    'telefon; zadzwonić; czekam na telefon; zapytanie telefoniczne',
    'cel urzędu; od dnia, w którym ktoś zapytał',
  ],
  PB_65D: ['Pozwolenie na budowę: 65 dni', 'budowa domu; rozbudowa; projekt budowlany; stawiam dom; budować'],
  PLAN_90D: [
    'Warunki zabudowy: 90 dni',
    'WZ; wuzetka; decyzja o warunkach; działka bez planu; co mogę wybudować',
  ],
  PLAN_21D: [
    'Warunki zabudowy dla domu: 21 dni',
    'WZ; wuzetka; dom do 70 metrów; mały dom; dom bez pozwolenia',
  ],
  PLAN_65D: [
    'Lokalizacja inwestycji celu publicznego: 65 dni',
    'droga; wodociąg; kanalizacja; linia energetyczna; szkoła; inwestycja publiczna',
  ],
  DRZEWA_21D: [
    'Oględziny drzewa: 21 dni',
    'wycinka; wyciąć drzewo; ściąć drzewo; zgłoszenie wycinki; usunięcie drzew; drzewo na działce',
  ],
  DRZEWA_14D: [
    'Sprzeciw wobec wycięcia drzewa: 14 dni',
    'wycinka; kiedy mogę wyciąć drzewo; usunięcie drzew; brak sprzeciwu',
    'bez sprzeciwu możesz potem wyciąć drzewo; od dnia oględzin',
  ],
  DOST_14D: [
    'Dostępność miejsca albo obsługi: 14 dni',
    'schody; podjazd; winda; bariera; wózek; nie mogę wejść; zapewnienie dostępności; dostępność architektoniczna; niepełnosprawny',
  ],
  DOST_2M: [
    'Dostępność miejsca albo obsługi później: najwyżej 2 miesiące',
    'schody; podjazd; winda; bariera; wózek; przedłużenie; niepełnosprawny',
    'gdy urząd podał powód i nową datę; od dnia, w którym wniosek wpłynął',
  ],
  DOST_32_30D: [
    'Skarga na brak dostępności: 30 dni',
    'PFRON; skarga do PFRON; nie zapewnili dostępności; niepełnosprawny',
    'skargę składasz do PFRON; od dnia, w którym minął czas urzędu, a po odmowie od dnia, w którym ją dostajesz',
  ],
  DOSTCYF_7D: [
    'Dostępna strona albo aplikacja: 7 dni',
    'dostępność cyfrowa; strona internetowa; czytnik ekranu; napisy do filmu; niewidomy; niedowidzący',
  ],
  DOSTCYF_2M: [
    'Dostępna strona albo aplikacja później: najwyżej 2 miesiące',
    'dostępność cyfrowa; strona internetowa; czytnik ekranu; przedłużenie',
    'gdy urząd podał powód i nową datę; od dnia, w którym żądanie wpłynęło',
  ],
  JM_3WD_BEFORE: [
    'Tłumacz języka migowego: zgłoszenie 3 dni robocze wcześniej',
    'PJM; SJM; głuchy; niesłyszący; migowy; tłumacz na wizytę',
    'licząc wstecz od dnia wizyty',
  ],
  RODO_1M: [
    'Odpowiedź w sprawie moich danych: miesiąc',
    'RODO; dane osobowe; usunąć dane; prawo do bycia zapomnianym; kopia danych; dostęp do danych; sprostować dane',
  ],
  RODO_3M: [
    'Późniejsza odpowiedź w sprawie moich danych: najwyżej 3 miesiące',
    'RODO; dane osobowe; przedłużenie; opóźniona odpowiedź',
    'gdy urząd podał powód; od dnia, w którym żądanie wpłynęło',
  ],
  KPA_35_PROMPT: [
    'Sprawa do załatwienia od ręki',
    'niezwłocznie; bez zwłoki; od razu; na miejscu',
    'cel urzędu; od dnia, w którym podanie wpłynęło',
  ],
  KPA_65_PROMPT: [
    'Podanie nie do nas: przekazanie dalej',
    'właściwość; niewłaściwy organ; przekazanie według właściwości; nie nasza sprawa; pomyłka',
    'cel urzędu; od dnia, w którym podanie wpłynęło',
  ],
  KPA_106_2W: [
    'Stanowisko innego organu: 2 tygodnie',
    'opinia; uzgodnienie; zgoda innego urzędu; współdziałanie organów',
  ],
  KPA_122A_SAFE: [
    'Milczące załatwienie: data bezpieczna dla urzędu',
    'milcząca zgoda; sprzeciw; ostatni bezpieczny dzień',
    'ostatni dzień roboczy w miesiącu od wpływu podania',
  ],
  RADNY_14D: ['Odpowiedź radnemu: 14 dni', 'interpelacja; zapytanie radnego; rada gminy; rada miasta'],
  RODO_33_72H: [
    'Zgłoszenie naruszenia danych: 72 godziny',
    'wyciek danych; UODO; zgubione akta; RODO; dane osobowe; inspektor ochrony danych; IOD',
  ],
  HANDOVER_1WD: [
    'Przyjęcie przekazanych spraw',
    'przekazanie do komórki; obieg dokumentów; odmowa przyjęcia',
    'cel urzędu; od dnia przekazania',
  ],
  ASSIGNMENT_1WD: [
    'Przydzielenie sprawy',
    'dekretacja; prowadzący; referent; rozdzielić sprawy',
    'cel urzędu; od dnia, w którym komórka przyjęła sprawę',
  ],
  EMAIL_ACK_1WD: [
    'Potwierdzenie, że e-mail dotarł',
    'mejl; mail; email; potwierdzenie otrzymania; automatyczna odpowiedź',
    'cel urzędu; od dnia, w którym e-mail dotarł',
  ],
};
