import { DomainError } from './errors';

/** A life cycle as a table: each act with the states before it and the state after it. */
export type Transitions<State extends string> = Record<string, { from: readonly State[]; to: State }>;

/** The state after the act. Throws `wrong-state` for an act that the table does not allow in this state. */
export function follow<Table extends Transitions<string>, Act extends keyof Table & string>(
  table: Table,
  state: string,
  act: Act,
): Table[Act]['to'] {
  const step: Table[Act] | undefined = table[act];
  if (!step?.from.includes(state)) throw new DomainError('wrong-state', { facts: { state, act } });
  return step.to;
}
