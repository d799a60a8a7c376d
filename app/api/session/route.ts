import { visitNow } from '@/app/_entry/context';

/** Tells the office that somebody is working at an open page: notes the session, or says that it is over. */
export async function GET(): Promise<Response> {
  const { state } = await visitNow(0);
  return new Response(null, {
    status: state === 'live' ? 204 : 401,
    headers: { 'cache-control': 'no-store' },
  });
}
