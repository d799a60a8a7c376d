import { fold } from '@/lib/core/fold';
import { matchCards } from '@/lib/modules/procedure-cards/rules/match-cards';
import { CARD_PHRASES, STARTING_CARDS } from '../support/card-phrases';
import type { Figure } from './figure';

const GOAL = 0.95;

const NAMED = CARD_PHRASES.filter(([, slug]) => slug !== null);

/** P5, the cards: how often a clerk's phrase finds the right card first, and Enter takes a wrong one. */
export function measureCards(): Figure[] {
  const best = (phrase: string) => matchCards(STARTING_CARDS, phrase)[0];
  const ours = share((phrase) => best(phrase)?.card.slug);
  const bare = share((phrase) => STARTING_CARDS.find(({ name }) => fold(name).includes(fold(phrase)))?.slug);
  const missed = NAMED.filter(([phrase, ...slugs]) => !slugs.includes(best(phrase)?.card.slug));
  const taken = CARD_PHRASES.filter(([phrase, ...slugs]) => {
    const first = best(phrase);
    return first?.whole && !slugs.includes(first.card.slug);
  });
  return [
    {
      id: 'P5',
      work: `the card wanted comes first, of ${NAMED.length} phrases of clerks`,
      ours: percent(ours),
      floor: `the phrase as it stands in a name ${percent(bare)}`,
      goal: percent(GOAL),
      kept: ours >= GOAL && taken.length === 0,
      notes: [
        `On the ${STARTING_CARDS.length} cards of the starting set. The residents' words of the cards and the phrases are by the same hand, so the figure tells of the ranking, not of an office. Not first: ${quoted(missed)}. Enter takes a wrong card, of all ${CARD_PHRASES.length} phrases: ${quoted(taken)}.`,
      ],
    },
  ];
}

const quoted = (phrases: typeof CARD_PHRASES) =>
  phrases.map(([phrase]) => `“${phrase}”`).join(', ') || 'none';

function share(first: (phrase: string) => string | undefined): number {
  const right = NAMED.filter(([phrase, ...slugs]) => slugs.includes(first(phrase) ?? ''));
  return right.length / NAMED.length;
}

const percent = (part: number) => `${Math.round(part * 1_000) / 10} %`;
