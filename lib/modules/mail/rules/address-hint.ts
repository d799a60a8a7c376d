/** The domains at which people here have their mailboxes. */
const DOMAINS = [
  ...([
    'gmail.com',
    'googlemail.com',
    'wp.pl',
    'onet.pl',
    'op.pl',
    'o2.pl',
    'interia.pl',
    'interia.eu',
  ] as const),
  ...(['poczta.onet.pl', 'poczta.fm', 'gazeta.pl', 'tlen.pl', 'vp.pl', 'buziaczek.pl', 'home.pl'] as const),
  ...([
    'outlook.com',
    'hotmail.com',
    'live.com',
    'yahoo.com',
    'icloud.com',
    'proton.me',
    'protonmail.com',
  ] as const),
];

/**
 * The address that was probably meant when its domain is nearly a well-known one ("anna@gmial.com"); null when nothing
 * speaks for a slip. A short domain has too many neighbours that exist.
 */
export function meantAddress(typed: string): string | null {
  const [, name, domain] = /^([^@\s]+)@([^@\s]+)$/.exec(typed.trim().toLowerCase()) ?? [];
  if (name === undefined || domain === undefined || DOMAINS.some((each) => each === domain)) return null;
  const stem = (each: string) => each.slice(0, each.lastIndexOf('.'));
  const found = DOMAINS.find(
    (each) =>
      (stem(each).length > 3 && slip(domain, each)) || (each === 'gmail.com' && stem(domain) === 'gmail'),
  );
  return found === undefined ? null : `${name}@${found}`;
}

/** Whether one slip of the keys makes one text the other: a letter too many, missing, wrong, or two swapped. */
function slip(typed: string, meant: string): boolean {
  const at = [...meant].findIndex((letter, place) => letter !== typed[place]);
  if (at === -1) return typed.length === meant.length + 1;
  const rest = (text: string, from: number) => text.slice(at + from);
  return (
    rest(typed, 1) === rest(meant, 0) ||
    rest(typed, 0) === rest(meant, 1) ||
    rest(typed, 1) === rest(meant, 1) ||
    (typed[at] === meant[at + 1] && typed[at + 1] === meant[at] && rest(typed, 2) === rest(meant, 2))
  );
}
