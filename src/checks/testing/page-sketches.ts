import type { Contract, Json, JsonObject, Pagination } from '../../model/index.ts';
import { listed } from './run-sketches.ts';
import { place, runPages, runsContract } from './runs-contract.ts';
import type { ExchangeSketch } from './story-builder.ts';

/** Sketches of odd pages and of contracts whose lists are paged in other ways. */

/** The contract about runs, its list paged in another way. */
export function pagedBy(change: Partial<Pagination>): Contract {
  return { ...runsContract, pagination: [{ ...runPages, ...change }] };
}

/** A list whose next page is asked for by a token in the body, null on the last page. */
export const tokenPages: Partial<Pagination> = {
  style: 'token',
  items: 'runs',
  cursor: { parameter: 'page', from: 'body:next', direction: 'forward', provenance: place() },
  end: 'null-token',
};

/** A list whose next page is asked for by the id of the last item. */
export const cursorPages: Partial<Pagination> = {
  style: 'cursor',
  cursor: { parameter: 'page', from: 'item:runId', direction: 'forward', provenance: place() },
};

/** What documents promise. */
export function promising(
  ...promises: readonly NonNullable<Pagination['promises']>[number]['promise'][]
): Pick<Pagination, 'promises'> {
  return { promises: promises.map((promise) => ({ promise, provenance: place() })) };
}

/** An answer of the token style. */
export function tokenPage(
  step: string,
  items: readonly Json[],
  next: string | null | undefined,
  parameters: JsonObject = {},
  more: Partial<ExchangeSketch> = {},
): ExchangeSketch {
  const json = next === undefined ? { runs: items } : { runs: items, next };
  return { ...listed(step, [], parameters), json, ...more };
}

/** A refused request to the list. */
export function refused(step: string, status = 400, parameters: JsonObject = {}): ExchangeSketch {
  const { json: _, ...sketch } = listed(step, [], parameters, { status });
  return sketch;
}
