import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import type { Json, JsonObject } from '../model/index.ts';
import { canonical, sameJson } from './canonical.ts';
import { isMultiple } from './decimal.ts';
import { decodeContent } from './decode-content.ts';
import { type Doubt, matches } from './explain.ts';
import { formats } from './formats/index.ts';
import { NEVER, type Program, UNDECIDED } from './program.ts';

/** Whether a value keeps a definition of the program. @throws Error where ajv cannot compile it, RangeError where it never ends. */
export type Judge = (definition: string, value: Json, doubt: Doubt) => boolean;

type RegExpEngine = NonNullable<NonNullable<ConstructorParameters<typeof Ajv2020>[0]>['code']>['regExp'];

/**
 * ajv over a program, with our own keywords where ajv's doubles, comparisons or expressions would raise false alarms.
 * @param tracks whether it is asked about definitions that remember what was looked at: those take longer to compile
 */
export function judgeWithAjv(program: Program, tracks: boolean): Judge {
  let doubt: Doubt = { assume: true, reasons: new Set() };
  const engine = Object.assign(
    (source: string) => ({ test: (text: string) => matches(source, text, doubt), toString: () => `/${source}/` }),
    { code: 'matches' },
  );
  const ajv = new Ajv2020({
    strict: false,
    // Without it ajv passes over `contains` beside `prefixItems` for an empty array.
    allErrors: true,
    ownProperties: true,
    validateFormats: false,
    logger: false,
    meta: false,
    validateSchema: false,
    addUsedSchema: false,
    // ajv asks for all of RegExp and uses `test` alone.
    code: { optimize: false, regExp: engine as unknown as NonNullable<RegExpEngine> },
  });
  const own = <Stated, Value>(
    keyword: string,
    test: (stated: Stated, value: Value, parent: JsonObject) => boolean,
    type?: 'string' | 'number' | 'array',
  ) => {
    ajv.removeKeyword(keyword);
    const check = (stated: Stated, value: Value, parent?: JsonObject) => test(stated, value, parent ?? {});
    ajv.addKeyword({ keyword, validate: check, errors: false, ...(type === undefined ? {} : { type }) });
  };
  own('const', (stated: Json, value: Json) => sameJson(stated, value));
  own('enum', (stated: readonly Json[], value: Json) => stated.some((option) => sameJson(option, value)));
  own('multipleOf', (step: number, value: number) => isMultiple(value, step), 'number');
  own('pattern', (source: string, value: string) => matches(source, value, doubt), 'string');
  own(
    'uniqueItems',
    (stated: boolean, value: readonly Json[]) => !stated || new Set(value.map(canonical)).size === value.length,
    'array',
  );
  own('format', (name: string, value: Json) => {
    const check = formats.get(name);
    if (check?.of === 'string') return typeof value !== 'string' || check.test(value);
    return check === undefined || typeof value !== 'number' || check.test(value);
  });
  own(NEVER, () => false);
  own(UNDECIDED, (reason: string, _value: Json, parent) => {
    doubt.reasons.add(`${program.originOf(parent)}: ${reason}`);
    return doubt.assume;
  });
  own(
    'contentMediaType',
    (_media: string, text: string, parent) => decodeContent(parent, text)?.kind !== 'broken',
    'string',
  );
  own(
    'contentSchema',
    (schema: JsonObject, text: string, parent) => {
      const content = decodeContent(parent, text);
      return content?.kind !== 'json' || compiled(schema)(content.json) === true;
    },
    'string',
  );
  // ajv compiles all that a schema leads to, again for each way to it. Only where it must remember what was looked at does it have to:
  // else a reference is followed when a value comes to it, and each definition is compiled once, if at all.
  if (!tracks) own('$ref', (ref: string, value: Json) => compiled(ref.slice('#/$defs/'.length))(value) === true);
  else ajv.addSchema({ $defs: program.definitions }, 'contract');

  const validators = new Map<string | JsonObject, ValidateFunction>();
  const compiled = (schema: string | JsonObject): ValidateFunction => {
    const known = validators.get(schema);
    if (known !== undefined) return known;
    const alone = typeof schema === 'string' ? (program.definitions[schema] ?? {}) : schema;
    const whole =
      typeof schema === 'string'
        ? { $ref: `contract#/$defs/${schema}` }
        : { allOf: [schema], $defs: program.definitions };
    const made = ajv.compile(tracks ? whole : alone);
    validators.set(schema, made);
    return made;
  };

  return (definition, value, given) => {
    doubt = given;
    return compiled(definition)(value) === true;
  };
}
