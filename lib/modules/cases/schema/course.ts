import type { Role } from '@/lib/core/roles';
import type { ActNames, HistoryEntry } from '../../audit/schema';

/** A line of a case's course: the history entry with its actor and the names in its text. */
export type CourseEntry = HistoryEntry &
  ActNames & {
    actor: string | null;
    /** The file that the line is about. */
    documentId: number | null;
    /** True when the reader may not read the files of the case, and the act lacks what people wrote about it. */
    withheld: boolean;
    /** The actor's post in the department that has the case, else the post in their own department. */
    post: { role: Role; position: string; department: string } | null;
  };
