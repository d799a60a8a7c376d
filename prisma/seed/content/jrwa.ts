import type { JrwaContent } from './types';

/** Classes that the starting cards use. Those not confirmed are to be checked against the official annex. */
export const JRWA_CLASSES: JrwaContent[] = [
  { symbol: '1431', title: 'Udostępnianie informacji publicznej', category: 'BE5', confirmed: true },
  {
    symbol: '1510',
    title: 'Skargi i wnioski załatwiane we własnym zakresie',
    category: 'A',
    confirmed: true,
  },
  { symbol: '152', title: 'Petycje, postulaty, inicjatywy', category: 'A', confirmed: true },
  { symbol: '3127', title: 'Zaświadczenia w sprawach podatków i opłat', category: 'B5', confirmed: false },
  { symbol: '4431', title: 'Stypendia i pomoc materialna', category: 'B5', confirmed: false },
  { symbol: '5344', title: 'Zaświadczenia z ewidencji ludności', category: 'B5', confirmed: false },
  { symbol: '5362', title: 'Odpisy aktów stanu cywilnego', category: 'B5', confirmed: false },
  { symbol: '6151', title: 'Łowiectwo: plany i opinie', category: 'B5', confirmed: false },
  { symbol: '6220', title: 'Decyzje o środowiskowych uwarunkowaniach', category: 'BE10', confirmed: true },
  {
    symbol: '6233',
    title: 'Nieczystości ciekłe i rejestr działalności regulowanej',
    category: 'BE10',
    confirmed: false,
  },
  { symbol: '6254', title: 'Źródła ciepła i spalania paliw', category: 'B5', confirmed: false },
  { symbol: '6624', title: 'Numeracja porządkowa nieruchomości', category: 'B10', confirmed: true },
  { symbol: '6720', title: 'Plan ogólny gminy', category: 'A', confirmed: true },
  {
    symbol: '6721',
    title: 'Miejscowe plany zagospodarowania przestrzennego',
    category: 'A',
    confirmed: true,
  },
  { symbol: '6724', title: 'Informacje o przeznaczeniu terenu', category: 'B5', confirmed: false },
  { symbol: '6727', title: 'Wypisy, wyrysy i zaświadczenia z planów', category: 'B5', confirmed: true },
  {
    symbol: '6826',
    title: 'Przekształcenie użytkowania wieczystego we własność',
    category: 'BE10',
    confirmed: true,
  },
  { symbol: '6845', title: 'Dzierżawa, najem i użyczenie nieruchomości', category: 'B10', confirmed: true },
  { symbol: '7125', title: 'Sprzedaż lokali mieszkalnych najemcom', category: 'BE10', confirmed: false },
  { symbol: '7140', title: 'Najem lokali mieszkalnych', category: 'B10', confirmed: false },
  { symbol: '7150', title: 'Dodatki mieszkaniowe i energetyczne', category: 'B5', confirmed: false },
  { symbol: '7230', title: 'Zajęcie pasa drogowego', category: 'B5', confirmed: true },
  { symbol: '7340', title: 'Zezwolenia na sprzedaż napojów alkoholowych', category: 'B5', confirmed: true },
  { symbol: '8252', title: 'Karty dla rodzin wielodzietnych', category: 'B5', confirmed: false },
];
