import type { Office } from './offices';

const offices: Office[] = JSON.parse(process.env.E2E_OFFICES ?? '[]');

/** The office of this worker; none in the process that starts the workers. */
export const ownOffice: Office | undefined = offices[Number(process.env.TEST_PARALLEL_INDEX)];

// The worker runs operations in its office with the settings and the clock of the office's server.
if (ownOffice) {
  const { settings, startedAt } = ownOffice;
  const sinceStart = Date.now() - startedAt - process.uptime() * 1_000;
  const OKIENKO_NOW = new Date(Date.parse(settings.OKIENKO_NOW) + sinceStart).toISOString();
  Object.assign(process.env, settings, { OKIENKO_NOW });
}
