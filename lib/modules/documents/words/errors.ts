import type { CodesOf } from '@/lib/core/errors';

export const ERRORS = {
  'document-already-there': 'Ten sam plik jest już w sprawie jako inny dokument. Wybierz inny plik.',
  'document-cancelled': 'Ten dokument jest anulowany. Odśwież stronę.',
  'document-not-shown': 'Tego pliku nie da się pokazać na stronie. Pobierz go.',
  'document-of-letter': 'To pismo urzędu. Zmienia się je tam, gdzie powstało, a nie na liście dokumentów.',
  'document-reason-missing': 'Napisz, dlaczego anulujesz dokument.',
  'document-replaced':
    'Ktoś dodał już nowszą wersję tego dokumentu. Odśwież stronę i zobacz, która jest ostatnia.',
  'file-double-ending': 'Nazwa pliku udaje inny rodzaj pliku. Zmień ją i dodaj plik jeszcze raz.',
  'file-encrypted': 'Plik jest zabezpieczony hasłem. Zapisz go bez hasła i dodaj jeszcze raz.',
  'file-infected': 'Program antywirusowy znalazł w pliku: {finding}. Nie dodano go.',
  'file-kind-refused':
    'Takich plików nie przyjmujemy. Dodaj PDF, zdjęcie, dokument (DOCX, XLSX, PPTX, ODT, ODS, ODP, RTF, TXT, CSV, XML), nagranie albo podpis elektroniczny.',
  'file-archive':
    'Archiwów nie przyjmujemy. Rozpakuj je i dodaj każdy plik osobno: każdy dostanie swoją nazwę.',
  'file-drawing': 'Rysunku SVG nie przyjmujemy, bo może zawierać program. Zapisz go jako PDF albo PNG.',
  'file-holds-refused':
    'W środku jest plik, którego nie przyjmujemy. Rozpakuj całość i dodaj osobno pliki, które są potrzebne.',
  'file-not-checked':
    'Części tego pliku nie da się sprawdzić. Otwórz go i zapisz jeszcze raz jako PDF, a potem dodaj ponownie.',
  'file-old-office':
    'W starych plikach DOC, XLS i PPT nie da się wykluczyć makr. Otwórz plik, zapisz go jako DOCX, XLSX, PPTX albo PDF i dodaj jeszcze raz.',
  'file-page': 'Stron internetowych nie przyjmujemy. Otwórz stronę, wydrukuj ją do PDF i dodaj ten PDF.',
  'signature-of-itself':
    'Plik z podpisem nie może podpisywać samego siebie ani innego podpisu. Wskaż dokument.',
  'file-missing': 'Wybierz plik, w którym coś jest.',
  'file-name-refused':
    'W nazwie pliku są niewidoczne znaki, które zmieniają jej wygląd. Zmień nazwę i dodaj plik jeszcze raz.',
  'file-not-what-it-says':
    'Zawartość pliku nie zgadza się z jego nazwą albo plik jest uszkodzony. Nie dodano go.',
  'file-of-two-kinds': 'W tym pliku ukryto drugi, innego rodzaju. Nie dodano go.',
  'file-too-large': 'Plik jest za duży. Dodaj plik do 50 MB.',
  'file-unpacks-too-large': 'Po rozpakowaniu plik byłby ogromny albo jest uszkodzony. Nie dodano go.',
  'file-with-program':
    'Plik uruchamia coś po otwarciu (makro, skrypt albo program). Zapisz go jako PDF i dodaj jeszcze raz.',
  'scan-gone': 'Tego skanu nie ma już w folderze skanera albo właśnie się zmienił. Odśwież listę.',
  'scanner-unreachable':
    'Program antywirusowy nie odpowiada, więc pliku nie dodano. Spróbuj za chwilę jeszcze raz.',
  'file-title-missing': 'Nazwij dokument.',
} as const;

declare module '@/lib/core/errors' {
  interface ErrorCodes extends CodesOf<typeof ERRORS> {}
}
