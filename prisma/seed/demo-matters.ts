import { CLIENTS } from './content/clients';
import { MATTERS } from './content/matters';
import type { ClientContent } from './content/types';

/** The kinds of clients that ask for different things. Every other name in the matters is the key of one client. */
const KINDS: Record<string, (client: ClientContent) => boolean> = {
  anyone: () => true,
  person: ({ kind }) => kind === 'PERSON',
  parent: (client) => bornIn(client, 1970, 1995),
  student: (client) => bornIn(client, 1996, 2010),
  company: ({ key }) => COMPANIES.includes(key),
  business: ({ key }) => SHOPS.includes(key),
};

const COMPANIES = ['wodociagi', 'gazownia', 'bud-trakt', 'swiatlowody', 'energetyka', 'eko-szambo'];
const SHOPS = ['kawiarnia-ges', 'piekarnia-zolc', 'sklep-pod-debem', 'ksiegarnia'];

function bornIn(client: ClientContent, from: number, to: number): boolean {
  if (client.kind !== 'PERSON') return false;
  const year = Number(client.birthDate.slice(0, 4));
  return year >= from && year <= to;
}

/** The texts that clients of the demo write under a card, each with the clients who may write it. */
export function askedUnder(slug: string): { text: string; clients: ClientContent[] }[] {
  return Object.entries(MATTERS[slug] ?? {}).flatMap(([asker, texts]) => {
    const asks = KINDS[asker] ?? (({ key }: ClientContent) => key === asker);
    const clients = CLIENTS.filter(asks);
    return texts.map((text) => ({ text, clients }));
  });
}
