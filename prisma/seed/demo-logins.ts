/** The logins that the sign-in page and the start-up text name in demo mode, in that order. */
export const DEMO_LOGINS: { login: string; description: string }[] = [
  { login: 'bok', description: 'pracownik BOK' },
  { login: 'bok2', description: 'drugie stanowisko BOK' },
  { login: 'kancelaria', description: 'punkt informacyjny' },
  { login: 'sekretariat', description: 'sekretariat komórki' },
  { login: 'referent', description: 'prowadzący sprawę' },
  { login: 'kierownik', description: 'kierownik wydziału' },
  { login: 'redaktor', description: 'redaktor kart usług' },
  { login: 'sekretarz', description: 'Sekretarz Miasta' },
  { login: 'jakosc', description: 'pełnomocnik ds. jakości' },
  { login: 'iod', description: 'audytor' },
  { login: 'admin', description: 'administrator' },
  { login: 'windykacja', description: 'inna komórka: przyjmuje i prowadzi' },
  { login: 'planowanie', description: 'stanowisko, do którego podania idą wprost z okienka' },
];
