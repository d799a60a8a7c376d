import { syntheticPesel } from './check-digits';
import type { PersonClient } from './types';

type Row = [first: string, last: string, sex: 'F' | 'M', birthDate: string, street: string];

/** The people of the screenshots and guides come first, then the rest of the town. */
const ROWS: Row[] = [
  ['Małgorzata', 'Żółkiewska-Błaszczyk', 'F', '1974-05-18', 'ul. Świętej Jadwigi 14 m. 3'],
  ['Stanisław', 'Gęsicki', 'M', '1958-11-02', 'ul. Lipowa 22'],
  ['Ścibor', 'Gąsiorowski', 'M', '1981-03-27', 'ul. Polna 9'],
  ['Halina', 'Ćwiklińska', 'F', '1949-08-14', 'ul. Rynek 8 m. 1'],
  ['Józef', 'Śmigły', 'M', '1952-01-30', 'ul. Źródlana 17'],
  ['Zdzisław', 'Kołodziej', 'M', '1960-06-09', 'ul. Źródlana 8'],
  ['Renata', 'Cieślak', 'F', '1977-12-21', 'ul. Łąkowa 5'],
  ['Łukasz', 'Więckowski', 'M', '1985-04-03', 'ul. Dębowa 11'],
  ['Anna', 'Więckowska', 'F', '1987-09-16', 'ul. Dębowa 11'],
  ['Siobhán', "O'Neill-Żółć", 'F', '1990-02-17', 'ul. Piekarska 3 m. 2'],
  ['Żaneta', 'Źrebiec', 'F', '1995-07-25', 'ul. Młyńska 14'],
  ['Wawrzyniec', 'Brzęczyszczykiewicz', 'M', '1943-10-08', 'ul. Kościelna 2'],
  ['Bożena', 'Świętochowska-Kępa', 'F', '1966-03-11', 'ul. Wrzosowa 21'],
  ['Jan', 'Nowak', 'M', '1970-01-15', 'ul. Słoneczna 3 m. 4'],
  ['Jan', 'Nowak', 'M', '1999-01-15', 'ul. Słoneczna 3 m. 4'],
  ['Maria', 'Nowak-Jeziorańska', 'F', '1972-05-29', 'ul. Słoneczna 3 m. 4'],
  ['Katarzyna', 'Wójcik', 'F', '1983-08-19', 'ul. Parkowa 6'],
  ['Andrzej', 'Wójcik', 'M', '1982-11-23', 'ul. Parkowa 6'],
  ['Zofia', 'Pączek', 'F', '1938-04-12', 'ul. Ogrodowa 10 m. 7'],
  ['Krzysztof', 'Dąbrowski', 'M', '1979-09-30', 'ul. Fabryczna 25'],
  ['Agnieszka', 'Dąbrowska', 'F', '1980-10-05', 'ul. Fabryczna 25'],
  ['Tadeusz', 'Łuczak', 'M', '1955-02-26', 'ul. Leśna 4'],
  ['Jadwiga', 'Łuczak', 'F', '1957-07-07', 'ul. Leśna 4'],
  ['Paweł', 'Szczęsny', 'M', '1991-06-13', 'ul. Wodna 15 m. 9'],
  ['Ewelina', 'Szczęsna', 'F', '1993-12-01', 'ul. Wodna 15 m. 9'],
  ['Grzegorz', 'Chrząszcz', 'M', '1968-08-28', 'ul. Polna 44'],
  ['Danuta', 'Chrząszcz-Wróblewska', 'F', '1969-05-04', 'ul. Polna 44'],
  ['Mieczysław', 'Żak', 'M', '1946-09-22', 'ul. Kościelna 13'],
  ['Irena', 'Jóźwiak', 'F', '1951-03-19', 'ul. Kościelna 15'],
  ['Bartosz', 'Jóźwiak', 'M', '2001-02-10', 'ul. Kościelna 15'],
  ['Oliwia', 'Kędzierska', 'F', '2003-11-18', 'ul. Wrzosowa 2'],
  ['Antoni', 'Kędzierski', 'M', '2004-06-24', 'ul. Wrzosowa 2'],
  ['Beata', 'Piątek', 'F', '1975-04-26', 'ul. Rynek 14 m. 5'],
  ['Robert', 'Sobota', 'M', '1973-10-31', 'ul. Rynek 14 m. 6'],
  ['Elżbieta', 'Niedziela', 'F', '1964-12-13', 'ul. Rynek 14 m. 8'],
  ['Ryszard', 'Gałązka', 'M', '1959-05-17', 'ul. Dębowa 29'],
  ['Wiesława', 'Gałązka', 'F', '1961-01-06', 'ul. Dębowa 29'],
  ['Dariusz', 'Ślęzak', 'M', '1984-07-14', 'ul. Łąkowa 18'],
  ['Monika', 'Ślęzak-Bień', 'F', '1986-03-08', 'ul. Łąkowa 18'],
  ['Julia', 'Mączka', 'F', '1998-08-02', 'ul. Piekarska 9 m. 1'],
  ['Kacper', 'Mączka', 'M', '1996-04-20', 'ul. Piekarska 9 m. 1'],
  ['Henryk', 'Jabłoński', 'M', '1941-11-27', 'ul. Parkowa 31'],
  ['Teresa', 'Jabłońska', 'F', '1944-06-16', 'ul. Parkowa 31'],
  ['Sławomir', 'Rzeźniczak', 'M', '1967-02-23', 'ul. Młyńska 3'],
  ['Barbara', 'Rzeźniczak', 'F', '1971-09-09', 'ul. Młyńska 3'],
  ['Michał', 'Gżegżółka', 'M', '1988-12-29', 'ul. Leśna 27'],
  ['Aleksandra', 'Gżegżółka-Stępień', 'F', '1989-05-23', 'ul. Leśna 27'],
  ['Kazimierz', 'Stępień', 'M', '1954-03-04', 'ul. Ogrodowa 22'],
  ['Lucyna', 'Stępień', 'F', '1956-10-10', 'ul. Ogrodowa 22'],
  ['Marcin', 'Krzyżanowski', 'M', '1976-01-24', 'ul. Słoneczna 19'],
  ['Sylwia', 'Krzyżanowska', 'F', '1978-08-11', 'ul. Słoneczna 19'],
  ['Zbigniew', 'Pięta', 'M', '1963-06-06', 'ul. Wodna 8'],
  ['Urszula', 'Pięta', 'F', '1965-11-15', 'ul. Wodna 8'],
  ['Dominika', 'Zając', 'F', '1994-09-27', 'ul. Lipowa 7 m. 12'],
  ['Mateusz', 'Zając', 'M', '1992-02-05', 'ul. Lipowa 7 m. 12'],
  ['Genowefa', 'Ożóg', 'F', '1936-12-24', 'ul. Kościelna 6'],
  ['Cezary', 'Błachowicz', 'M', '1997-07-19', 'ul. Fabryczna 33 m. 2'],
  ['Nguyễn', 'Thị Hà', 'F', '1982-04-30', 'ul. Rynek 3'],
];

