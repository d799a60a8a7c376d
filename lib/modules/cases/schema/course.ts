import type { Role } from '@/lib/core/roles';
import type { ActNames, HistoryEntry } from '../../audit/schema';

/** A line of a case's course: the history's entry with who did it and the names it speaks of. */
export type CourseEntry = HistoryEntry &
  ActNames & {
    actor: string | null;
    /** The file that it is about. */
    documentId: number | null;
    /** What the one who did it is here: in the department that has the case, or else in their own. */
    post: { role: Role; position: string; department: string } | null;
  };
