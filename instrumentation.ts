import type { Instrumentation } from 'next';

/** Logs a page that failed under the number that its reader is shown; Next prints nothing of it. */
export const onRequestError: Instrumentation.onRequestError = async (error, { headers }) => {
  if (process.env.NEXT_RUNTIME !== 'nodejs') return;
  const { log } = await import('@/lib/platform/log');
  const errorId = headers['x-request-id'];
  log.error({ err: error, errorId }, 'page failed');
};