/** People without a PESEL; a foreigner need not have one. */
const WITHOUT_PESEL: Row[] = [
  ['Олена', 'Ковальчук', 'F', '1990-10-14', 'ul. Ogrodowa 8 m. 4'],
  ['Giulia', "D'Angelo", 'F', '1986-01-21', 'via Immaginaria 20'],
];

/** Addresses outside the town, by the last name. */
const ELSEWHERE: Record<string, Pick<PersonClient, 'postalCode' | 'city' | 'country'>> = {
  "D'Angelo": { postalCode: '10100', city: 'Torino', country: 'IT' },
};

/** The name of a person in keys and e-mail addresses, where the folded name alone does not serve. */
const KEYS = new Map([
  ['Małgorzata Żółkiewska-Błaszczyk', 'm.zolkiewska'],
  ['Олена Ковальчук', 'o.kovalchuk'],
  ['Nguyễn Thị Hà', 't.ha'],
]);

function keyOf([first, last, , birthDate]: Row, taken: Set<string>): string {
  const plain = `${first[0]}.${last}`
    .replaceAll('ł', 'l')
    .replaceAll('Ł', 'L')
    .normalize('NFD')
    .toLowerCase()
    .replaceAll(/[^a-z.-]/g, '');
  const key = KEYS.get(`${first} ${last}`) ?? plain;
  const unique = taken.has(key) ? `${key}${birthDate.slice(2, 4)}` : key;
  taken.add(unique);
  return unique;
}

function build(): PersonClient[] {
  const taken = new Set<string>();
  return [...ROWS, ...WITHOUT_PESEL].map((row, index) => {
    const [firstName, lastName, sex, birthDate, street] = row;
    const key = keyOf(row, taken);
    return {
      kind: 'PERSON',
      key,
      firstName,
      lastName,
      birthDate,
      pesel: index < ROWS.length ? syntheticPesel(birthDate, sex) : null,
      street,
      ...(ELSEWHERE[lastName] ?? { postalCode: '00-000', city: 'Zalesin', country: 'PL' }),
      // Every sixth person gives no telephone and every third no e-mail, as in real life.
      phone: index % 6 === 5 ? null : `+48600000${String(index).padStart(3, '0')}`,
      email: index % 3 === 1 ? null : `${key}@poczta.example`,
    };
  });
}

export const PERSONS: PersonClient[] = build();
