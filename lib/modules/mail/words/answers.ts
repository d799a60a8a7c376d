import type { Signed } from '../schema/values';

/** The answer to an e-mail that is meant as a podanie: why it is none, and the lawful ways (KPA art. 63 § 1). */
export function askToFileText({ phone, website }: Signed): string {
  return [
    'Dzień dobry,',
    '',
    'Państwa sprawa wymaga podania. Zwykłego e-maila nie możemy przyjąć jako podania (art. 63 § 1 Kodeksu',
    'postępowania administracyjnego), więc zostaje bez rozpoznania.',
    '',
    'Podanie mogą Państwo złożyć:',
    '- na piśmie: w okienku albo pocztą,',
    '- ustnie, do protokołu, w urzędzie,',
    '- na adres urzędu do doręczeń elektronicznych (e-Doręczenia),',
    '- przez konto w systemie urzędu, jeśli urząd je udostępnia.',
    '',
    'W podaniu prosimy podać imię i nazwisko, adres i czego dotyczy, oraz je podpisać.',
    ...(phone || website
      ? ['', `Pytania: ${[phone && `tel. ${phone}`, website].filter(Boolean).join(', ')}.`]
      : []),
  ].join('\n');
}
