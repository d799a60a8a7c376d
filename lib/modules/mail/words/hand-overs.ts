import { momentText } from '@/lib/i18n/moments';
import type { HandOverLine } from '../../routing/schema';

/** The answer of the receiving department, or of the sender, to a hand-over; its reason stands beside it. */
export function handOverAnswer({ state, to, answer }: HandOverLine, now: Date): string {
  if (!answer) return `Czeka na przyjęcie: ${to}.`;
  return `${ANSWERS[state]}: ${answer.by}, ${momentText(answer.at, now)}.`;
}

const ANSWERS: Record<HandOverLine['state'], string> = {
  PENDING: 'Czeka na przyjęcie',
  ACCEPTED: 'Przyjęto',
  REFUSED: 'Odmówiono przyjęcia',
  WITHDRAWN: 'Cofnięto',
  SENT_BACK: 'Odesłano',
};
