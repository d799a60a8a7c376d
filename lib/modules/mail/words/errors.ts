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
  'thread-unfit': 'Tego wątku nie da się połączyć: jest w innej komórce albo już zakończony.',
} as const;

declare module '@/lib/core/errors' {
  interface ErrorCodes extends CodesOf<typeof ERRORS> {}
}
