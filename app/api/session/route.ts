import { visitNow } from '@/app/_entry/context';
import { failure } from '@/app/_entry/failure';

/**
 * Tells the office that somebody is working at an open page: notes the session, or says that it is over. What cannot be
 * told for the moment is no end of a session.
 */
export async function GET(): Promise<Response> {
  const status = await visitNow(0).then(({ state }) => (state === 'live' ? 204 : 401), statusOf);
  return new Response(null, { status, headers: { 'cache-control': 'no-store' } });
}

async function statusOf(error: unknown): Promise<500 | 503> {
  return (await failure(error)).code === 'unexpected' ? 500 : 503;
}
