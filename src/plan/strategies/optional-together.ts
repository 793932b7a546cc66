import type { DraftValue, JsonObject } from '../../model/index.ts';
import { bodySubject } from '../body-subject.ts';
import { coveringArray } from '../covering-array.ts';
import { isCondition } from '../links/index.ts';
import type { Strategy } from './strategy.ts';

/** Factors and rows at most: beyond that a plan grows without telling more. */
const mostFactors = 24;
const mostRows = 8;

/** Optional parameters and members in company: all at once, then every two of them in every combination of sent and not sent. */
export const optionalTogether = {
  id: 'optional-together',
  statement: 'Send the valid request with optional parameters and members together, each pair in every combination.',
  *cases(planning, operation, base) {
    const subject = bodySubject(planning, operation, base);
    const factors: { readonly in: 'parameter' | 'body'; readonly key: string; readonly value: DraftValue }[] = [];
    for (const parameter of operation.parameters) {
      const value = parameter.required || isCondition(parameter) ? undefined : planning.valueOf(operation, parameter);
      if (value !== undefined) factors.push({ in: 'parameter', key: `${parameter.in}.${parameter.name}`, value });
    }
    for (const { name, value } of subject?.optional ?? []) factors.push({ in: 'body', key: name, value });
    if (factors.length < 2) return;
    const pairs = coveringArray(
      factors.slice(0, mostFactors).map(() => 2),
      mostRows + 1,
    );
    const rows = [
      factors.map(() => 1),
      // None and one of them are cases already.
      ...pairs.filter((row) => row.filter((level) => level === 1).length > 1 && row.includes(0)).slice(0, mostRows),
    ];
    for (const [i, row] of rows.entries()) {
      const sent = factors.filter((_, at) => row[at] === 1);
      const parameters = sent
        .filter((factor) => factor.in === 'parameter')
        .map(({ key, value }) => [key, value] as const);
      const members = sent.filter((factor) => factor.in === 'body').map(({ key, value }) => [key, value] as const);
      const request =
        subject === undefined || members.length === 0
          ? base.request
          : subject.requestWith({ ...(subject.least as JsonObject), ...(Object.fromEntries(members) as JsonObject) });
      yield {
        id: i === 0 ? `${operation.id}.all-optional` : `${operation.id}.pairs-${i}`,
        purpose: 'boundary',
        title: `send a valid request with ${i === 0 ? 'everything optional' : sent.map(({ key }) => key).join(', ')}`,
        operation: operation.id,
        request: { ...request, parameters: { ...request.parameters, ...Object.fromEntries(parameters) } },
        setups: base.setups,
        expect: 'any',
        after: base.setups.map(({ id }) => id),
      };
    }
  },
} as const satisfies Strategy;
