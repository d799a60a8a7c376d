/** What stopped a lookup, in the words of the reader's language. `fields`: sentence by the name of the input. */
export type StatusProblem = { title: string; text: string; fields: { numer?: string; kod?: string } };

/** What the form remembers between attempts: nothing typed is lost. */
export type StatusFormState = {
  number: string;
  code: string;
  attempt: number;
  problem: StatusProblem | null;
};

export type StatusFormTexts = {
  number: string;
  numberHint: string;
  code: string;
  codeHint: string;
  check: string;
  errorWord: string;
};
