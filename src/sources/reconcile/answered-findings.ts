import { type Finding, isObject, type Json } from '../../model/index.ts';
import type { Merged } from './merge-readings.ts';

/**
 * Leave out what one document lacks and another one gives: values of an enum that a page does not show. Only a place whose own schema has
 * the values in the end is answered; the finding stays for the others.
 */
export function withoutAnswered({ findings, schemas, origins }: Merged): readonly Finding[] {
  const lacking = findings.filter(({ id }) => id === 'enum-values-not-shown');
  if (lacking.length === 0) return findings;
  const answered = new Set<string>();
  for (const [key, places] of Object.entries(origins)) {
    const hash = key.search(/#(\/|$)/);
    const schema = at(schemas[key.slice(0, hash)], key.slice(hash + 1));
    if (!isObject(schema) || (schema['enum'] === undefined && schema['x-extensible-enum'] === undefined)) continue;
    for (const { document, line } of places) answered.add(`${document} ${line}`);
  }
  return findings.flatMap((finding) => {
    if (!lacking.includes(finding)) return [finding];
    const places = finding.places.filter(({ document, line }) => !answered.has(`${document} ${line}`));
    return places.length === 0 ? [] : [{ ...finding, places }];
  });
}

function at(schema: Json | undefined, pointer: string): Json | undefined {
  let here = schema;
  for (const part of pointer.split('/').slice(1)) {
    const name = part.replaceAll('~1', '/').replaceAll('~0', '~');
    here = Array.isArray(here) ? here[Number(name)] : isObject(here) ? here[name] : undefined;
  }
  return here;
}
