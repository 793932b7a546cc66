import type { Json } from '../../model/index.ts';

/** A point in time as a body shows it: some instant from `at` on, before `at + grain` (milliseconds of the target's clock). */
export interface Moment {
  readonly at: number;
  /** How fine the text is: 1000 for whole seconds, 1 for milliseconds and finer. */
  readonly grain: number;
}

const shape = /^(\d{4}-\d\d-\d\d)[Tt ](\d\d:\d\d:\d\d)(?:\.(\d+))?([Zz]|[+-]\d\d:?\d\d)?$/;

/** Read an ISO 8601 date and time. One without an offset counts as UTC: compared are only moments of one server. @returns undefined for anything else */
export function readMoment(value: Json | undefined): Moment | undefined {
  const match = typeof value === 'string' ? shape.exec(value) : null;
  if (match === null) return undefined;
  const [, date, time, fraction = '', offset = 'Z'] = match;
  const whole = Date.parse(`${date}T${time}${offset.toUpperCase()}`);
  if (Number.isNaN(whole)) return undefined;
  const at = whole + Math.floor(Number(`0.${fraction || '0'}`) * 1000 + 1e-6);
  // A clock of whole seconds is often written with zeros behind the point.
  const isWhole = /^0*$/.test(fraction);
  return { at, grain: isWhole ? 1000 : Math.max(1, 10 ** (3 - fraction.length)) };
}

/** Whether a moment lies certainly before another, however coarsely both are written. */
export function isCertainlyBefore(a: Moment, b: Moment): boolean {
  return a.at + a.grain <= b.at;
}
