/** The roles that a person can hold in a department, spelled as in the database. */
export const ROLES = [
  'CLERK', // pracownik BOK
  'INFORMATION', // punkt informacyjny, kancelaria
  'SECRETARIAT', // sekretariat komórki, stanowisko kancelaryjne
  'CASE_WORKER', // referent
  'HEAD', // kierownik komórki
  'EDITOR', // redaktor kart
  'CITY_SECRETARY', // Sekretarz Miasta, nadzór
  'QUALITY', // pełnomocnik ds. jakości
  'AUDITOR', // inspektor ochrony danych
  'ADMIN', // administrator
] as const;

export type Role = (typeof ROLES)[number];
