import { availableParallelism } from 'node:os';
import { resolve } from 'node:path';
import { z } from 'zod';
import { keptSecret } from './kept-secret';
import { StartupError } from './startup-error';

const flag = z.enum(['0', '1'], 'dozwolone wartości to 0 i 1').transform((value) => value === '1');

const databaseAddress = z.url({
  protocol: /^postgres(ql)?$/,
  error: 'oczekiwano adresu postgresql://użytkownik:hasło@serwer/baza',
});

const schema = z
  .object({
    PORT: z.coerce
      .number('oczekiwano numeru portu')
      .int()
      .min(1)
      .max(65_535, 'port to liczba od 1 do 65535')
      .default(3000),
    OKIENKO_HOST: z
      .union([z.ipv4(), z.ipv6()], 'oczekiwano adresu IP, np. 127.0.0.1 albo 0.0.0.0')
      .default('127.0.0.1'),
    DATABASE_URL: databaseAddress.optional(),
    DATABASE_OWNER_URL: databaseAddress.optional(),
    OKIENKO_DATA_DIR: z
      .string()
      .default('.data')
      .transform((dir) => resolve(dir)),
    OKIENKO_SEALS_DIR: z
      .string()
      .transform((dir) => resolve(dir))
      .optional(),
    OKIENKO_DEMO: flag.optional(),
    OKIENKO_DEMO_SMTP_PORT: z.coerce
      .number('oczekiwano numeru portu')
      .int()
      .min(0)
      .max(65_535, 'port to liczba od 0 do 65535')
      .default(2525),
    OKIENKO_NOW: z
      .string()
      .transform(withSeconds)
      .pipe(
        z.iso.datetime({
          offset: true,
          local: true,
          error: 'oczekiwano daty i godziny ISO, np. 2026-11-24T09:00:00+01:00',
        }),
      )
      .transform(withWarsawOffset)
      .optional(),
    OKIENKO_URL: z
      .url({ protocol: /^https?$/, error: 'oczekiwano adresu http:// lub https://' })
      .transform((url) => url.replace(/\/+$/, ''))
      .optional(),
    OKIENKO_SECRET: z.string().min(32, 'sekret musi mieć co najmniej 32 znaki').optional(),
    OKIENKO_OLD_SECRETS: z
      .string()
      .default('')
      .transform((list) =>
        list
          .split(',')
          .map((secret) => secret.trim())
          .filter(Boolean),
      ),
    OKIENKO_TRUST_PROXY: flag.optional(),
    OKIENKO_PROCESSES: z.coerce
      .number('oczekiwano liczby procesów')
      .int('oczekiwano liczby procesów')
      .min(1, 'co najmniej 1')
      .max(64, 'najwyżej 64')
      .default(defaultProcesses()),
    OKIENKO_SCANS_DIR: z
      .string()
      .transform((dir) => resolve(dir))
      .optional(),
    OKIENKO_CLAMD: z
      .string()
      .transform(clamdAddress)
      .pipe(
        z.union([z.object({ path: z.string() }), z.object({ host: z.string(), port: z.number() })], {
          error: 'oczekiwano serwer:port albo ścieżki gniazda zaczynającej się od /',
        }),
      )
      .optional(),
    OKIENKO_S3_URL: z
      .url({ protocol: /^https?$/, error: 'oczekiwano adresu http:// lub https://' })
      .optional(),
    OKIENKO_S3_BUCKET: z
      .string()
      .regex(/^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/, 'oczekiwano nazwy zasobnika S3')
      .optional(),
    OKIENKO_S3_KEY: z.string().optional(),
    OKIENKO_S3_SECRET: z.string().optional(),
    OKIENKO_S3_REGION: z.string().default('us-east-1'),
    OKIENKO_LOG_LEVEL: z
      .enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'], {
        error: 'dozwolone wartości to fatal, error, warn, info, debug, trace i silent',
      })
      .default('info'),
  })
  .refine(
    ({ OKIENKO_URL: url, OKIENKO_TRUST_PROXY: trust }) => !url?.startsWith('https:') || trust !== undefined,
    {
      path: ['OKIENKO_TRUST_PROXY'],
      error:
        'adres https oznacza, że przed Okienkiem stoi serwer pośredniczący; podaj 1, jeśli dopisuje adres odwiedzającego do X-Forwarded-For, albo 0, jeśli nie',
    },
  )
  .transform((values) => ({
    ...values,
    OKIENKO_TRUST_PROXY: values.OKIENKO_TRUST_PROXY ?? false,
    OKIENKO_DEMO: values.OKIENKO_DEMO ?? values.DATABASE_URL === undefined,
    OKIENKO_URL: values.OKIENKO_URL ?? `http://localhost:${values.PORT}`,
    OKIENKO_S3: bucketOf(values),
  }))
  .refine((values) => values.OKIENKO_S3 !== null || values.OKIENKO_S3_URL === undefined, {
    path: ['OKIENKO_S3_URL'],
    error: 'podaj też OKIENKO_S3_BUCKET, OKIENKO_S3_KEY i OKIENKO_S3_SECRET',
  })
  .refine((values) => values.DATABASE_URL !== undefined || values.DATABASE_OWNER_URL === undefined, {
    path: ['DATABASE_OWNER_URL'],
    error: 'podaj też DATABASE_URL, konto samej aplikacji',
  })
  .refine((values) => values.OKIENKO_DEMO || values.OKIENKO_NOW === undefined, {
    path: ['OKIENKO_NOW'],
    error: 'przestawiony zegar jest dozwolony tylko w trybie demonstracyjnym (OKIENKO_DEMO=1)',
  });

