import type { DraftActions } from '@/components/layout/form/use-draft';
import type { Action } from '@/lib/core/action-result';
import type { PlainDate } from '@/lib/core/plain-date';
import type { PrepareInput, RegisterInput } from '@/lib/modules/applications/schema/application';
import type { Registered, TakenClient } from '@/lib/modules/applications/schema/record';
import type { ClientChanges, FoundClient } from '@/lib/modules/clients/schema';
import type { ProofLine } from '@/lib/modules/deadlines/rules/short-proof';
import type { Meaning } from '@/lib/modules/deadlines/schema';
import type { Card } from '@/lib/modules/procedure-cards/schema';

/** The chosen card, and the date that the clerk tells the client. */
export type Prepared = {
  /** The version that the clerk chose; the card is the one in force on the day of receipt. */
  chosenId: number;
  card: Card;
  due: {
    on: PlainDate;
    long: string;
    meaning: Meaning;
    /** The name of the term, for the middle of a sentence. */
    term: string;
    lines: ProofLine[];
  };
};

/** The server actions that the page of a new podanie passes to its form. */
export type RegisterActions = DraftActions & {
  register: Action<RegisterInput, Registered>;
  prepare: Action<PrepareInput, Prepared>;
  findClients: Action<{ typed: string }, FoundClient[]>;
  takeClient: Action<{ clientId: number }, TakenClient>;
  retakeClient: Action<{ clientId: number; version: number }, ClientChanges>;
  revealPesel: Action<{ clientId: number }, { pesel: string }>;
};
