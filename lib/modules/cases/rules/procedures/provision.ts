import type { Act, Provision } from '../../schema/procedure';

export const at = (act: Act, article: string, through: Provision | null = null): Provision => ({
  act,
  at: article,
  through,
});
