/** The time for which the files stay in the office, by their category; '' for a category without years. */
export function archiveText(category: string, archiveYear: number | null): string {
  if (archiveYear === null) return '';
  if (category === 'A') return `do archiwum państwowego od ${archiveYear} r.`;
  return category.startsWith('BE')
    ? `ekspertyza od ${archiveYear} r.`
    : `przechowywać do końca ${archiveYear - 1} r.`;
}
