import type { Instrumentation } from 'next';

/** Logs a failed page with the number that its reader sees. Next itself logs nothing about the failure. */
export const onRequestError: Instrumentation.onRequestError = async (error, { headers }) => {
  if (process.env.NEXT_RUNTIME !== 'nodejs') return;
  const { log } = await import('@/lib/platform/log');
  const errorId = headers['x-request-id'];
  log.error({ err: error, errorId }, 'page failed');
};
