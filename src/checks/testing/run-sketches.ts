import type { Json, JsonObject } from '../../model/index.ts';
import type { EventSketch, ExchangeSketch, StreamSketch } from './story-builder.ts';

/** Sketches of the requests that stories about runs are made of. Every one of them can be overridden. */

export function created(
  status = 'QUEUED',
  answer: JsonObject = {},
  more: Partial<ExchangeSketch> = {},
): ExchangeSketch {
  return {
    operation: 'createRun',
    step: 'create',
    status: 201,
    sent: { intent: 'mark-1', userId: 'only-us' },
    json: { runId: 'r1', status, planId: 'p1', ...answer },
    ...more,
  };
}

export function read(status = 'RUNNING', body: JsonObject = {}, more: Partial<ExchangeSketch> = {}): ExchangeSketch {
  return {
    operation: 'getRun',
    step: 'poll',
    parameters: { 'path.runId': 'r1' },
    json: { runId: 'r1', status, planId: 'p1', intent: 'mark-1', ...body },
    ...more,
  };
}

export function listed(
  step: string,
  items: readonly Json[],
  parameters: JsonObject = {},
  more: Partial<ExchangeSketch> = {},
): ExchangeSketch {
  return {
    operation: 'listRuns',
    step,
    parameters: { 'query.userId': 'only-us', ...parameters },
    json: items,
    ...more,
  };
}

/** List items of these ids, all finished. */
export function runs(...ids: readonly string[]): readonly Json[] {
  return ids.map((runId) => ({ runId, status: 'SUCCESS' }));
}

export function cancelled(status = 200, more: Partial<ExchangeSketch> = {}): ExchangeSketch {
  return { operation: 'abortRun', step: 'cancel', status, parameters: { 'path.runId': 'r1' }, ...more };
}

export function event(
  id: number,
  type: string,
  runStatus: string,
  data: JsonObject = {},
  more: Partial<EventSketch> = {},
): EventSketch {
  return { id, type, data: { runId: 'r1', runStatus, timestamp: '2026-01-01T00:00:00Z', ...data }, ...more };
}

export function streamed(events: readonly EventSketch[], more: Partial<StreamSketch> = {}): StreamSketch {
  return { stream: 'streamRun', step: 'stream', parameters: { 'path.runId': 'r1' }, events, ...more };
}
