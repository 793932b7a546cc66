import type { Finding, Json } from '../../model/index.ts';
import { isObject } from '../../model/index.ts';
import type { Merged } from '../reconcile/merge-readings.ts';

/** Words that count things: a page, an offset, a size. */
const counting =
  /^(page|page_?(no|num|number|size)|per_?page|limit|offset|size|count|top|skip|first|last|max_?results)$/i;

/** A parameter that counts, typed `number`: by the document 1.5 is a legal page, which no server means. */
export function numberWhereWhole({ operations, schemas, origins }: Merged): readonly Finding[] {
  return operations.flatMap((operation) =>
    operation.parameters.flatMap((parameter): Finding[] => {
      const schema = schemas[parameter.schema];
      if (!counting.test(parameter.name) || !isObject(schema) || schema['type'] !== 'number') return [];
      if (![schema['default'], schema['minimum'], schema['maximum']].every(isWholeOrAbsent)) return [];
      return [
        {
          id: 'number-where-whole',
          severity: 'note',
          message: `The parameter ${parameter.name} counts something, but its type number allows fractions.`,
          places: (origins[`${parameter.schema}#/type`] ?? parameter.provenance).slice(0, 1),
          remedy: 'Write type: integer.',
        },
      ];
    }),
  );
}

function isWholeOrAbsent(value: Json | undefined): boolean {
  return value === undefined || Number.isInteger(value);
}
