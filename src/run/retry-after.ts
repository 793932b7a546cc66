import type { WireResponse } from '../model/index.ts';

/**
 * How long a target asks us to wait before the same request again (RFC 9110 section 10.2.3): seconds, or a date, which is read against the
 * answer's own `Date` so that no clock has to agree with ours.
 * @returns milliseconds; undefined where the status is not 429 or 503, or the answer does not say
 */
export function retryAfter({ status, headers }: Pick<WireResponse, 'status' | 'headers'>): number | undefined {
  if (status !== 429 && status !== 503) return undefined;
  const value = field(headers, 'retry-after');
  if (value === undefined) return undefined;
  if (/^\d+$/.test(value)) return Number(value) * 1000;
  const until = Date.parse(value);
  const said = Date.parse(field(headers, 'date') ?? '');
  return Number.isNaN(until) || Number.isNaN(said) ? undefined : Math.max(0, until - said);
}

function field(headers: WireResponse['headers'], name: string): string | undefined {
  return headers.find(([key]) => key.toLowerCase() === name)?.[1].trim();
}
