/**
 * Passwords that guessing programs try first, in Poland and elsewhere, in small letters and digits without diacritics:
 * keyboard walks, names, towns, clubs, months, words of an office, and long phrases that people think clever.
 */
export const COMMON_PASSWORDS: ReadonlySet<string> = new Set(
  `
  123456 1234567 12345678 123456789 1234567890 12345678910 123456789012345 1234567890123456 0123456789 0987654321
  9876543210 987654321 87654321 11111111 00000000 12341234 123123123 112233445566 147258369 159753 741852963
  1q2w3e4r 1q2w3e4r5t 1q2w3e4r5t6y 1qaz2wsx 1qaz2wsx3edc 1qaz2wsx3edc4rfv 1qazxsw2 zaq12wsx zaq1xsw2 zaq1zaq1 zaq12wsxcde3
  q1w2e3r4 q1w2e3r4t5 qazwsx qazwsxedc qazwsxedcrfv qazwsxedcrfvtgb qwer1234 qwerty qwertyu qwertyui qwertyuiop
  qwertyuiopasdf qwertyuiopasdfg qwertyuiopasdfghjkl qwertyuiopasdfghjklzxcvbnm qwerty123 qwerty123456 qwerty1234567890
  qwertz qwertzuiop asdfasdf asdfgh asdfghjk asdfghjkl asdfghjklzxcvbnm zxcvbn zxcvbnm zxcvbnmasdfghjkl poiuytrewq
  mnbvcxz lkjhgfdsa abcdefgh abcdefghi abcdefghij abcdefghijklmno abcdefghijklmnop abcdefghijklmnopqrstuvwxyz abc12345
  abcd1234 a1b2c3d4 a1b2c3d4e5
  password passw0rd password1 password123 password1234 passwordpassword p4ssw0rd mypassword letmein letmeinplease
  welcome welcome1 welcome123 iloveyou iloveyou1 ilovepassword trustno1 trustnoone monkey dragon master superman batman
  football baseball basketball sunshine princess shadow michael jordan harley ranger hunter buster thomas robert charlie
  daniel andrew jessica ashley jennifer michelle amanda freedom whatever starwars pokemon computer internet samsung
  google facebook instagram youtube linkedin microsoft windows windows10 apple iphone admin admin123 administrator
  administratoradministrator root toor guest test test1234 testtest tester changeme changemenow changeit default
  temporary temporarypassword secret topsecret login loginlogin access access14 system server oracle postgres
  correcthorsebatterystaple correcthorsebattery thequickbrownfox thequickbrownfoxjumps tobeornottobe maytheforcebewithyou
  noonewilleverguess thisismypassword thisisapassword mysecretpassword supersecretpassword
  haslo haslo1 haslo12 haslo123 haslo1234 haslohaslo haslohaslohaslo mojehaslo mojehaslo1 mojetajnehaslo tajnehaslo
  bardzotajnehaslo bardzodlugiehaslo bardzotrudnehaslo trudnehaslo dlugiehaslo silnehaslo nowehaslo starehaslo
  tojestmojehaslo tojesthaslo niepamietamhasla zapomnialemhasla zapomnialamhasla niemamhasla hasloadmina hasloadministratora
  haslodokomputera haslosluzbowe haslotymczasowe tymczasowehaslo zmienhaslo zmienmnie bezpiecznehaslo okienko okienkookienko
  okienko123 kochamcie kochamcie1 kochamciebardzo bardzociekocham kochanie kochanie1 misiek misiaczek myszka kotek kociak
  piesek pieseczek sloneczko slonko slonce aniolek kwiatek kwiatuszek truskawka czekolada malinka gwiazdka ksiezniczka
  polska polska1 polska123 polskagola polskagurom bialoczerwoni jeszczepolskaniezginela jeszczepolska litwoojczyznomoja
  litwoojczyznomojatyjestesjakzdrowie pantadeusz lokomotywa stoinastacjilokomotywa wlazlkoteknaplotek
  wszystkiegonajlepszego stolatstolatniechzyjenam dziendobry dziendobrypanstwu dobrywieczor cojestgrane
  warszawa krakow lodz wroclaw poznan gdansk szczecin bydgoszcz lublin bialystok katowice gdynia czestochowa radom
  sosnowiec torun kielce rzeszow gliwice zabrze olsztyn opole bielsko bytom zakopane plock piotrkow bierun lesko zalesin
  legia legiawarszawa lechpoznan wislakrakow gornikzabrze ruchchorzow widzew widzewlodz jagiellonia cracovia
  agnieszka aleksandra aleksander andrzej aneta anna barbara bartek bartosz beata dariusz dominik dominika dorota ewelina
  filip gabriela grzegorz iwona izabela jacek jakub joanna julia justyna kacper kamil kamila karol karolina kasia
  katarzyna kinga krystyna krystian krzysztof lukasz maciej magda magdalena malgorzata marcin marek mariusz marta martyna
  mateusz michal mikolaj monika natalia natalka oliwia patrycja patryk paulina pawel piotr piotrek przemek rafal robert
  sebastian slawek stanislaw sylwia szymon tomasz tomek urszula weronika wiktoria wojtek wojciech zuzanna zuzia
  styczen luty marzec kwiecien czerwiec lipiec sierpien wrzesien pazdziernik listopad grudzien wiosna lato jesien zima
  poniedzialek wtorek czwartek piatek sobota niedziela
  urzad urzadmiasta urzadmiejski urzadgminy urzadmiastaigminy biuroobslugi biuroobslugiklienta biuroobslugimieszkancow
  sekretariat kancelaria kancelariaogolna referent kierownik burmistrz prezydent prezydentmiasta sekretarzmiasta wojt
  sprawy podanie wniosek pracownik pracownikurzedu urzednik samorzad gmina miasto ratusz komputer informatyk internet
  zima2024 zima2025 zima2026 lato2024 lato2025 lato2026 wiosna2026 jesien2026 samochod mercedes volkswagen matrix
  `
    .toLowerCase()
    .trim()
    .split(/\s+/),
);
