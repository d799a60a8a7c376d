import type { Ref } from 'react';
import type { GoToTarget } from '@/lib/core/find-targets';

/** What the server answers: the targets, or the sentence that says why there are none. */
export type GoToAnswer = GoToTarget[] | string;

/** What the keys of the field do in the list. */
export interface GoToKeys {
  move: (step: 1 | -1) => void;
  choose: () => void;
}

/** What the list tells the field: the id of the chosen option, and the sentence about the list. */
export interface GoToState {
  option?: string;
  message: string;
}

export interface GoToListProps {
  id: string;
  answer: Promise<GoToAnswer>;
  query: string;
  /** Whether what is typed can be looked for among all cases. */
  searches: boolean;
  keys: Ref<GoToKeys>;
  onState: (state: GoToState) => void;
  /** Called when the chosen target is being gone to. */
  onLeave: () => void;
}
