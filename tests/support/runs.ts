/**
 * How thorough the search is: `PROPERTY_SHARE=50` tries each property fifty times as often; with 0.1, enough to find a
 * mutant by, a tenth as often, and walks take strides.
 */
const SHARE = Number(process.env.PROPERTY_SHARE ?? 1);

/** How often to try a property that is ordinarily tried so often. */
export const runs = (number: number) => Math.ceil(number * SHARE);

/** From one day to the next in a walk over years: prime to the week, so that every weekday comes. */
export const STRIDE = SHARE < 1 ? 11 : 1;
