/** Other systems that a town hall works with, by what they are for. */
export const EXTERNAL_SYSTEMS = [
  'Ewidencja gruntów i budynków',
  'Ewidencja wniosków budowlanych',
  'Podatki i opłaty lokalne',
  'Rejestr mieszkańców',
  'System obiegu dokumentów',
];
