import { type PlainDate, plainDateOf } from '@/lib/core/plain-date';
import { env } from './env';

/**
 * The present moment: the only place that may ask for it.
 * In demo mode `OKIENKO_NOW` is the moment when this process started, and the clock runs on from there.
 */
export function now(): Date {
  const { OKIENKO_NOW } = env();
  return OKIENKO_NOW ? new Date(Date.parse(OKIENKO_NOW) + process.uptime() * 1000) : new Date();
}

/** Today in Warsaw. */
export function today(): PlainDate {
  return plainDateOf(now());
}

/**
 * The machine's own clock, in milliseconds, whatever the demonstration says: for ages of files and for signatures that
 * another machine checks. Never a date of the office.
 */
export function machineTime(): number {
  return Date.now();
}
