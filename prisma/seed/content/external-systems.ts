/** Other systems of a town hall, named by their purpose. */
export const EXTERNAL_SYSTEMS = [
  'Ewidencja gruntów i budynków',
  'Ewidencja wniosków budowlanych',
  'Podatki i opłaty lokalne',
  'Rejestr mieszkańców',
  'System obiegu dokumentów',
];
