import { ORGANISATIONS } from './organisations';
import { PERSONS } from './persons';
import type { ClientContent } from './types';

/** The clients of the demo town: 60 people and 15 organisations, all made up. */
export const CLIENTS: ClientContent[] = [...PERSONS, ...ORGANISATIONS];
