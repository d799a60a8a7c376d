import { type PlainDate, plainDateOf } from '@/lib/core/plain-date';
import { env } from './env';

/**
 * The present moment; no other function of the office may ask for it. In demo mode `OKIENKO_NOW` is the moment when
 * this process started, and the clock runs on from there.
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
 * The machine's own clock, in milliseconds, even in a demonstration: for ages of files and for signatures that another
 * machine checks. Never use it for a date of the office.
 */
export function machineTime(): number {
  return Date.now();
}
