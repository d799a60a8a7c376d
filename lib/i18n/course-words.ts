import type { CourseType } from '@/lib/modules/audit/schema';
import type { CourseEntry, CourseNames } from '@/lib/modules/cases/schema/course';
import { OF_APPLICATIONS } from './course/applications';
import { OF_CASE_FILES } from './course/case-files';
import { OF_CASES } from './course/cases';
import { OF_CLOCKS } from './course/clocks';
import { OF_COLLECTIONS } from './course/collections';
import { OF_FILES } from './course/files';
import { OF_HAND_OVERS } from './course/hand-overs';
import { OF_LETTERS } from './course/letters';
import { type Sentences, type Told, told } from './course/sentence';
import { HANDLER_WORDS } from './words';

/**
 * How each act of a case is told: in its course on the screen and in its metryka, on paper too. A type without its
 * sentence does not compile.
 */
const SENTENCES: Sentences<CourseType> = {
  ...OF_APPLICATIONS,
  ...OF_CASE_FILES,
  ...OF_CASES,
  ...OF_CLOCKS,
  ...OF_FILES,
  ...OF_COLLECTIONS,
  ...OF_HAND_OVERS,
  ...OF_LETTERS,
};

/** What the office did by itself, without a person. */
const BY_ITSELF = 'Urząd (samoczynnie)';

/** One line of a case's history in words. */
export function tellAct(entry: CourseEntry): Told {
  const tell = SENTENCES[entry.type as CourseType] as
    | ((data: CourseEntry['data'], names: CourseNames) => Told)
    | undefined;
  return tell?.(entry.data, entry) ?? { title: 'Inna czynność' };
}

/** The same with who did it, as the course shows it under the title: "Powód: urlop. Przekazanie: Anna Wrona." */
export function actText({ text, by }: Told, entry: CourseEntry): string | undefined {
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
export function paperOf({ paper }: Told, { documentId }: CourseEntry): string {
  return paper ?? (documentId === null ? '' : `dokument nr ${documentId}`);
}
