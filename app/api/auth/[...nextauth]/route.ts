import { cookies } from 'next/headers';
import type { NextRequest } from 'next/server';
import NextAuth from 'next-auth';
import { authOptions, deviceCookie, deviceOf, sessionCookie } from '@/app/_entry/auth';
import { addressOf, isSameOrigin } from '@/app/_entry/request';
import { browserName } from '@/lib/modules/staff/rules/browser-name';

type Context = { params: Promise<{ nextauth: string[] }> };

/** The routes that the sign-in page uses. The rest of next-auth (its own pages, its log for browsers) is closed. */
const OPEN = ['GET csrf', 'GET session', 'GET providers', 'POST callback/credentials', 'POST signout'];

async function handle(request: NextRequest, context: Context): Promise<Response> {
  const { nextauth } = await context.params;
  if (!OPEN.includes(`${request.method} ${nextauth.join('/')}`)) return new Response(null, { status: 404 });
  if (request.method !== 'GET' && !isSameOrigin(request.headers)) return new Response(null, { status: 403 });
  const previousCookie = request.cookies.get(sessionCookie().name)?.value;
  const { name, options } = deviceCookie();
  const device = deviceOf(request.cookies.get(name)?.value);
  const onSignedIn = async () => (await cookies()).set(name, device, options);
  const browser = browserName(request.headers.get('user-agent') ?? '');
  const address = addressOf(request.headers);
  return NextAuth(request, context, authOptions({ address, device, browser, previousCookie, onSignedIn }));
}

export { handle as GET, handle as POST };
