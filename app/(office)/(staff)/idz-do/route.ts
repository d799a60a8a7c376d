import { goToTargets } from '@/app/_entry/places';
import { route } from '@/app/_entry/route';

/** What "Idź do…" finds for the caller, asked when it is opened. */
export const GET = route(async (ctx) => Response.json(await goToTargets(ctx)));
