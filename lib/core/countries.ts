// Countries of addresses by their codes of ISO 3166-1, in Polish. Places where nobody lives are left out.
const ABROAD = `
AF Afganistan, AL Albania, DZ Algieria, AD Andora, AO Angola, AI Anguilla, AG Antigua i Barbuda,
SA Arabia Saudyjska, AR Argentyna, AM Armenia, AW Aruba, AU Australia, AT Austria, AZ Azerbejdżan,
BS Bahamy, BH Bahrajn, BD Bangladesz, BB Barbados, BE Belgia, BZ Belize, BJ Benin, BM Bermudy, BT Bhutan,
BY Białoruś, BO Boliwia, BA Bośnia i Hercegowina, BW Botswana, BR Brazylia, BN Brunei,
VG Brytyjskie Wyspy Dziewicze, BG Bułgaria, BF Burkina Faso, BI Burundi, CL Chile, CN Chiny,
HR Chorwacja, CW Curaçao, CY Cypr, TD Czad, ME Czarnogóra, CZ Czechy, DK Dania,
CD Demokratyczna Republika Konga, DM Dominika, DO Dominikana, DJ Dżibuti, EG Egipt, EC Ekwador,
ER Erytrea, EE Estonia, SZ Eswatini, ET Etiopia, FK Falklandy, FJ Fidżi, PH Filipiny, FI Finlandia,
FR Francja, GA Gabon, GM Gambia, GH Ghana, GI Gibraltar, GR Grecja, GD Grenada, GL Grenlandia, GE Gruzja,
GU Guam, GG Guernsey, GY Gujana, GF Gujana Francuska, GP Gwadelupa, GT Gwatemala, GN Gwinea,
GW Gwinea Bissau, GQ Gwinea Równikowa, HT Haiti, ES Hiszpania, HN Honduras, HK Hongkong, IN Indie,
ID Indonezja, IQ Irak, IR Iran, IE Irlandia, IS Islandia, IL Izrael, JM Jamajka, JP Japonia, YE Jemen,
JE Jersey, JO Jordania, KY Kajmany, KH Kambodża, CM Kamerun, CA Kanada, QA Katar, KZ Kazachstan,
KE Kenia, KG Kirgistan, KI Kiribati, CO Kolumbia, KM Komory, CG Kongo, KR Korea Południowa,
KP Korea Północna, XK Kosowo, CR Kostaryka, CU Kuba, KW Kuwejt, LA Laos, LS Lesotho, LB Liban,
LR Liberia, LY Libia, LI Liechtenstein, LT Litwa, LU Luksemburg, LV Łotwa, MK Macedonia Północna,
MG Madagaskar, YT Majotta, MO Makau, MW Malawi, MV Malediwy, MY Malezja, ML Mali, MT Malta,
MP Mariany Północne, MA Maroko, MQ Martynika, MR Mauretania, MU Mauritius, MX Meksyk, FM Mikronezja,
MM Mjanma, MD Mołdawia, MC Monako, MN Mongolia, MS Montserrat, MZ Mozambik, NA Namibia, NR Nauru,
NP Nepal, NL Niderlandy, BQ Niderlandy Karaibskie, DE Niemcy, NE Niger, NG Nigeria, NI Nikaragua,
NU Niue, NF Norfolk, NO Norwegia, NC Nowa Kaledonia, NZ Nowa Zelandia, OM Oman, PK Pakistan, PW Palau,
PS Palestyna, PA Panama, PG Papua-Nowa Gwinea, PY Paragwaj, PE Peru, PN Pitcairn, PF Polinezja Francuska,
PR Portoryko, PT Portugalia, ZA Republika Południowej Afryki, CF Republika Środkowoafrykańska,
CV Republika Zielonego Przylądka, RE Reunion, RU Rosja, RO Rumunia, RW Rwanda, EH Sahara Zachodnia,
KN Saint Kitts i Nevis, LC Saint Lucia, VC Saint Vincent i Grenadyny, BL Saint-Barthélemy,
MF Saint-Martin, PM Saint-Pierre i Miquelon, SV Salwador, WS Samoa, AS Samoa Amerykańskie, SM San Marino,
SN Senegal, RS Serbia, SC Seszele, SL Sierra Leone, SG Singapur, SX Sint Maarten, SK Słowacja,
SI Słowenia, SO Somalia, LK Sri Lanka, US Stany Zjednoczone, SD Sudan, SS Sudan Południowy, SR Surinam,
SJ Svalbard i Jan Mayen, SY Syria, CH Szwajcaria, SE Szwecja, TJ Tadżykistan, TH Tajlandia, TW Tajwan,
TZ Tanzania, TL Timor Wschodni, TG Togo, TK Tokelau, TO Tonga, TT Trynidad i Tobago, TN Tunezja,
TR Turcja, TM Turkmenistan, TC Turks i Caicos, TV Tuvalu, UG Uganda, UA Ukraina, UY Urugwaj,
UZ Uzbekistan, VU Vanuatu, WF Wallis i Futuna, VA Watykan, VE Wenezuela, HU Węgry, GB Wielka Brytania,
VN Wietnam, IT Włochy, CI Wybrzeże Kości Słoniowej, CX Wyspa Bożego Narodzenia, IM Wyspa Man,
SH Wyspa Świętej Heleny, AX Wyspy Alandzkie, CK Wyspy Cooka, VI Wyspy Dziewicze Stanów Zjednoczonych,
CC Wyspy Kokosowe, MH Wyspy Marshalla, FO Wyspy Owcze, SB Wyspy Salomona,
ST Wyspy Świętego Tomasza i Książęca, ZM Zambia, ZW Zimbabwe, AE Zjednoczone Emiraty Arabskie`;

/** The country of the office: the first choice of every address. */
export const POLAND = 'PL';

/**
 * The countries whose residents need no one in Poland for deliveries (KPA art. 40 § 4), and whose post keeps a term
 * (art. 57 § 5 pkt 2): the other member states of the European Union with their regions, Switzerland, and the states of
 * EFTA in the European Economic Area. The United Kingdom left on 1 January 2021. A change of the treaties is a change
 * here.
 */
const NEAR = new Set(
  'AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IT LT LU LV MT NL PT RO SE SI SK AX GF GP MF MQ RE YT CH IS LI NO'.split(
    ' ',
  ),
);

/** Whether the country is in the European Union, Switzerland, or EFTA with the European Economic Area; not Poland. */
export const isNearCountry = (code: string): boolean => NEAR.has(code);

type Country = readonly [code: string, name: string];

/** Every country, Poland first and the others in the order of the Polish alphabet. */
export const COUNTRIES: readonly Country[] = [
  [POLAND, 'Polska'],
  ...ABROAD.split(',').map((each): Country => [each.trim().slice(0, 2), each.trim().slice(3)]),
];

const NAMES: ReadonlyMap<string, string> = new Map(COUNTRIES);

export const isCountry = (code: string): boolean => NAMES.has(code);

/** The Polish name of a country; the code itself, when the list has no such country. */
export const countryName = (code: string): string => NAMES.get(code) ?? code;
