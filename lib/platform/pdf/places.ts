import { join } from 'node:path';

const ROOT = /* turbopackIgnore: true */ process.cwd();

/** The templates of the program; the compiler reads no file outside this folder. */
export const TEMPLATES = join(ROOT, 'lib/platform/pdf/templates');

/** The starting templates of an office's letters, one `KIND.typ` for each kind. */
export const STARTING_LETTERS = join(ROOT, 'lib/platform/pdf/letters');

export const FONTS = ['400Regular', '600SemiBold'].map((style) =>
  join(ROOT, `node_modules/@expo-google-fonts/source-sans-3/${style}/SourceSans3_${style}.ttf`),
);

/** The program that sets papers by the office's own templates, in a process of its own. */
export const TEMPLATE_PROCESS = join(ROOT, 'lib/platform/pdf/template-process.ts');
