/** The reason why Okienko cannot start or go on, as one plain Polish sentence for the person at the console. */
export class StartupError extends Error {
  override readonly name = 'StartupError';
}

/** Whether the failure, or a failure that it quotes, says that the disk is full. */
export function isDiskFull(error: unknown): boolean {
  const { code, message } = (error ?? {}) as { code?: string; message?: string };
  return code === 'ENOSPC' || code === '53100' || /ENOSPC|No space left on device/i.test(message ?? '');
}
