import type { CourseEntry } from '../schema/course';

/** The parts of an act for those who read the files: reasons, remarks, the internal date, who took a document and how. */
const WRITING = [
  ...['reason', 'reasons', 'note', 'remark', 'basis', 'how', 'why', 'internalOn'],
  ...['identityCheck', 'byPower'],
];

/**
 * The act without what people wrote about it. Each written part is blank and not missing, because the sentence of the
 * act reads it. An act that says nothing of the kind stays as it is.
 */
export function withoutWriting(entry: CourseEntry): CourseEntry {
  const written = Object.entries(entry.data).filter(
    ([name, value]) => WRITING.includes(name) && value !== '' && value !== null && value !== undefined,
  );
  if (entry.instruction === null && written.length === 0) return entry;
  const blank = written.map(([name, value]) => [name, typeof value === 'string' ? '' : null]);
  const data = { ...entry.data, ...Object.fromEntries(blank) };
  return { ...entry, instruction: null, data, withheld: true } as CourseEntry;
}
