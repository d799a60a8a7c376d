import { told } from '@/lib/core/polish';
import type { ToldAct } from '../../audit/schema';
import { HANDLER_WORDS } from '../../staff/words/values';
import type { CourseEntry } from '../schema/course';

/** The actor of an act without a person. */
const BY_ITSELF = 'Urząd (samoczynnie)';

/** The text of an act with its actor, for the line under the title: "Powód: urlop. Przez: Anna Wrona." */
export function actText({ text: whole, by }: ToldAct, entry: CourseEntry): string | undefined {
  const text = entry.withheld ? '' : whole;
  if (by === false) return text || undefined;
  const who = entry.actor ?? BY_ITSELF;
  return text || by ? told(text ?? '', by ? `${by}: ${who}` : who) : who;
}

/** The post of a person: their recorded position, else the task of their role. */
export const postText = ({ role, position, department }: NonNullable<CourseEntry['post']>): string =>
  `${position || HANDLER_WORDS[role]}, ${department}`;

/** The name and the post of the actor, as the metryka asks for them (KPA art. 66a). */
export function actorOf({ actor, post }: CourseEntry): { name: string; post: string } {
  if (actor === null) return { name: BY_ITSELF, post: '' };
  return { name: actor, post: post ? postText(post) : '' };
}

/** The paper that an act refers to, by its name in the case files; '' of an act without one. */
export function paperOf({ paper }: ToldAct, { documentId }: CourseEntry): string {
  return paper ?? (documentId === null ? '' : `dokument nr ${documentId}`);
}
