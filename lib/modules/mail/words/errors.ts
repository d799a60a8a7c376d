import type { CodesOf } from '@/lib/core/errors';

export const ERRORS = {
  'mailbox-host-missing': 'Podaj serwer.',
  'mailbox-host-shape': 'Podaj samą nazwę serwera, na przykład imap.zalesin.pl.',
  'mailbox-port-shape': 'Port to liczba od 1 do 65535.',
} as const;

declare module '@/lib/core/errors' {
  interface ErrorCodes extends CodesOf<typeof ERRORS> {}
}
