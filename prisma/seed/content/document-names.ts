/** The documents of the starting cards in the other languages of residents: the Polish name → English, Ukrainian. */
const DOCUMENT_NAMES: Partial<Record<string, readonly [en: string, uk: string]>> = {
  'Wniosek o zaświadczenie o stanie majątkowym, formularz FP-1': [
    'Application for a certificate of assets, form FP-1',
    'Заява про довідку про майновий стан, форма FP-1',
  ],
  'Pełnomocnictwo szczególne': ['Special power of attorney', 'Спеціальна довіреність'],
  'Wniosek o zaświadczenie, formularz FW-1': [
    'Application for a certificate, form FW-1',
    'Заява про довідку, форма FW-1',
  ],
  'Wniosek o wypis i wyrys, formularz GP-3': [
    'Application for an extract with a map, form GP-3',
    'Заява про витяг із планом, форма GP-3',
  ],
  Pełnomocnictwo: ['Power of attorney', 'Довіреність'],
  'Wniosek o zaświadczenie, formularz GP-4': [
    'Application for a certificate, form GP-4',
    'Заява про довідку, форма GP-4',
  ],
  'Wniosek o zaświadczenie, formularz GP-11': [
    'Application for a certificate, form GP-11',
    'Заява про довідку, форма GP-11',
  ],
  'Wniosek o informację, formularz GP-2': [
    'Request for information, form GP-2',
    'Запит на інформацію, форма GP-2',
  ],
  'Wniosek na formularzu pisma dotyczącego aktu planowania przestrzennego': [
    'Request on the form for letters about a planning act',
    'Заява на формі листа щодо акта просторового планування',
  ],
  'Mapa z zaznaczonym terenem': ['Map with the land marked', 'Карта з позначеною територією'],
  'Uwaga na formularzu pisma dotyczącego aktu planowania przestrzennego': [
    'Comment on the form for letters about a planning act',
    'Зауваження на формі листа щодо акта просторового планування',
  ],
  'Wniosek o ustalenie numeru porządkowego, formularz GP-9': [
    'Application for a building number, form GP-9',
    'Заява про присвоєння номера будівлі, форма GP-9',
  ],
  'Mapa albo szkic z położeniem budynku': [
    'Map or sketch showing where the building is',
    'Карта або ескіз із розташуванням будівлі',
  ],
  'Wniosek o dzierżawę, formularz GP-8': [
    'Application for a lease, form GP-8',
    'Заява про оренду, форма GP-8',
  ],
  'Mapa albo szkic z zaznaczonym terenem': [
    'Map or sketch with the land marked',
    'Карта або ескіз із позначеною територією',
  ],
  'Zgłoszenie zamiaru jednorazowego wniesienia opłaty, formularz GP-10': [
    'Notice that you will pay the fee at once, form GP-10',
    'Повідомлення про намір сплатити збір одноразово, форма GP-10',
  ],
  'Wniosek o zezwolenie, formularz DR-4': [
    'Application for a permit, form DR-4',
    'Заява про дозвіл, форма DR-4',
  ],
  'Plan sytuacyjny w skali 1:500 lub 1:1000': [
    'Site plan at a scale of 1:500 or 1:1000',
    'Ситуаційний план у масштабі 1:500 або 1:1000',
  ],
  'Plan orientacyjny': ['Location map', 'Оглядовий план'],
  'Projekt organizacji ruchu, zatwierdzony': [
    'Approved traffic management plan',
    'Затверджений проєкт організації руху',
  ],
  'Oświadczenie o pozwoleniu na budowę lub zgłoszeniu robót': [
    'Declaration of a building permit or a notice of works',
    'Заява про дозвіл на будівництво або повідомлення про роботи',
  ],
  'Wniosek o zezwolenie, formularz DR-5': [
    'Application for a permit, form DR-5',
    'Заява про дозвіл, форма DR-5',
  ],
  'Wniosek o zezwolenie, formularz GK-1': [
    'Application for a permit, form GK-1',
    'Заява про дозвіл, форма GK-1',
  ],
  'Dokument potwierdzający tytuł prawny do lokalu': [
    'Document showing your right to the premises',
    'Документ, що підтверджує право на приміщення',
  ],
  'Zgoda właściciela, użytkownika, zarządcy lub administratora budynku': [
    'Consent of the owner, user or manager of the building',
    'Згода власника, користувача або управителя будівлі',
  ],
  'Decyzja państwowego inspektora sanitarnego o zatwierdzeniu zakładu': [
    'Decision of the sanitary inspector approving the premises',
    'Рішення санітарного інспектора про затвердження закладу',
  ],
  'Wniosek o dodatek mieszkaniowy, formularz z uchwały Rady Miejskiej': [
    'Application for a housing allowance, on the council’s form',
    'Заява про житлову допомогу на формі міської ради',
  ],
  'Deklaracja o dochodach z 3 ostatnich miesięcy': [
    'Declaration of income for the last 3 months',
    'Декларація про доходи за останні 3 місяці',
  ],
  'Dokumenty potwierdzające wydatki na mieszkanie za ostatni miesiąc': [
    'Documents showing last month’s housing costs',
    'Документи про витрати на житло за останній місяць',
  ],
  'Dokumenty albo oświadczenie o powierzchni i wyposażeniu domu': [
    'Documents or a declaration about the area and fittings of the house',
    'Документи або заява про площу й обладнання будинку',
  ],
  'Wniosek o dodatek energetyczny, formularz GK-3': [
    'Application for an energy allowance, form GK-3',
    'Заява про енергетичну допомогу, форма GK-3',
  ],
  'Umowa kompleksowa albo umowa sprzedaży energii': [
    'Contract for the supply of energy',
    'Договір постачання енергії',
  ],
  'Wniosek o przydział mieszkania, formularz GK-7': [
    'Application for a council flat, form GK-7',
    'Заява про надання житла, форма GK-7',
  ],
  'Deklaracja o dochodach gospodarstwa domowego': [
    'Declaration of household income',
    'Декларація про доходи домогосподарства',
  ],
  'Wniosek o zawarcie umowy najmu, formularz GK-4': [
    'Application for a tenancy agreement, form GK-4',
    'Заява про укладення договору найму, форма GK-4',
  ],
  'Wniosek o wykup lokalu, formularz GK-6': [
    'Application to buy the flat, form GK-6',
    'Заява про викуп приміщення, форма GK-6',
  ],
  'Wniosek o decyzję, formularz OS-1': [
    'Application for a decision, form OS-1',
    'Заява про рішення, форма OS-1',
  ],
  'Karta informacyjna przedsięwzięcia albo raport o oddziaływaniu na środowisko': [
    'Project information sheet or environmental impact report',
    'Інформаційна картка проєкту або звіт про вплив на довкілля',
  ],
  'Poświadczona kopia mapy ewidencyjnej': [
    'Certified copy of the cadastral map',
    'Засвідчена копія кадастрової карти',
  ],
  'Mapa z zaznaczonym terenem i obszarem oddziaływania, także elektronicznie': [
    'Map with the site and its area of impact, also in electronic form',
    'Карта з територією та зоною впливу, також в електронній формі',
  ],
  'Wypis z rejestru gruntów': ['Extract from the land register', 'Витяг із реєстру земель'],
  'Wniosek o zezwolenie, formularz OS-2': [
    'Application for a permit, form OS-2',
    'Заява про дозвіл, форма OS-2',
  ],
  'Zaświadczenie albo oświadczenie o braku zaległości podatkowych i składkowych': [
    'Certificate or declaration of no tax or social insurance arrears',
    'Довідка або заява про відсутність податкових і страхових боргів',
  ],
  'Dokument o gotowości odbioru nieczystości przez stację zlewną': [
    'Document showing that the sewage station will take the waste',
    'Документ про готовність зливної станції приймати нечистоти',
  ],
  'Wniosek o wpis albo zmianę wpisu, formularz OS-3': [
    'Application for an entry or its change, form OS-3',
    'Заява про запис або зміну запису, форма OS-3',
  ],
  'Oświadczenie o spełnieniu warunków': [
    'Declaration that the conditions are met',
    'Заява про виконання умов',
  ],
  'Dowód zapłaty opłaty skarbowej': [
    'Proof of payment of the stamp duty',
    'Підтвердження сплати гербового збору',
  ],
  'Wniosek o opinię z rocznym planem łowieckim': [
    'Request for an opinion, with the annual hunting plan',
    'Заява про висновок із річним мисливським планом',
  ],
  'Deklaracja: wzór A (budynek mieszkalny) albo wzór B (niemieszkalny)': [
    'Declaration: form A (residential building) or form B (other)',
    'Декларація: форма A (житлова будівля) або форма B (нежитлова)',
  ],
  'Wniosek o Kartę, formularz NS-1': ['Application for the card, form NS-1', 'Заява про картку, форма NS-1'],
  'Dokument tożsamości rodzica lub opiekuna': [
    'Identity document of a parent or guardian',
    'Документ, що посвідчує особу батька, матері або опікуна',
  ],
  'Legitymacja szkolna albo studencka dziecka, które skończyło 18 lat': [
    'School or student card of a child over 18',
    'Учнівський або студентський квиток дитини, старшої за 18 років',
  ],
  'Wniosek o stypendium, formularz NS-2': [
    'Application for a scholarship, form NS-2',
    'Заява про стипендію, форма NS-2',
  ],
  'Zaświadczenie uczelni o statusie studenta i średniej ocen': [
    'Certificate from the university of student status and average marks',
    'Довідка з університету про статус студента та середній бал',
  ],
  'Dokumenty o osiągnięciach naukowych, artystycznych lub sportowych': [
    'Documents of achievements in science, art or sport',
    'Документи про наукові, мистецькі або спортивні досягнення',
  ],
  'Wniosek o odpis aktu': [
    'Application for a copy of a civil-status record',
    'Заява про витяг з акта цивільного стану',
  ],
  'Wniosek o zaświadczenie': ['Application for a certificate', 'Заява про довідку'],
};

/** The names of a document in the other languages; '' where nobody has given one. */
export function documentNames(name: string): { nameEn: string; nameUk: string } {
  const [nameEn, nameUk] = DOCUMENT_NAMES[name] ?? ['', ''];
  return { nameEn, nameUk };
}
