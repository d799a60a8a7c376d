/** Endings of files that run when opened. */
const PROGRAMS =
  /^(exe|scr|pif|bat|cmd|msi|msp|msc|cpl|js|jse|vbs|vbe|wsf|wsh|ps1|hta|lnk|jar|reg|dll|docm|xlsm|pptm)$/i;

/** The endings of a file's name in small letters, the last one first: `umowa.pdf.sig` has `sig` and `pdf`. */
export function endingsOf(fileName: string): string[] {
  return fileName.toLowerCase().split('.').slice(1).reverse();
}

/**
 * Whether the name shows a program as another file, as `umowa.exe.pdf` does: systems that hide the last ending show the
 * one straight before it. Anywhere else such letters are a word: `zm.reg. pracy.pdf`.
 */
export function isDisguised(fileName: string): boolean {
  const [, before] = endingsOf(fileName).filter((ending) => ending.trim() !== '');
  return before !== undefined && PROGRAMS.test(before.trim());
}
