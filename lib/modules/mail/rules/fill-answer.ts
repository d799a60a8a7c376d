import type { AnswerData } from '../schema/values';

/** The names of the data, as the page of the saved answers lists them. */
export const ANSWER_DATA: readonly (keyof AnswerData)[] = ['numer', 'temat', 'termin', 'nadawca'];

/** The text of a saved answer with the data of a case in place of "{numer}" and the others; other braces stay. */
export const fillAnswer = (text: string, data: AnswerData): string =>
  text.replace(/\{(\p{L}+)\}/gu, (whole, name: string) => {
    const known = ANSWER_DATA.find((each) => each === name);
    return known ? data[known] : whole;
  });
