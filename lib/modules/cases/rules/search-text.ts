import { foldForSearch } from '@/lib/core/fold';

/**
 * The text by which a case is found; the number is searched apart, and only the first 2000 characters of a subject
 * count.
 */
export function caseSearchText(parts: {
  /** The client's search text; '' when no party is named. */
  client: string;
  /** The name of the party's representative. */
  representative?: string;
  /** The name and address of the sender of an e-mail. */
  sender?: string;
  subject: string;
  /** '' when the kind has no card. */
  card: string;
  znak: string | null;
  /** The numbers of the case in other systems; a new case has none. */
  references?: string;
}): string {
  const { client, representative = '', sender = '', card, znak, references = '', subject } = parts;
  return foldForSearch(
    `${client} ${representative} ${sender} ${card} ${znak ?? ''} ${references} ${subject.slice(0, 2_000)}`,
  );
}
