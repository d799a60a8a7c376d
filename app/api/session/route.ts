import { visitNow } from '@/app/_entry/context';
import { failure } from '@/app/_entry/failure';

/**
 * An open page calls this while its person works. It prolongs the session, or answers that the session is over. While
 * the database is away it answers neither (503), so that nobody is signed out.
 */
export async function GET(): Promise<Response> {
  const status = await visitNow(0).then(({ state }) => (state === 'live' ? 204 : 401), statusOf);
  return new Response(null, { status, headers: { 'cache-control': 'no-store' } });
}

async function statusOf(error: unknown): Promise<500 | 503> {
  return (await failure(error)).code === 'unexpected' ? 500 : 503;
}
