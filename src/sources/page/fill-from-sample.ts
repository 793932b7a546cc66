import { isObject, type Json, type JsonObject } from '../../model/index.ts';
import type { SchemaDraft } from './schema-draft.ts';

/**
 * What a sample shows and the fields of a page do not say: members, and what lists and objects hold. What the fields say stays; all that
 * comes from the sample brings its place.
 */
export function fillFromSample(schema: SchemaDraft, sample: SchemaDraft): void {
  const take = (pointer: string) => {
    for (const [at, places] of sample.origins)
      if ((at === pointer || at.startsWith(`${pointer}/`)) && !schema.origins.has(at)) schema.origins.set(at, places);
  };
  const filled = (mine: JsonObject, shown: JsonObject, at: string): JsonObject => {
    const made: Record<string, Json> = { ...mine };
    const [members, others] = [shown['properties'], mine['properties']];
    if (isObject(members) && (mine['type'] === 'object' || mine['type'] === undefined)) {
      const known = isObject(others) ? others : {};
      const merged: Record<string, Json> = { ...known };
      for (const [name, value] of Object.entries(members)) {
        const place = `${at}/properties/${name.replaceAll('~', '~0').replaceAll('/', '~1')}`;
        const before = known[name];
        if (before === undefined) {
          merged[name] = value;
          take(place);
        } else if (isObject(before) && isObject(value)) merged[name] = filled(before, value, place);
      }
      made['properties'] = merged;
    }
    const [items, known] = [shown['items'], mine['items']];
    if (isObject(items) && mine['type'] === 'array') {
      if (known === undefined) {
        made['items'] = items;
        take(`${at}/items`);
      } else if (isObject(known)) made['items'] = filled(known, items, `${at}/items`);
    }
    return made;
  };
  const merged = filled(Object.fromEntries(schema.keywords), Object.fromEntries(sample.keywords), '');
  for (const [keyword, value] of Object.entries(merged)) schema.keywords.set(keyword, value);
}
