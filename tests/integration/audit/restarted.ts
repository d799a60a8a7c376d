import { vi } from 'vitest';

/** The operations of a process that has just started: it has seen no seal yet. */
export async function restarted() {
  vi.resetModules();
  return import('@/lib/modules/audit/operations');
}
