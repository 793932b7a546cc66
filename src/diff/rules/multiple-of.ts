import type { SchemaRule } from './rule.ts';
import { schemaKinds } from './schema-kinds.ts';
import { keywordSights } from './single-keyword.ts';

export const multipleOf: SchemaRule = {
  id: 'multiple-of',
  kinds: schemaKinds('multiple-of', 'the step of a number'),
  keywords: ['multipleOf'],
  *detect(old, next) {
    yield* keywordSights(old, next, 'multipleOf', 'the step', (was, is) => {
      if (typeof was !== 'number' || typeof is !== 'number') return 'changed';
      if (Number.isInteger(is / was)) return 'narrowed';
      return Number.isInteger(was / is) ? 'widened' : 'changed';
    });
  },
};
