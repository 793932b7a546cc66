import type { Mutation, ProbeCase, Story } from '../../model/index.ts';
import { type ExchangeSketch, tell } from './story-builder.ts';

/** A negative probe of one operation, for the `case` of a sketch. */
export function negative(operation: string, kind: Mutation['kind'], at = 'body/intent'): Partial<ProbeCase> {
  return {
    kind: 'probe',
    id: `${operation}.${kind}`,
    purpose: 'negative',
    operation,
    title: `break ${at}`,
    request: { operation, parameters: {}, credential: 'valid' },
    expect: 'refuse',
    mutation: { kind, at },
    control: `${operation}.valid`,
  };
}

/** A positive probe, for the `case` of a sketch. */
export function positive(
  operation: string,
  expect: ProbeCase['expect'] = 'accept',
  unsure?: readonly string[],
): Partial<ProbeCase> {
  return {
    kind: 'probe',
    id: `${operation}.valid`,
    purpose: 'positive',
    operation,
    title: 'send a valid request',
    request: { operation, parameters: {}, credential: 'valid' },
    expect,
    ...(unsure === undefined ? {} : { unsure }),
  };
}

/** The story of a control: its one exchange is called `x900`, so that it differs from those of the probe. */
export function control(sketch: ExchangeSketch): Story {
  const story = tell({ case: positive(sketch.operation), records: [{ step: 'probe', ...sketch }] });
  return { ...story, exchanges: story.exchanges.map((exchange) => ({ ...exchange, id: 'x900' })) };
}
