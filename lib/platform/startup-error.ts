/** The reason why Okienko cannot start or go on, as one plain Polish sentence for the person at the console. */
export class StartupError extends Error {
  override readonly name = 'StartupError';
}

/**
 * Whether the failure, or a failure that it quotes, says that the disk is full: a file (ENOSPC), or PostgreSQL (53100),
 * also through Prisma.
 */
export function isDiskFull(error: unknown): boolean {
  const { code, message, meta } = (error ?? {}) as Partial<Quoting>;
  // Prisma's message quotes the statement's own words.
  const original = meta?.driverAdapterError?.cause?.originalCode;
  if (original !== undefined) return original === '53100';
  return code === 'ENOSPC' || code === '53100' || /ENOSPC|No space left on device/i.test(message ?? '');
}

type Quoting = {
  code: string;
  message: string;
  meta: { driverAdapterError?: { cause?: { originalCode?: string } } };
};
