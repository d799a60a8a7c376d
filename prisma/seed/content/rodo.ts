import type { RodoClauseContent } from './types';

const EN = [
  'The controller of your data is the Mayor of Zalesin, ul. Rynek 1, 00-000 Zalesin.',
  'Data protection officer: iod@zalesin.example or the address of the office.',
  'We process your data to settle your case and to keep its file. Basis: a legal obligation and a task in the public interest (GDPR, Article 6(1)(c) and (e)) with the Code of Administrative Procedure and the act that governs your case.',
  'Your data go only to those whom the law names and to the firms that run our systems and deliver letters.',
  'We keep the file as long as the archive rules require. The period depends on the kind of case.',
  'You may access your data, have them corrected and have their processing restricted; where we act in the public interest, you may also object. You may complain to the President of the Personal Data Protection Office (UODO).',
  'The right to erasure does not cover data that we need to comply with a legal obligation, to perform a task in the public interest or to keep the file in the archive (GDPR, Article 17(3)(b) and (d)). A telephone number and an e-mail address given voluntarily we delete from our systems when you ask, unless they are part of the file of a case.',
  'Without the data that the act requires we cannot settle the case. Giving your telephone number and e-mail is optional.',
  'We take no automated decisions and do no profiling.',
].join('\n');

const UK = [
  'Адміністратором ваших даних є бургомістр Залесіна, ul. Rynek 1, 00-000 Zalesin.',
  'Інспектор із захисту даних: iod@zalesin.example або адреса управління.',
  'Ми обробляємо дані, щоб вирішити вашу справу та зберігати її матеріали. Підстава: юридичний обов’язок і завдання в суспільних інтересах (стаття 6(1)(c) та (e) GDPR) разом із Кодексом адміністративного провадження та законом, який регулює вашу справу.',
  'Дані отримають лише ті, кому їх велить передати закон, та фірми, які обслуговують наші системи й доставляють листи.',
  'Матеріали справи зберігаємо так довго, як вимагають архівні правила. Строк залежить від виду справи.',
  'Ви маєте право на доступ до даних, їх виправлення та обмеження обробки, а коли ми діємо в суспільних інтересах, також право на заперечення. Ви можете подати скаргу Голові Управління захисту персональних даних (UODO).',
  'Право на видалення не поширюється на дані, які потрібні нам, щоб виконати юридичний обов’язок або завдання в суспільних інтересах чи зберегти справу в архіві (стаття 17(3)(b) та (d) GDPR). Телефон і електронну адресу, надані добровільно, ми видалимо на вашу вимогу з наших систем, якщо вони не є частиною матеріалів справи.',
  'Без даних, яких вимагає закон, ми не зможемо вирішити справу. Телефон і електронну адресу ви надаєте добровільно.',
  'Ми не ухвалюємо автоматизованих рішень і не здійснюємо профілювання.',
].join('\n');

/**
 * Information of RODO art. 13 given with the first act (KPA art. 61 § 5). Newest last. A published version never
 * changes: people were given its words. Other words are the next version, from a day of their own.
 */