export type Env = z.infer<typeof schema>;

/**
 * Reads the settings that `.env.example` explains; an empty variable counts as absent. Throws `StartupError` that names
 * every bad variable (never its value: some are secrets).
 */
export function readEnv(source: Record<string, string | undefined>): Env {
  const given = Object.fromEntries(Object.entries(source).filter(([, value]) => value !== ''));
  const result = schema.safeParse(given);
  if (result.success) return result.data;
  const lines = result.error.issues.map((issue) => `  ${issue.path.join('.')}: ${issue.message}`);
  throw new StartupError(`Nieprawidłowa konfiguracja:\n${lines.join('\n')}`);
}

let settings: (Env & { OKIENKO_SECRET: string }) | undefined;

/**
 * The settings of this process, parsed once, at the first call; the start script calls first. For an office without a
 * secret in its settings a secret is made when it is first needed, and kept in the data folder.
 */
export function env(): Env & { OKIENKO_SECRET: string } {
  if (settings) return settings;
  const given = readEnv(process.env);
  let secret = given.OKIENKO_SECRET;
  settings = {
    ...given,
    get OKIENKO_SECRET() {
      secret ??= keptSecret(given.OKIENKO_DATA_DIR, 'secret');
      return secret;
    },
  };
  return settings;
}

/**
 * Returns a function that gives a value of this process: made at the first call, and made again once the settings were
 * read anew, because it depends on them or on what they name (the database, a folder).
 */
export function perSettings<T>(make: () => T): () => T {
  let made: { by: object; value: T } | undefined;
  return () => {
    if (made?.by !== env()) made = { by: env(), value: make() };
    return made.value;
  };
}

/**
 * Makes `url` the database of this process, also for modules that read the environment themselves (Next loads this
 * module a second time). A demonstration, which follows from an absent DATABASE_URL, stays one.
 */
export function adoptDatabase(url: string): void {
  process.env.OKIENKO_DEMO = env().OKIENKO_DEMO ? '1' : '0';
  process.env.DATABASE_URL = url;
  forgetSettings();
}

/** Lets the settings be read anew at their next use; for tests that share a process. */
export function forgetSettings(): void {
  settings = undefined;
}

/** ISO allows "09:00+01:00" as well as "09:00:00+01:00". */
function withSeconds(text: string): string {
  return text
    .trim()
    .replace(/(?<=[T ]\d\d:\d\d)(?=$|Z|[+-])/, ':00')
    .replace(' ', 'T');
}

/**
 * The address "127.0.0.1:3310", "[::1]:3310" or the path of a socket; any other text stays unchanged and is refused.
 */
function clamdAddress(text: string): unknown {
  if (text.startsWith('/')) return { path: text };
  const [, host, port] = /^\[?([^[\]]+?)\]?:(\d{1,5})$/.exec(text.trim()) ?? [];
  return host && Number(port) <= 65_535 ? { host, port: Number(port) } : text;
}

/** The bucket of files, when all its settings are given; null: files lie in the data folder. */
function bucketOf(
  values: Partial<Record<`OKIENKO_S3_${'URL' | 'BUCKET' | 'KEY' | 'SECRET' | 'REGION'}`, string>>,
) {
  const { OKIENKO_S3_URL: url, OKIENKO_S3_BUCKET: bucket, OKIENKO_S3_KEY: key } = values;
  const { OKIENKO_S3_SECRET: secret, OKIENKO_S3_REGION: region = '' } = values;
  return url && bucket && key && secret ? { url, bucket, key, secret, region } : null;
}

/** Half of the cores serve and half are for the database. Only Linux lets several processes share one port. */
function defaultProcesses(): number {
  if (process.platform !== 'linux') return 1;
  return Math.min(4, Math.max(1, Math.floor(availableParallelism() / 2)));
}

/**
 * A date-time without an offset is Warsaw time, whatever the zone of the server. Of the hour that comes twice in autumn
 * it is the first; an hour that spring leaves out counts on from the winter time.
 */
function withWarsawOffset(text: string): string {
  if (/(Z|[+-]\d\d:?\d\d)$/.test(text)) return text;
  const offset = ['+02:00', '+01:00'].find((each) => warsawOffset(Date.parse(text + each)) === each);
  return text + (offset ?? '+01:00');
}

/** The offset of Warsaw at a moment: '+01:00'. */
function warsawOffset(moment: number): string | undefined {
  const parts = new Intl.DateTimeFormat('en', { timeZone: 'Europe/Warsaw', timeZoneName: 'longOffset' });
  const name = parts.formatToParts(moment).find(({ type }) => type === 'timeZoneName');
  return name?.value.slice('GMT'.length);
}
