import type { Instrumentation } from 'next';

/**
 * Logs a failed page with the number that its reader sees, and keeps the failure for the page that tells of it. Next
 * itself logs nothing about the failure.
 */
export const onRequestError: Instrumentation.onRequestError = async (error, { headers }) => {
  if (process.env.NEXT_RUNTIME !== 'nodejs') return;
  const { log } = await import('@/lib/platform/log');
  const { noteFailure } = await import('@/lib/platform/trouble');
  const errorId = headers['x-request-id'];
  noteFailure(String(errorId), error);
  log.error({ err: error, errorId }, 'page failed');
};
