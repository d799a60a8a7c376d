import pino, { type Logger } from 'pino';
import { env } from './env';

/**
 * The log: JSON lines on standard output, for machines. Log ids and codes, never names or other personal data. An
 * unexpected failure is logged under `err`.
 */
export const log = new Proxy({} as Logger, {
  get(_, key) {
    logger ??= makeLogger();
    const part = Reflect.get(logger, key);
    return typeof part === 'function' ? part.bind(logger) : part;
  },
});

/** Made at first use: importing the log reads no settings, which may be missing or wrong at that time. */
let logger: Logger | undefined;
function makeLogger(): Logger {
  return pino({
    level: env().OKIENKO_LOG_LEVEL,
    base: null,
    timestamp: pino.stdTimeFunctions.isoTime,
    formatters: { level: (level) => ({ level }) },
    serializers: { err: withoutData },
  });
}

/** The failure and its place. Prisma's messages quote the whole call with its data, so only their last line is kept. */
function withoutData(error: unknown) {
  if (!(error instanceof Error)) return { type: typeof error };
  const { code, digest } = error as { code?: unknown; digest?: unknown };
  return {
    type: error.name,
    code,
    digest,
    message: error.message.trimEnd().split('\n').at(-1),
    stack: error.stack
      ?.split('\n')
      .filter((line) => line.startsWith('    at '))
      .join('\n'),
  };
}
