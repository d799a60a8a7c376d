import { forgetSettings } from '@/lib/platform/env';

/** Equal settings for every test, whatever the developer's shell or `.env` says. */
for (const name of Object.keys(process.env)) {
  if (name.startsWith('OKIENKO_') || name.startsWith('DATABASE_') || name === 'PORT')
    delete process.env[name];
}
process.env.OKIENKO_SECRET = 'only-for-tests-only-for-tests-only-for-tests';
process.env.OKIENKO_DEMO = '1';
process.env.OKIENKO_LOG_LEVEL = 'silent';
forgetSettings();
