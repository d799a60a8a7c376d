import { fold } from '@/lib/core/fold';
import { matchCards } from '@/lib/modules/procedure-cards/rules/match-cards';
import { CARD_PHRASES, STARTING_CARDS } from '../support/card-phrases';
import type { Figure } from './figure';

const GOAL = 0.95;

/** P5, the cards: how often a clerk's phrase finds the right card in the first place. */
export function measureCards(): Figure[] {
  const ours = share((phrase) => matchCards(STARTING_CARDS, phrase)[0]?.card.slug);
  const bare = share((phrase) => STARTING_CARDS.find(({ name }) => fold(name).includes(fold(phrase)))?.slug);
  const missed = CARD_PHRASES.filter(
    ([phrase, ...slugs]) => !slugs.includes(matchCards(STARTING_CARDS, phrase)[0]?.card.slug),
  );
  return [
    {
      id: 'P5',
      work: `the card wanted comes first, of ${CARD_PHRASES.length} phrases of clerks`,
      ours: percent(ours),
      floor: `the phrase as it stands in a name ${percent(bare)}`,
      goal: percent(GOAL),
      kept: ours >= GOAL,
      notes: [
        `On the ${STARTING_CARDS.length} cards of the starting set. The residents' words of the cards and the phrases are by the same hand, so the figure tells of the ranking, not of an office. Not first: ${missed.map(([phrase]) => `“${phrase}”`).join(', ') || 'none'}.`,
      ],
    },
  ];
}

function share(first: (phrase: string) => string | undefined): number {
  const right = CARD_PHRASES.filter(([phrase, ...slugs]) => slugs.includes(first(phrase) ?? ''));
  return right.length / CARD_PHRASES.length;
}

const percent = (part: number) => `${Math.round(part * 1_000) / 10} %`;
