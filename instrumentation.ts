import type { Instrumentation } from 'next';

/**
 * Logs a page that failed under the number that its reader is shown, which Next does not print, and keeps the failure
 * for the page that tells of it.
 */
export const onRequestError: Instrumentation.onRequestError = async (error, { headers }) => {
  if (process.env.NEXT_RUNTIME !== 'nodejs') return;
  const { log } = await import('@/lib/platform/log');
  const { noteFailure } = await import('@/lib/platform/trouble');
  const errorId = headers['x-request-id'];
  noteFailure(String(errorId), error);
  log.error({ err: error, errorId }, 'page failed');
};
