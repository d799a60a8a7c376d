import type { CourseType, HistoryData } from '@/lib/modules/audit/schema';
import type { CourseNames } from '@/lib/modules/cases/schema/course';

/** An act in words: what was done, and what else is to be said of it. Who did it is told beside it. */
export type Told = {
  title: string;
  text?: string;
  /** What the person did, where the name alone would not say it; false where the line before has named them. */
  by?: string | false;
  /** What the act refers to, when that is no file with a number. */
  paper?: string;
};

/** How each of these types is told. */
export type Sentences<T extends CourseType> = {
  [K in T]: (data: HistoryData[K], names: CourseNames) => Told;
};

/** The types that begin with this word. */
export type TypesOf<Of extends string> = Extract<CourseType, `${Of}.${string}`>;

/** Sentences one after another, each with its full stop. */
export function told(...sentences: (string | false | null)[]): string {
  return sentences
    .filter((sentence) => typeof sentence === 'string' && sentence.trim() !== '')
    .map((sentence) => (/[.!?]$/.test(String(sentence).trim()) ? sentence : `${sentence}.`))
    .join(' ');
}

/** A heading inside a sentence. */
export const inside = (heading: string | undefined): string =>
  heading ? heading.charAt(0).toLowerCase() + heading.slice(1) : '';
