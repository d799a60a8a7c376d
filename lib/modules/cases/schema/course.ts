import type { Role } from '@/lib/core/roles';
import type { HistoryEntry } from '../../audit/schema';

/** What the words of a line need besides its own data. */
export type CourseNames = {
  /** The registry number of the case. */
  number: string;
  /** The department a hand-over went to, or one that co-operates. */
  toDepartment: string | null;
  /** The person that the line is about: the one a case was given to, or back to. */
  person: string | null;
  /** What they were told when it was given. */
  instruction: string | null;
  /** The document or originals given to a counter, and which. */
  collection: { title: string; point: string } | null;
  /** Its date is the office's own target, not the law's. */
  isTarget: boolean;
};

/** A line of a case's course: the history's entry with who did it and the names it speaks of. */
export type CourseEntry = HistoryEntry &
  CourseNames & {
    actor: string | null;
    /** The file that it is about. */
    documentId: number | null;
    /** What the one who did it is here: in the department that has the case, or else in their own. */
    post: { role: Role; position: string; department: string } | null;
  };
