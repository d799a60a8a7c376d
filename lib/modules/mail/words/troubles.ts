import type { ServerTrouble } from '@/lib/core/mail-troubles';

/** The trouble of a server of mail, and a way out of it. */
export const TROUBLE_WORDS: Record<ServerTrouble, string> = {
  'sign-in-refused': 'Serwer nie przyjął nazwy użytkownika albo hasła.',
  'host-unknown': 'Nie ma serwera o takiej nazwie. Sprawdź, czy nie ma w niej literówki.',
  unreachable: 'Serwer nie przyjmuje połączeń na tym porcie. Sprawdź port i zaporę sieciową.',
  'no-answer': 'Serwer nie odpowiada. Sprawdź nazwę, port i zaporę sieciową.',
  'tls-missing': 'Serwer na tym porcie nie szyfruje od początku. Wybierz STARTTLS albo inny port.',
  'tls-expected': 'Serwer milczy: na tym porcie chyba szyfruje od początku. Wybierz TLS.',
  'starttls-missing': 'Serwer nie umie STARTTLS. Wybierz TLS, a we własnej sieci połączenie bez szyfrowania.',
  certificate: 'Certyfikat serwera jest nieważny albo wystawiony na inną nazwę.',
  'folder-missing': 'Na serwerze nie ma skrzynki odbiorczej (INBOX).',
  'connection-lost': 'Serwer przerwał połączenie.',
  'sending-refused': 'Serwer nie chce wysyłać z tego konta.',
  busy: 'Serwer jest zajęty albo chwilowo odmawia.',
  'not-mail': 'Na tym porcie nie działa serwer poczty tego rodzaju. Sprawdź port.',
  'disk-full': 'Na dysku zabrakło miejsca.',
  'mail-not-taken':
    'Niektórych e-maili nie udało się zapisać. Okienko próbuje dalej, a powód jest w dzienniku serwera.',
  other: 'Serwer odpowiada inaczej, niż powinien. Sprawdź ustawienia z dostawcą poczty.',
};
