import { momentText } from '@/lib/i18n/moments';
import type { HandOverLine } from '../../routing/schema';

/** The answer of the receiving department, or of the sender, to a hand-over. */
export function handOverAnswer({ state, to, answer }: HandOverLine, now: Date): string {
  if (!answer) return `Czeka na przyjęcie: ${to}.`;
  const done = `${ANSWERS[state]} ${momentText(answer.at, now)}: ${answer.by}.`;
  return answer.reason === '' ? done : `${done} Powód: ${answer.reason}`;
}

const ANSWERS: Record<HandOverLine['state'], string> = {
  PENDING: 'Czeka od',
  ACCEPTED: 'Przyjęto',
  REFUSED: 'Odmówiono przyjęcia',
  WITHDRAWN: 'Cofnięto',
  SENT_BACK: 'Odesłano',
};
