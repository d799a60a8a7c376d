import { headers } from 'next/headers';

/** The script of a page that has a button to print or a form; the framework's own scripts do not come with the page. */
export async function ResidentScript() {
  const nonce = (await headers()).get('x-nonce') ?? undefined;
  return <script src="/okienko.js" async nonce={nonce} />;
}
