import type { CodesOf } from '@/lib/core/errors';

export const ERRORS = {
  'mailbox-host-missing': 'Podaj serwer.',
  'mailbox-host-shape': 'Podaj samą nazwę serwera, na przykład imap.zalesin.pl.',
  'mailbox-port-shape': 'Port to liczba od 1 do 65535.',
  'choose-category': 'Wybierz rodzaj.',
  'category-reason-missing': 'Napisz, dlaczego zmieniasz rodzaj.',
  'mail-being-answered': 'Odpowiada {by}, od: {on}. Możesz przejąć odpowiedź.',
  'mail-answer-missing': 'Napisz treść odpowiedzi.',
  'refusal-reason-missing': 'Napisz, dlaczego odmawiasz.',
  'provision-missing': 'Podaj przepis, na przykład art. 5 ust. 2 UDIP.',
  'answer-unsigned':
    'Zawiadomienie o załatwieniu musi być podpisane (art. 238 § 1 KPA). Dołącz je z akt sprawy.',
  'may-come-by-email': 'Tę sprawę wolno złożyć e-mailem. Nie można jej zostawić bez rozpoznania.',
  'mail-gone': 'Odpowiedź już wyszła, nie da się jej cofnąć.',
  'mail-file-refused': 'Tego pliku nie otwieramy: nie przeszedł sprawdzenia. Jest w oryginale wiadomości.',
  'note-missing': 'Napisz uwagę.',
  'bip-how-missing': 'Napisz, jak powiadomiono BIP.',
  'saved-title-missing': 'Podaj nazwę odpowiedzi.',
  'choose-thread': 'Wybierz wątek.',
  'split-reason-missing': 'Napisz, dlaczego rozłączasz wątki.',
  'choose-share-reader': 'Wybierz osobę albo komórkę z listy.',
  'shared-already': 'Ten wątek jest już tam pokazany.',
  'withdraw-share-reason-missing': 'Napisz, dlaczego cofasz wgląd.',
  'split-message-reason-missing': 'Napisz, dlaczego to inna sprawa.',
  'message-begins-thread': 'Od tej wiadomości zaczyna się wątek. Wydziel wiadomość, która przyszła później.',
  'mail-still-going': 'Odpowiedź z tego wątku właśnie wychodzi. Poczekaj minutę albo ją cofnij.',
  'join-back-reason-missing': 'Napisz, dlaczego cofasz wydzielenie.',
  'join-back-unfit': 'Nie da się już tego cofnąć: jedną ze spraw zakończono albo ma ją inna komórka.',
  'person-reason-missing': 'Napisz, po czym widać, że pisał człowiek.',
  'robot-reason-missing': 'Napisz, po czym widać, że to jednak program.',
  'choose-threads': 'Zaznacz wiadomości.',
  'too-many-threads': 'To za dużo naraz. Zaznacz najwyżej 50 wiadomości.',
  'mailbox-not-yours': 'Wybierz skrzynkę swojej komórki.',
  'mail-address-missing': 'Podaj adres.',
  'mail-address-unread': 'Tego adresu nikt nie czyta. Podaj inny.',
  'mail-address-ours': 'To adres urzędu. Sprawę przekaż w Okienku.',
  'mail-subject-missing': 'Podaj temat.',
  'mail-text-missing': 'Napisz treść wiadomości.',
  'mail-too-large': 'Załączniki są za duże: razem najwyżej 20 MB.',
  'too-many-unsent':
    'Masz za dużo niewysłanych plików: zmieści się 60, razem 200 MB. Wyślij je; miejsce po usuniętych wróci jutro.',
  'mail-file-not-added': 'Jednego z plików nie dodano. Usuń go z listy albo dodaj jeszcze raz.',
  'too-many-files': 'To za dużo załączników. Wyślij najwyżej 20.',
  'thread-loses-term':
    'Ta wiadomość straciłaby swój termin: tamten wątek przyszedł później albo ma inny termin ustawowy lub innego nadawcę.',
  'thread-unfit': 'Tego wątku nie da się połączyć: jest w innej komórce albo już zakończony.',
} as const;

declare module '@/lib/core/errors' {
  interface ErrorCodes extends CodesOf<typeof ERRORS> {}
}
