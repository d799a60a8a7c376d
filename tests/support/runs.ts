/**
 * The thoroughness of the property tests: `PROPERTY_SHARE=50` tries each property fifty times as often. With 0.1 it is
 * tried a tenth as often, which is enough to find a mutant, and walks over years take larger steps.
 */
const SHARE = Number(process.env.PROPERTY_SHARE ?? 1);

/** The number of tries of a property that is normally tried `number` times. */
export const runs = (number: number) => Math.ceil(number * SHARE);

/** The step in days of a walk over years; it is no multiple of seven, so every weekday occurs. */
export const STRIDE = SHARE < 1 ? 11 : 1;
