import { canonical } from '../schema/shape.ts';
import type { SchemaRule } from './rule.ts';
import { bySets, schemaKinds } from './schema-kinds.ts';
import { shown } from './single-keyword.ts';

/** New values in answers are what growing APIs add most: proven, but a warning until a policy says more. */
export const valueList: SchemaRule = {
  id: 'value-list',
  kinds: schemaKinds('value-list', 'the list of allowed values', { ...bySets, widened: ['INFO', 'WARNING'] }),
  keywords: ['enum', 'const'],
  *detect(old, next) {
    const [was, is] = [old.values, next.values];
    if (was === undefined && is === undefined) return;
    const keyword = (was ?? is)?.length === 1 ? 'const' : 'enum';
    if (was === undefined) {
      yield { turn: 'narrowed', keyword, message: `only ${shown(is)} is allowed now` };
      return;
    }
    if (is === undefined) {
      const message = `the list of allowed values ${shown(was)} was taken away`;
      yield { turn: 'widened', keyword, message, only: 'request' };
      yield { turn: 'changed', keyword, message, only: 'response' };
      return;
    }
    const lost = without(was, is);
    const won = without(is, was);
    if (lost.length > 0 && lost.length === was.length && won.length > 0) {
      const message = `${shown(was)} gave way to ${shown(is)}`;
      yield { turn: 'changed', keyword, message, candidates: [...lost, ...won] };
      return;
    }
    if (lost.length > 0)
      yield { turn: 'narrowed', keyword, message: `${list(lost)} no longer allowed`, candidates: lost };
    if (won.length > 0) yield { turn: 'widened', keyword, message: `${list(won)} newly allowed`, candidates: won };
  },
};

function without<T>(values: readonly T[], others: readonly T[]): T[] {
  const known = new Set(others.map((value) => canonical(value as never)));
  return values.filter((value) => !known.has(canonical(value as never)));
}

function list(values: readonly unknown[]): string {
  return `${values.map((value) => JSON.stringify(value)).join(', ')} ${values.length === 1 ? 'is' : 'are'}`;
}
