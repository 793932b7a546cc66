import type { Redactor } from './redact.ts';

/**
 * Take secrets out of every text in a value of ours that is recorded: a plan holds what the target file gives for variables and bodies,
 * and that may be a credential. @returns the value itself where there is none
 */
export function redactValue<T>(redactor: Redactor, value: T): T {
  const text = JSON.stringify(value);
  if (text === undefined || redactor.body(text) === text) return value;
  // Only texts change, into texts: what it was made of, it is made of still.
  return redacted(redactor, value) as T;
}

function redacted(redactor: Redactor, value: unknown): unknown {
  if (typeof value === 'string') return redactor.body(value);
  if (Array.isArray(value)) return value.map((item) => redacted(redactor, item));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, member]) => [key, redacted(redactor, member)]));
}
