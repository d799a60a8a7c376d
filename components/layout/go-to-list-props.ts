import type { Ref } from 'react';
import type { GoToTarget } from '@/lib/core/find-targets';

/** The answer of the server: the targets, or the sentence that says why there are none. */
export type GoToAnswer = GoToTarget[] | string;

/** The acts of the field's keys in the list. */
export interface GoToKeys {
  move: (step: 1 | -1) => void;
  choose: () => void;
}

/** The state that the list reports to the field: the id of the chosen option, and the sentence about the list. */
export interface GoToState {
  option?: string;
  message: string;
}

export interface GoToListProps {
  id: string;
  answer: Promise<GoToAnswer>;
  query: string;
  /** True when the typed text can be searched for among all cases. */
  searches: boolean;
  keys: Ref<GoToKeys>;
  onState: (state: GoToState) => void;
  /** Called when the browser goes to the chosen target. */
  onLeave: () => void;
}
