import type { EverydayRules } from './everyday-language';
import type { CaseRuleCode } from './groups';

/** Polish: letters, waiting matters, complaints and taxes. */
export const CASE_RULES_PL: Pick<EverydayRules, CaseRuleCode> = {
  KPA_129_14D: [
    'Odwołanie od decyzji: 14 dni',
    'odwołać się; nie zgadzam się z decyzją; decyzja odmowna; dostałem odmowę; zaskarżyć decyzję',
  ],
  KPA_141_7D: [
    'Zażalenie na postanowienie: 7 dni',
    'odwołać się od postanowienia; nie zgadzam się z postanowieniem; zaskarżyć postanowienie',
  ],
  KPA_64_7D: [
    'Uzupełnienie podania: 7 dni',
    'wezwanie do uzupełnienia; brakuje załącznika; braki formalne; brak podpisu; dosłać dokument; dostarczyć papiery',
    'od dnia, w którym dotarło do Ciebie wezwanie; wezwanie może dać więcej dni',
  ],
  KPA_261_7D: [
    'Opłata po wezwaniu: 7 dni',
    'zapłacić; nie zapłaciłem; opłata skarbowa; wezwanie do zapłaty; brak opłaty',
    'od dnia, w którym dotarło do Ciebie wezwanie; wezwanie może dać do 14 dni',
  ],
  KPA_58_7D: [
    'Prośba o przywrócenie terminu: 7 dni',
    'spóźniłem się; przegapiłem termin; po terminie; spóźnione odwołanie; byłem w szpitalu',
    'gdy spóźnienie nie było Twoją winą; od dnia, w którym ustała przeszkoda',
  ],
  KPA_66_14D: [
    'Osobne podanie w drugiej sprawie: 14 dni',
    'kilka spraw w jednym piśmie; odrębne podanie; rozdzielić sprawy',
    'od dnia, w którym urząd zawiadomił Cię, że potrzebne są osobne podania',
  ],
  KPA_111_14D: [
    'Uzupełnienie decyzji: 14 dni',
    'niepełna decyzja; w decyzji czegoś brakuje; brak pouczenia; dopisać do decyzji',
  ],
  KPA_98_3Y: [
    'Podjęcie sprawy zawieszonej na Twoją prośbę: 3 lata',
    'zawieszenie; zawieszone postępowanie; odwiesić sprawę; wznowić zawieszoną sprawę',
    'po tym czasie uznaje się, że wycofujesz podanie; od dnia zawieszenia',
  ],
  KPA_44_14D: [
    'Awizo, list czeka na poczcie: 14 dni',
    'awizowany list; nieodebrany list; list polecony; nie było mnie w domu; fikcja doręczenia',
    'po tym czasie nieodebrane pismo uznaje się za doręczone',
  ],
  EDOR_42_FIKCJA: [
    'Nieodebrane pismo w e-Doręczeniach: 14 dni',
    'skrzynka elektroniczna; edoręczenia; ADE; pismo przez internet; nie odebrałem pisma',
    'następnego dnia po tym czasie pismo uznaje się za doręczone',
  ],
  KPA_49_14D: [
    'Pismo ogłoszone publicznie',
    'obwieszczenie; ogłoszenie na tablicy; BIP; zawiadomienie przez ogłoszenie',
    'kiedy uznaje się je za doręczone; od dnia ogłoszenia',
  ],
  KPA_1M: [
    'Załatwienie sprawy: miesiąc',
    'kiedy dostanę decyzję; jak długo się czeka; czekam na decyzję; wydanie decyzji; rozpatrzenie podania; rozpatrzenie wniosku',
  ],
  KPA_2M: [
    'Załatwienie trudnej sprawy: 2 miesiące',
    'skomplikowana sprawa; szczególnie skomplikowana; długo czekam na decyzję',
  ],
  KPA_UPR_1M: [
    'Sprawa w trybie uproszczonym: miesiąc',
    'postępowanie uproszczone; szybszy tryb; uproszczony formularz',
  ],
  KPA_ODW_1M: [
    'Rozpatrzenie odwołania: miesiąc',
    'kiedy SKO odpowie; kolegium; czekam na wynik odwołania',
    'tyle czasu ma wyższy organ, najczęściej Samorządowe Kolegium Odwoławcze',
  ],
  KPA_133_7D: [
    'Przesłanie odwołania dalej: 7 dni',
    'przekazanie odwołania do SKO; wysłanie akt; kiedy odwołanie trafi do kolegium',
    'tyle czasu ma urząd, który wydał decyzję',
  ],
  KPA_37_7D: [
    'Przekazanie ponaglenia: 7 dni',
    'bezczynność; przewlekłość; urząd nie odpowiada; urząd milczy; urząd się spóźnia; urząd nie odpisuje; ponaglić',
    'tyle czasu ma urząd, żeby przesłać ponaglenie wyżej',
  ],
  KPA_217_7D: [
    'Zaświadczenie: 7 dni',
    'wydanie zaświadczenia; zaświadczenie o zameldowaniu; papier do banku; papier z urzędu',
  ],
  KPA_122A_1M: [
    'Milczące załatwienie sprawy: miesiąc',
    'milcząca zgoda; zgoda bez decyzji; brak sprzeciwu; sprzeciw urzędu',
    'po tym czasie cisza znaczy zgodę, ale tylko gdy mówi tak ustawa',
  ],
  KPA_49B_3D: [
    'Odpis pisma ogłoszonego publicznie: 3 dni',
    'kopia obwieszczenia; kopia ogłoszonej decyzji; treść decyzji z BIP',
  ],
  ASC_7WD: [
    'Odpis aktu z innego urzędu: 7 dni roboczych',
    'akt urodzenia; akt ślubu; akt małżeństwa; akt zgonu; USC; urząd stanu cywilnego; metryka',
  ],
  ASC_10WD: [
    'Odpis aktu ze starej księgi: 10 dni roboczych',
    'przeniesienie aktu do rejestru; akt urodzenia z księgi; akt ślubu z księgi; akt zgonu z księgi; migracja aktu',
    'gdy akt trzeba najpierw przenieść do rejestru',
  ],
  PRZEKSZT_14D: [
    'Wysokość opłaty jednorazowej za grunt: 14 dni',
    'użytkowanie wieczyste; przekształcenie we własność; bonifikata; opłata za przekształcenie',
  ],
  CEL_1M: [
    'Odpowiedź w sprawie umowy: miesiąc',
    'najem; mieszkanie komunalne; dzierżawa; kupno działki od gminy; umowa z gminą; sprawa bez terminu w ustawie',
    'cel urzędu, bo ustawa nie daje terminu',
  ],
  CEL_2M: [
    'Odpowiedź w trudnej sprawie umowy: 2 miesiące',
    'najem; dzierżawa; kupno działki od gminy; umowa z gminą; sprawa bez terminu w ustawie',
    'cel urzędu, bo ustawa nie daje terminu',
  ],
  KPA_237_1M: [
    'Skarga: odpowiedź w miesiąc',
    'odpowiedź na skargę; skarga na urząd; skarga na urzędnika; skarga na pracownika; poskarżyć się; rozpatrzenie skargi; załatwienie skargi',
  ],
  KPA_244_1M: [
    'Wniosek o ulepszenie: odpowiedź w miesiąc',
    'pomysł; propozycja; usprawnienie; wniosek z działu VIII; załatwienie wniosku',
  ],
  PET_3M: [
    'Petycja: odpowiedź w 3 miesiące',
    'odpowiedź na petycję; petycja mieszkańców; zbieranie podpisów; rozpatrzenie petycji',
  ],
  SIW_8_7D: [
    'Wyjaśnienie skargi: 7 dni',
    'uzupełnienie skargi; niejasna skarga; wezwanie do wyjaśnienia; wyjaśnienie wniosku',
  ],
  PET_14D: ['Uzupełnienie petycji: 14 dni', 'wezwanie do uzupełnienia petycji; braki petycji'],
  PET_PRZEDL_3M: [
    'Późniejsza odpowiedź na petycję: najwyżej 3 miesiące więcej',
    'przedłużenie petycji; petycja się przeciąga; nowy termin petycji',
    'gdy urząd zawiadomił o powodach; od dnia, w którym minął pierwszy termin',
  ],
  KPA_231_7D: [
    'Przekazanie skargi: 7 dni',
    'skarga do innego urzędu; niewłaściwy urząd; przesłanie skargi',
    'tyle czasu ma urząd, gdy skargę powinien rozpatrzyć ktoś inny',
  ],
  KPA_243_7D: [
    'Przekazanie wniosku o ulepszenie: 7 dni',
    'wniosek do innego urzędu; niewłaściwy urząd; przesłanie wniosku',
    'tyle czasu ma urząd, gdy wniosek powinien rozpatrzyć ktoś inny',
  ],
  PET_30D: [
    'Przekazanie petycji dalej: 30 dni',
    'petycja do innego urzędu; niewłaściwy urząd; przesłanie petycji',
    'tyle samo ma urząd, żeby poprosić o uzupełnienie petycji',
  ],
  KPA_237_14D: [
    'Skarga wniesiona przez posła: wiadomość w 14 dni',
    'interwencja posła; skarga od senatora; skarga od radnego; poseł; senator',
    'także przez senatora albo radnego; od dnia, w którym skarga wpłynęła',
  ],
  OP_139_1M: [
    'Sprawa podatkowa: miesiąc',
    'ulga w podatku; umorzenie podatku; raty; rozłożyć podatek; podatek od nieruchomości; podatki; zaległość',
  ],
  OP_139_2M: [
    'Trudna sprawa podatkowa: 2 miesiące',
    'skomplikowana sprawa podatkowa; długo czekam na decyzję o podatku; podatki',
  ],
  OP_306A_7D: [
    'Zaświadczenie podatkowe: 7 dni',
    'niezaleganie; zaświadczenie o niezaleganiu; brak zaległości; zaległości w podatkach',
  ],
  OP_223_14D: [
    'Odwołanie od decyzji podatkowej: 14 dni',
    'odwołać się od podatku; za wysoki podatek; nie zgadzam się z podatkiem; wymiar podatku; podatki',
  ],
  OP_236_7D: [
    'Zażalenie w sprawie podatkowej: 7 dni',
    'odwołać się od postanowienia o podatku; zaskarżyć postanowienie; podatki',
  ],
  OP_169_7D: [
    'Uzupełnienie podania w sprawie podatkowej: 7 dni',
    'wezwanie do usunięcia braków; brakuje załącznika; brak podpisu; podatki',
  ],
  OP_169_2_7D: [
    'Opłata po wezwaniu w sprawie podatkowej: 7 dni',
    'zapłacić; nie zapłaciłem; opłata skarbowa; wezwanie do zapłaty; podatki',
  ],
  OP_171_14D: [
    'Osobne podanie w drugiej sprawie podatkowej: 14 dni',
    'kilka spraw w jednym piśmie; odrębne podanie; podatki',
    'od dnia, w którym urząd zawiadomił Cię, że potrzebne są osobne podania',
  ],
  OP_227_14D: [
    'Przekazanie odwołania podatkowego: 14 dni',
    'wysłanie odwołania do SKO; wysłanie akt; podatki',
    'tyle czasu ma urząd, który wydał decyzję',
  ],
};
