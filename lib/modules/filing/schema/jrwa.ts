/** One class as it is written in a file of the JRWA. */
export type JrwaRow = {
  symbol: string;
  title: string;
  /** 'A', 'B5', 'BE10', 'Bc'; '' of a class that is divided further. */
  category: string;
  makesCases: boolean;
  note: string;
};

export type JrwaClassItem = JrwaRow & {
  /** Whether a case may be opened in it: it has a category, and no class below it. */
  last: boolean;
};
