import { visitNow } from '@/app/_entry/context';

/** An open page calls this while its person works. It prolongs the session, or answers that the session is over. */
export async function GET(): Promise<Response> {
  const { state } = await visitNow(0);
  return new Response(null, {
    status: state === 'live' ? 204 : 401,
    headers: { 'cache-control': 'no-store' },
  });
}
