/**
 * The right by which a person signs for the organ: 'z upoważnienia Burmistrza Zalesina, upoważnienie nr 12/2026'. The
 * own organ of a card brings its genitive; the mayor gives mandates in its matters too (Prawo o aktach stanu cywilnego
 * art. 10 ust. 2).
 */
export function signedUnder(
  { givenBy, number, year }: { givenBy: string; number: number; year: number },
  own: { name: string; genitive: string } | null = null,
): string {
  const [first, ...rest] = givenBy.split(' ');
  const genitive =
    givenBy === own?.name ? own.genitive : GENITIVES[first] && [GENITIVES[first], ...rest].join(' ');
  const organ = genitive ?? `organu (${givenBy})`;
  return `z upoważnienia ${organ}, upoważnienie nr ${number}/${year}`;
}

/** The genitives of the organs of municipalities and counties. */
const GENITIVES: Readonly<Record<string, string>> = {
  Burmistrz: 'Burmistrza',
  Kierownik: 'Kierownika',
  Prezydent: 'Prezydenta',
  Starosta: 'Starosty',
  Wójt: 'Wójta',
};
