/** The starting cards in the other languages of residents: the slug → English, Ukrainian. */
const CARD_NAMES: Partial<Record<string, readonly [en: string, uk: string]>> = {
  'wypis-i-wyrys-z-planu': [
    'Extract with a map from the zoning plan',
    'Витяг із планом із плану забудови території',
  ],
  'zaswiadczenie-o-przeznaczeniu-terenu': [
    'Certificate of the designation of land in the plan, for the tax office only',
    'Довідка про призначення території в плані, лише для податкової',
  ],
  'zgodnosc-sposobu-uzytkowania': [
    'Certificate that the intended use of a building complies with the plan',
    'Довідка про відповідність наміченого використання об’єкта плану',
  ],
  'informacja-o-przeznaczeniu-terenu': [
    'Information about the designation of land in the zoning plan',
    'Інформація про призначення території в плані забудови',
  ],
  'odpis-aktu-stanu-cywilnego': ['Copy of a civil-status record', 'Витяг з акта цивільного стану'],
  'zaswiadczenie-o-zameldowaniu': [
    'Certificate of registered residence',
    'Довідка про реєстрацію місця проживання',
  ],
  skarga: ['Complaint about the office or its employee', 'Скарга на дії установи або працівника'],
  'wniosek-dzial-viii': ['Suggestion for an improvement', 'Пропозиція щодо вдосконалення'],
  petycja: ['Petition', 'Петиція'],
  'inna-sprawa': ['Another matter', 'Інша справа'],
  'decyzja-srodowiskowa': ['Decision on environmental conditions', 'Рішення про екологічні умови'],
  'oproznianie-zbiornikow': [
    'Permit to empty septic tanks and transport liquid waste',
    'Дозвіл на спорожнення вигрібних ям і перевезення рідких нечистот',
  ],
  'rejestr-dzialalnosci-regulowanej': [
    'Entry in the register of waste collection businesses, its change and a certificate',
    'Запис до реєстру діяльності зі збирання відходів, його зміна та довідка',
  ],
  'opinia-planu-lowieckiego': [
    'Opinion on a yearly hunting plan',
    'Висновок щодо річного мисливського плану',
  ],
  'deklaracja-zrodel-ciepla': [
    'Declaration of heat sources and fuel combustion sources',
    'Декларація про джерела тепла та спалювання палива',
  ],
  'przydzial-mieszkania': ['Allocation of a municipal flat', 'Надання комунального житла'],
  'umowa-najmu-lokalu': ['Tenancy agreement for a flat', 'Укладення договору найму житла'],
  'wykup-lokalu': ['Purchase of a flat by its tenant', 'Викуп житла наймачем'],
  'sprzedaz-alkoholu': ['Licence to sell alcoholic drinks', 'Дозвіл на роздрібний продаж алкогольних напоїв'],
  'dodatek-mieszkaniowy': ['Housing allowance', 'Житлова допомога'],
  'dodatek-energetyczny': ['Payment of the energy allowance', 'Виплата енергетичної допомоги'],
  'informacja-publiczna': ['Access to public information', 'Надання публічної інформації'],
  'ponowne-wykorzystywanie': [
    'Re-use of public sector information',
    'Повторне використання інформації публічного сектору',
  ],
  'informacja-o-srodowisku': [
    'Access to information about the environment and its protection',
    'Надання інформації про довкілля та його охорону',
  ],
  dostepnosc: [
    'Demand for accessibility of buildings, information or communication',
    'Вимога забезпечити доступність будівель, інформації або спілкування',
  ],
  'dostepnosc-cyfrowa': ['Demand for digital accessibility', 'Вимога забезпечити цифрову доступність'],
  'dane-osobowe': ['Request about personal data (GDPR)', 'Вимога щодо персональних даних (GDPR)'],
  'zmiana-planu-miejscowego': [
    'Making or changing a local zoning plan',
    'Складання або зміна місцевого плану забудови території',
  ],
  'uwagi-do-planu-miejscowego': [
    'Comments on a draft local zoning plan',
    'Зауваження до проєкту місцевого плану забудови території',
  ],
  'zmiana-planu-ogolnego': ['Change of the general plan of the commune', 'Зміна загального плану ґміни'],
  'uwagi-do-planu-ogolnego': [
    'Comments on a draft general plan of the commune or its change',
    'Зауваження до проєкту загального плану ґміни або його зміни',
  ],
  'numer-porzadkowy': ['Assigning a number to a building', 'Присвоєння номера будинку'],
  'dzierzawa-gruntu': ['Lease of municipal land', 'Оренда комунальної землі'],
  'oplata-jednorazowa-za-przeksztalcenie': [
    'Notice of a one-off payment for turning perpetual usufruct into ownership, with a discount',
    'Повідомлення про одноразову оплату за перетворення вічного користування на власність, зі знижкою',
  ],
  'zajecie-pasa-drogowego-roboty': [
    'Permit to occupy a road lane for works',
    'Дозвіл на зайняття дорожньої смуги для робіт',
  ],
  'zajecie-pasa-drogowego-handel': [
    'Permit to occupy a road lane for trade',
    'Дозвіл на зайняття дорожньої смуги для торгівлі',
  ],
  'karta-rodzina-trzy-plus': ['“Family Three Plus” card', 'Картка «Родина три плюс»'],
  'stypendium-dla-studentow': ['Scholarship for students', 'Стипендія для студентів'],
  'zaswiadczenie-o-stanie-majatkowym': ['Certificate of assets', 'Довідка про майновий стан'],
  'zaswiadczenie-o-niezaleganiu': [
    'Certificate of no tax arrears, or of their amount',
    'Довідка про відсутність або розмір податкової заборгованості',
  ],
};

/** The names of a card in the other languages; '' where nobody has given one. */
export function cardNames(slug: string): { nameEn: string; nameUk: string } {
  const [nameEn, nameUk] = CARD_NAMES[slug] ?? ['', ''];
  return { nameEn, nameUk };
}
