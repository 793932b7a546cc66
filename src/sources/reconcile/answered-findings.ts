import { type Finding, isObject, type Json, type Place, type Provenance } from '../../model/index.ts';
import type { Merged } from './merge-readings.ts';
import { pathShape } from './path-shape.ts';

/** Tells of each place whether what was lacking there is in the contract in the end. */
type Answered = (merged: Merged) => (place: Place, finding: Finding) => boolean;

/** What one document leaves open and another one may say, by id of the finding. */
const answers: Readonly<Record<string, Answered>> = {
  'enum-values-not-shown': (merged) =>
    among(places(merged, ({ schema }) => schema['enum'] !== undefined || schema['x-extensible-enum'] !== undefined)),
  'type-not-shown': (merged) =>
    among(
      places(merged, ({ schema }) => ['type', 'enum', '$ref', 'anyOf', 'oneOf', 'allOf'].some((key) => key in schema)),
    ),
  // The choice between an object and a list of it is a guess; a document that knows leaves no such choice.
  'list-or-object': (merged) => {
    const guessed = among(
      Object.entries(merged.origins).flatMap(([key, list]) =>
        key.endsWith('/anyOf') ? list.filter(({ known }) => known === 'inferred') : [],
      ),
    );
    return (place) => !guessed(place);
  },
  'alternative-not-shown': (merged) => {
    const open = among(places(merged, ({ schema }) => Array.isArray(schema['anyOf']) && schema['anyOf'].some(isEmpty)));
    return (place) => !open(place);
  },
  'responses-not-shown': ({ operations }) => {
    const shapes = operations.flatMap(({ method, path, responses }) =>
      responses.every(({ status }) => /^[45]/.test(status)) ? [] : [`${method.toUpperCase()} ${pathShape(path)}`],
    );
    // The heading does not say whose answers it announces; the words of the finding do.
    return (_, { message }) => {
      const [, method, path = ''] = / ([A-Z]+) (\/\S*), /.exec(message) ?? [];
      return shapes.includes(`${method} ${pathShape(path)}`);
    };
  },
  'status-not-shown': ({ operations }) => {
    const guesses = operations.flatMap(({ responses }) =>
      responses.filter(({ provenance }) => provenance.every(({ known }) => known === 'inferred')),
    );
    return (place) => !guesses.some(({ provenance }) => provenance.some((one) => isSame(one, place)));
  },
  'undeclared-path-parameter': ({ operations }) => {
    const paths = operations.flatMap(({ parameters }) => parameters.filter((parameter) => parameter.in === 'path'));
    return (place) => {
      const own = paths.filter(({ provenance }) => provenance.some((one) => isSame(one, place)));
      return own.length > 0 && own.every(({ provenance }) => provenance.some(({ known }) => known !== 'inferred'));
    };
  },
};

/**
 * Leave out what one document lacks and another one gives: values of an enum that a page does not show, whether an answer is a list, what a
 * path parameter is. Only a place whose own fact is known in the end is answered; the finding stays for the others.
 */
export function withoutAnswered(merged: Merged): readonly Finding[] {
  const told = new Map<string, ReturnType<Answered>>();
  return merged.findings.flatMap((finding) => {
    const answered = answers[finding.id];
    if (answered === undefined) return [finding];
    const isAnswered = told.get(finding.id) ?? answered(merged);
    told.set(finding.id, isAnswered);
    const places = finding.places.filter((place) => !isAnswered(place, finding));
    return places.length === 0 ? [] : [{ ...finding, places }];
  });
}

/** The places of all schemas, inner ones too, that something holds of. */
function places(
  { schemas, origins }: Merged,
  holds: (found: { readonly schema: { readonly [keyword: string]: Json } }) => boolean,
): readonly Provenance[] {
  return Object.entries(origins).flatMap(([key, list]) => {
    const hash = key.search(/#(\/|$)/);
    const schema = at(schemas[key.slice(0, hash)], key.slice(hash + 1));
    return isObject(schema) && holds({ schema }) ? list : [];
  });
}

function among(list: readonly Place[]): (place: Place) => boolean {
  const lines = new Set(list.map(({ document, line }) => `${document} ${line}`));
  return ({ document, line }) => lines.has(`${document} ${line}`);
}

function isSame(a: Place, b: Place): boolean {
  return a.document === b.document && a.line === b.line && a.column === b.column;
}

function isEmpty(schema: Json): boolean {
  return schema === true || (isObject(schema) && Object.keys(schema).every((keyword) => keyword === 'examples'));
}

function at(schema: Json | undefined, pointer: string): Json | undefined {
  let here = schema;
  for (const part of pointer.split('/').slice(1)) {
    const name = part.replaceAll('~1', '/').replaceAll('~0', '~');
    here = Array.isArray(here) ? here[Number(name)] : isObject(here) ? here[name] : undefined;
  }
  return here;
}
