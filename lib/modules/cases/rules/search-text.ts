import { fold } from '@/lib/core/fold';

/** What a case is found by; the number is looked up by itself. Only the head of a very long subject is searched. */
export function caseSearchText(parts: {
  /** The client's own search text; '' where no party is named. */
  client: string;
  subject: string;
  /** '' of a kind that has no card. */
  card: string;
  znak: string | null;
  /** Its numbers in other systems; a new case has none. */
  references?: string;
}): string {
  const { client, card, znak, references = '', subject } = parts;
  return fold(`${client} ${card} ${znak ?? ''} ${references} ${subject.slice(0, 2_000)}`);
}
