import type { RuleCode } from '@/lib/modules/deadlines/schema';

/**
 * What a party may do about a term that is not kept, to begin the notice of a new date with; the person writing may
 * change it, for instance name the very SKO. Acts apart from the code have their own ways.
 */
export function instructionText(rule: RuleCode, office: string): string {
  const [act] = rule.split('_');
  switch (act) {
    case 'UDIP':
    case 'REUSE':
      return `Na bezczynność służy skarga do wojewódzkiego sądu administracyjnego. Wnosi się ją za pośrednictwem organu, którego dotyczy (${office}).`;
    case 'DOST':
      return 'Na brak dostępności można wnieść skargę do Prezesa Zarządu PFRON (art. 32 ustawy o zapewnianiu dostępności osobom ze szczególnymi potrzebami).';
    case 'DOSTCYF':
      return `Na niezapewnienie dostępności cyfrowej można złożyć skargę (art. 18 ust. 7 ustawy o dostępności cyfrowej). Składa się ją do podmiotu, którego dotyczy (${office}).`;
    case 'RODO':
      return 'Można wnieść skargę do Prezesa Urzędu Ochrony Danych Osobowych (art. 77 RODO).';
    default:
      return [
        'Na niezałatwienie sprawy w terminie (bezczynność) albo na prowadzenie jej dłużej, niż jest to niezbędne (przewlekłość), służy ponaglenie (art. 37 § 1 KPA).',
        `Ponaglenie wnosi się do Samorządowego Kolegium Odwoławczego za pośrednictwem organu, który prowadzi postępowanie (${office}). Musi zawierać uzasadnienie (art. 37 § 2 i 3 KPA).`,
      ].join('\n');
  }
}
