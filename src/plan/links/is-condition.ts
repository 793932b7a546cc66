import type { Parameter } from '../../model/index.ts';

/** Headers that make a request conditional or partial (RFC 9110 sections 13.1 and 14.2): made-up values of them say nothing of a schema. */
const conditions = ['if-match', 'if-none-match', 'if-modified-since', 'if-unmodified-since', 'if-range', 'range'];

export function isCondition({ in: place, name }: Pick<Parameter, 'in' | 'name'>): boolean {
  return place === 'header' && conditions.includes(name.toLowerCase());
}
