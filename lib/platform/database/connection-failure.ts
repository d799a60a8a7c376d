import { StartupError } from '../startup-error';

const REASONS: Record<string, string> = {
  ECONNREFUSED: 'serwer nie odpowiada na tym porcie',
  ENOTFOUND: 'nie ma takiego serwera w sieci',
  EAI_AGAIN: 'nie udało się odnaleźć adresu serwera',
  ETIMEDOUT: 'serwer nie odpowiedział na czas',
  EHOSTUNREACH: 'serwer jest nieosiągalny',
  '28P01': 'serwer odrzucił użytkownika lub hasło',
  '28000': 'serwer odrzucił użytkownika lub hasło',
  '3D000': 'na serwerze nie ma takiej bazy',
  '53300': 'serwer nie przyjmuje już więcej połączeń',
  '57P03': 'serwer bazy właśnie się uruchamia lub zamyka',
};

/**
 * The reason why the database at `url` cannot be used, as one sentence without the user and the password. `setting`
 * names the setting that the address comes from.
 */
export function connectionFailure(url: string, error: unknown, setting = 'DATABASE_URL'): StartupError {
  const { code, message, errors } = error as {
    code?: string;
    message?: string;
    errors?: { code?: string }[];
  };
  const known = REASONS[code ?? errors?.[0]?.code ?? ''];
  const reason =
    known ?? (/timeout/i.test(message ?? '') ? REASONS.ETIMEDOUT : `${code ?? 'przyczyna nieznana'}`);
  const { host, pathname } = new URL(url);
  return new StartupError(`Nie można połączyć się z bazą danych ${host}${pathname} (${setting}): ${reason}.`);
}
