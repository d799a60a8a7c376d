import { told } from '@/lib/core/polish';
import type { ToldAct } from '../../audit/schema';
import { HANDLER_WORDS } from '../../staff/words';
import type { CourseEntry } from '../schema/course';

/** What the office did by itself, without a person. */
const BY_ITSELF = 'Urząd (samoczynnie)';

/** The same with who did it, as the course shows it under the title: "Powód: urlop. Przekazanie: Anna Wrona." */
export function actText({ text, by }: ToldAct, entry: CourseEntry): string | undefined {
  if (by === false) return text || undefined;
  const who = entry.actor ?? BY_ITSELF;
  return text || by ? told(text ?? '', by ? `${by}: ${who}` : who) : who;
}

/** What a person is in the office: the position written down for them, or else what they do in the program. */
export const postText = ({ role, position, department }: NonNullable<CourseEntry['post']>): string =>
  `${position || HANDLER_WORDS[role]}, ${department}`;

/** Who did it, and what they are in the office: for the metryka (art. 66a KPA asks for name and post). */
export function actorOf({ actor, post }: CourseEntry): { name: string; post: string } {
  if (actor === null) return { name: BY_ITSELF, post: '' };
  return { name: actor, post: post ? postText(post) : '' };
}

/** What an act refers to, as the file of the case names it; '' when to nothing. */
export function paperOf({ paper }: ToldAct, { documentId }: CourseEntry): string {
  return paper ?? (documentId === null ? '' : `dokument nr ${documentId}`);
}
