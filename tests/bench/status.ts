import { readdirSync } from 'node:fs';
import { Browser } from './browser';
import { type Figure, loop, ms, percentiles, perSecond, steadily } from './figure';
import type { Office } from './office';
import { clerkAt, connect, groundOf, registerOverHttp } from './podanie';

const RATE = 200;
const SECONDS = 20;

/** P10: the public status page of a matter at 200 requests a second while two clerks register. */
export async function measureStatus(office: Office): Promise<Figure[]> {
  const database = await connect(office.databaseUrl);
  const ground = await groundOf(database);
  await database.end();
  const clerks = await Promise.all([clerkAt(office, 'bok'), clerkAt(office, 'bok2')]);
  const { number, accessCode } = await registerOverHttp(clerks[0], ground);

  const resident = new Browser(office.origin);
  const { status } = await resident.submit('/stan-sprawy', { numer: number, kod: accessCode });
  const shown = await resident.page('/stan-sprawy');
  if (status !== 303 || !shown.includes(number))
    throw new Error(`the status of ${number} did not open: ${status}`);

  const [style] = readdirSync('.next/static/chunks').filter((name) => name.endsWith('.css'));
  await loop(4, 3, () => resident.page('/stan-sprawy'));
  const most = await loop(8, 5, () => resident.page('/stan-sprawy'));
  let working = true;
  let registered = 0;
  const counter = clerks.map(async (clerk) => {
    for (; working; registered += 1) await registerOverHttp(clerk, ground);
  });
  const ours = percentiles(await steadily(RATE, SECONDS, () => resident.page('/stan-sprawy')));
  const count = registered;
  const floor = percentiles(
    await steadily(RATE, SECONDS / 2, () => resident.page(`/_next/static/chunks/${style}`)),
  );
  working = false;
  await Promise.all(counter);
  return [
    {
      id: 'P10',
      work: `public status page, ${RATE} requests/s while 2 clerks register`,
      ours: `p99 ${ms(ours.p99)} (p50 ${ms(ours.p50)}, p95 ${ms(ours.p95)})`,
      floor: `static file p99 ${ms(floor.p99)} (p50 ${ms(floor.p50)})`,
      goal: 'p99 100 ms',
      kept: ours.p99 <= 100,
      notes: [
        `The page of an open matter (${Math.round(shown.length / 1_024)} kB of HTML), ${RATE * SECONDS} requests in ${SECONDS} s, each counted from when it was due; meanwhile ${perSecond(count / SECONDS)} podania were registered, without a pause. With nothing else to do the server gives ${perSecond(most.rate)} of these pages at most.`,
        'Floor: a stylesheet of the same server at the same rate with the same clerks at work. Clients, server and database share the cores.',
      ],
    },
  ];
}