export const RODO_CLAUSES: RodoClauseContent[] = [
  {
    version: 7,
    validFrom: '2025-01-01',
    textPl: [
      'Administratorem Twoich danych jest Burmistrz Zalesina, ul. Rynek 1, 00-000 Zalesin.',
      'Inspektor ochrony danych: iod@zalesin.example albo adres urzędu.',
      'Przetwarzamy dane, żeby załatwić Twoją sprawę i przechować jej akta. Podstawa: obowiązek prawny i zadanie w interesie publicznym (art. 6 ust. 1 lit. c i e RODO) w związku z KPA i ustawą, która reguluje Twoją sprawę.',
      'Dane dostaną tylko ci, którym każe je przekazać prawo, oraz firmy, które obsługują nasze systemy i doręczają pisma.',
      'Akta przechowujemy tak długo, jak każą przepisy archiwalne. Okres zależy od rodzaju sprawy.',
      'Masz prawo dostępu do danych, ich sprostowania i ograniczenia przetwarzania, a gdy działamy w interesie publicznym, także prawo sprzeciwu. Możesz złożyć skargę do Prezesa Urzędu Ochrony Danych Osobowych.',
      'Prawo do usunięcia danych nie obejmuje danych, które są nam potrzebne, żeby spełnić obowiązek prawny, wykonać zadanie w interesie publicznym albo zachować akta w archiwum (art. 17 ust. 3 lit. b i d RODO). Telefon i e-mail usuniemy na żądanie.',
      'Bez danych, których wymaga ustawa, nie załatwimy sprawy. Telefon i e-mail podajesz dobrowolnie.',
      'Nie podejmujemy decyzji automatycznie i nie profilujemy.',
    ].join('\n'),
    textEn: [
      'The controller of your data is the Mayor of Zalesin, ul. Rynek 1, 00-000 Zalesin.',
      'Data protection officer: iod@zalesin.example or the address of the office.',
      'We process your data to settle your case and to keep its file. Basis: a legal obligation and a task in the public interest (GDPR, Article 6(1)(c) and (e)) with the Code of Administrative Procedure and the act that governs your case.',
      'Your data go only to those whom the law names and to the firms that run our systems and deliver letters.',
      'We keep the file as long as the archive rules require. The period depends on the kind of case.',
      'You may access your data, have them corrected and have their processing restricted; where we act in the public interest, you may also object. You may complain to the President of the Personal Data Protection Office (UODO).',
      'The right to erasure does not cover data that we need to comply with a legal obligation, to perform a task in the public interest or to keep the file in the archive (GDPR, Article 17(3)(b) and (d)). We delete your telephone number and e-mail when you ask.',
      'Without the data that the act requires we cannot settle the case. Giving your telephone number and e-mail is optional.',
      'We take no automated decisions and do no profiling.',
    ].join('\n'),
    textUk: [
      'Адміністратором ваших даних є бургомістр Залесіна, ul. Rynek 1, 00-000 Zalesin.',
      'Інспектор із захисту даних: iod@zalesin.example або адреса управління.',
      'Ми обробляємо дані, щоб вирішити вашу справу та зберігати її матеріали. Підстава: юридичний обов’язок і завдання в суспільних інтересах (стаття 6(1)(c) та (e) GDPR) разом із Кодексом адміністративного провадження та законом, який регулює вашу справу.',
      'Дані отримають лише ті, кому їх велить передати закон, та фірми, які обслуговують наші системи й доставляють листи.',
      'Матеріали справи зберігаємо так довго, як вимагають архівні правила. Строк залежить від виду справи.',
      'Ви маєте право на доступ до даних, їх виправлення та обмеження обробки, а коли ми діємо в суспільних інтересах, також право на заперечення. Ви можете подати скаргу Голові Управління захисту персональних даних (UODO).',
      'Право на видалення не поширюється на дані, які потрібні нам, щоб виконати юридичний обов’язок або завдання в суспільних інтересах чи зберегти справу в архіві (стаття 17(3)(b) та (d) GDPR). Телефон і електронну адресу ми видалимо на вашу вимогу.',
      'Без даних, яких вимагає закон, ми не зможемо вирішити справу. Телефон і електронну адресу ви надаєте добровільно.',
      'Ми не ухвалюємо автоматизованих рішень і не здійснюємо профілювання.',
    ].join('\n'),
  },
  {
    version: 8,
    validFrom: '2026-11-23',
    textPl: [
      'Administratorem Twoich danych jest Burmistrz Zalesina, ul. Rynek 1, 00-000 Zalesin.',
      'Inspektor ochrony danych: iod@zalesin.example albo adres urzędu.',
      'Przetwarzamy dane, żeby załatwić Twoją sprawę i przechować jej akta. Podstawa: obowiązek prawny i zadanie w interesie publicznym (art. 6 ust. 1 lit. c i e RODO) w związku z KPA i ustawą, która reguluje Twoją sprawę.',
      'Dane dostaną tylko ci, którym każe je przekazać prawo, oraz firmy, które obsługują nasze systemy i doręczają pisma.',
      'Akta przechowujemy tak długo, jak każą przepisy archiwalne. Okres zależy od rodzaju sprawy.',
      'Masz prawo dostępu do danych, ich sprostowania i ograniczenia przetwarzania, a gdy działamy w interesie publicznym, także prawo sprzeciwu. Możesz złożyć skargę do Prezesa Urzędu Ochrony Danych Osobowych.',
      'Prawo do usunięcia danych nie obejmuje danych, które są nam potrzebne, żeby spełnić obowiązek prawny, wykonać zadanie w interesie publicznym albo zachować akta w archiwum (art. 17 ust. 3 lit. b i d RODO). Telefon i e-mail, które podano dobrowolnie, usuniemy na żądanie z naszych systemów, o ile nie są częścią akt sprawy.',
      'Bez danych, których wymaga ustawa, nie załatwimy sprawy. Telefon i e-mail podajesz dobrowolnie.',
      'Nie podejmujemy decyzji automatycznie i nie profilujemy.',
    ].join('\n'),
    textEn: EN,
    textUk: UK,
  },
  {
    // Printed below decisions and orders too, which address nobody as "Ty".
    version: 9,
    validFrom: '2026-11-24',
    textPl: [
      'Administratorem danych osobowych jest Burmistrz Zalesina, ul. Rynek 1, 00-000 Zalesin.',
      'Inspektor ochrony danych: iod@zalesin.example albo adres urzędu.',
      'Przetwarzamy dane, żeby załatwić sprawę i przechować jej akta. Podstawa: obowiązek prawny i zadanie w interesie publicznym (art. 6 ust. 1 lit. c i e RODO) w związku z KPA i ustawą, która ją reguluje.',
      'Dane dostaną tylko ci, którym każe je przekazać prawo, oraz firmy, które obsługują nasze systemy i doręczają pisma.',
      'Akta przechowujemy tak długo, jak każą przepisy archiwalne. Okres zależy od rodzaju sprawy.',
      'Osoba, której dane dotyczą, ma prawo dostępu do danych, ich sprostowania i ograniczenia przetwarzania, a gdy działamy w interesie publicznym, także prawo sprzeciwu. Może złożyć skargę do Prezesa Urzędu Ochrony Danych Osobowych.',
      'Prawo do usunięcia danych nie obejmuje danych, które są nam potrzebne, żeby spełnić obowiązek prawny, wykonać zadanie w interesie publicznym albo zachować akta w archiwum (art. 17 ust. 3 lit. b i d RODO). Telefon i e-mail, które podano dobrowolnie, usuniemy na żądanie z naszych systemów, o ile nie są częścią akt sprawy.',
      'Bez danych, których wymaga ustawa, nie załatwimy sprawy. Telefon i e-mail podaje się dobrowolnie.',
      'Nie podejmujemy decyzji automatycznie i nie profilujemy.',
    ].join('\n'),
    textEn: EN,
    textUk: UK,
  },
];
