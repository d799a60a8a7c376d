import { goToTargets } from '@/app/_entry/places';
import { route } from '@/app/_entry/route';

/** The targets of "Idź do…" for the caller. The browser asks for them when the panel opens. */
export const GET = route(async (ctx) => Response.json(await goToTargets(ctx)));
