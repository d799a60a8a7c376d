import { DomainError } from './errors';

/** A life cycle on one screen: act → from which states, to which state. */
export type Transitions<State extends string> = Record<string, { from: readonly State[]; to: State }>;

/** The state after the act. Throws `wrong-state` when the act is not possible from here, or not in this table. */
export function follow<Table extends Transitions<string>, Act extends keyof Table & string>(
  table: Table,
  state: string,
  act: Act,
): Table[Act]['to'] {
  const step: Table[Act] | undefined = table[act];
  if (!step?.from.includes(state)) throw new DomainError('wrong-state', { facts: { state, act } });
  return step.to;
}
