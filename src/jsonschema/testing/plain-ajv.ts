import { Ajv2020 } from 'ajv/dist/2020.js';
import { expect } from 'vitest';
import type { Json } from '../../model/index.ts';
import { formats } from '../formats/index.ts';
import { type Schemas, type Violation, validate } from '../index.ts';

/** A second opinion that shares nothing with the room but the checks of formats: plain ajv on the schemas as they are. */
export function plainAjv(
  schemas: Schemas,
): (
  value: Json,
) => readonly { readonly keyword: string; readonly instancePath: string; readonly schemaPath: string }[] | undefined {
  const ajv = new Ajv2020({
    strict: false,
    allErrors: true,
    ownProperties: true,
    multipleOfPrecision: 9,
    meta: false,
    validateSchema: false,
    logger: false,
  });
  for (const [name, { test, of }] of formats)
    if (of === 'string') ajv.addFormat(name, { type: 'string', validate: test });
    else ajv.addFormat(name, { type: 'number', validate: test });
  let judge: ReturnType<typeof ajv.compile> | undefined;
  return (value) => {
    try {
      judge ??= ajv.compile({ $defs: schemas, $ref: '#/$defs/Root' });
      return judge(value) ? [] : (judge.errors ?? []);
    } catch (error) {
      // Its comparison of objects calls their members `toString` and `valueOf`.
      if (error instanceof TypeError) return undefined;
      // A schema that refers to nothing but itself it cannot compile, even where no value comes to it.
      if (error instanceof RangeError && judge === undefined) return undefined;
      throw error;
    }
  };
}

/** Hold a violation to what it names. @returns whether plain ajv lists that and nothing else; around wrappers it lists more */
export function breaksExactly(
  schemas: Schemas,
  plain: ReturnType<typeof plainAjv>,
  { pointer, keyword, value }: Pick<Violation, 'pointer' | 'keyword' | 'value'>,
): boolean {
  const text = JSON.stringify(schemas);
  expect(validate(schemas, 'Root', value, 'request').outcome).toBe('invalid');
  const errors = plain(value);
  // `items: false` without a prefix has no error of its own there, but one for each item.
  if (errors === undefined || errors.some((error) => error.keyword === 'false schema')) return false;
  // Its quick way of comparing items takes their type from `items`, also for those of `prefixItems`.
  if (errors.length === 0 && keyword === 'uniqueItems') return false;
  const place = [
    'required',
    'dependentRequired',
    'additionalProperties',
    'unevaluatedProperties',
    'propertyNames',
  ].includes(keyword)
    ? pointer.slice(0, pointer.lastIndexOf('/'))
    : pointer;
  expect(errors.map((error) => `${error.keyword} ${error.instancePath}`)).toContain(`${keyword} ${place}`);
  // ajv lists what broke inside a wrapper beside the wrapper; only without one does the list hold nothing else.
  if (errors.some((error) => ['oneOf', 'anyOf', 'if', 'contains', 'propertyNames'].includes(error.keyword)))
    return false;
  const beside = keyword === 'type' ? ['type', 'enum', 'const'] : [keyword];
  for (const error of errors) {
    // What fails inside a branch leaves its members unevaluated for ajv, which then lists those too.
    const isIt = error.keyword === keyword && error.instancePath === place;
    if (!isIt && /unevaluated/.test(error.schemaPath)) continue;
    // Under `not` it passes over `contains` beside `prefixItems` for an empty array.
    if (
      error.keyword !== keyword &&
      error.keyword === 'not' &&
      /"contains".*"prefixItems"|"prefixItems".*"contains"/.test(text)
    )
      continue;
    expect(beside).toContain(error.keyword);
    expect(error.instancePath).toBe(place);
  }
  return true;
}
