/** The reason why a lookup failed, in the reader's language. `fields` holds a sentence for each wrong input. */
export type StatusProblem = { title: string; text: string; fields: { numer?: string; kod?: string } };

/** The state of the form between attempts. It holds the typed values, so that none is lost. */
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
