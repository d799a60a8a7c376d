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
  'mail-gone': 'Odpowiedź już wyszła, nie da się jej cofnąć.',
  'mail-file-refused': 'Tego pliku nie otwieramy: nie przeszedł sprawdzenia. Jest w oryginale wiadomości.',
  'note-missing': 'Napisz uwagę.',
  'bip-how-missing': 'Napisz, jak powiadomiono BIP.',
  'saved-title-missing': 'Podaj nazwę odpowiedzi.',
  'choose-thread': 'Wybierz wątek.',
  'split-reason-missing': 'Napisz, dlaczego rozłączasz wątki.',
  'choose-threads': 'Zaznacz wiadomości.',
  'too-many-threads': 'To za dużo naraz. Zaznacz najwyżej 50 wiadomości.',
  'mailbox-not-yours': 'Wybierz skrzynkę swojej komórki.',
  'mail-address-missing': 'Podaj adres.',
  'mail-address-unread': 'Tego adresu nikt nie czyta. Podaj inny.',
  'mail-address-ours': 'To adres urzędu. Sprawę przekaż w Okienku.',
  'mail-subject-missing': 'Podaj temat.',
  'mail-text-missing': 'Napisz treść wiadomości.',
  'mail-too-large': 'Załączniki są za duże: razem najwyżej 20 MB.',
  'too-many-files': 'To za dużo załączników. Wyślij najwyżej 20.',
  'thread-unfit': 'Tego wątku nie da się połączyć: jest w innej komórce albo już zakończony.',
} as const;

declare module '@/lib/core/errors' {
  interface ErrorCodes extends CodesOf<typeof ERRORS> {}
}
