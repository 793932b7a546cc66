import { Ajv2020, type ErrorObject, type ValidateFunction } from 'ajv/dist/2020.js';
import { isObject, type Json, type JsonObject, toPointer } from '../model/index.ts';
import { canonical, sameJson } from './canonical.ts';
import { isMultiple } from './decimal.ts';
import { decodeContent } from './decode-content.ts';
import { describeError } from './describe-error.ts';
import { formats } from './formats/index.ts';
import { matcherOf } from './pattern/match-pattern.ts';
import type { Program } from './program.ts';
import { NEVER, UNDECIDED } from './program.ts';
import type { SchemaError } from './schema-error.ts';

/** What ajv said, taking everything undecided as `assume`; `reasons` says what was undecided on the way. */
export interface Judgement {
  readonly errors: readonly SchemaError[];
  readonly reasons: ReadonlySet<string>;
}

export type Judge = (definition: string, value: Json, assume: boolean) => Judgement;

/** ajv over a program: all errors, with our own keywords where ajv's doubles, comparisons or expressions would raise false alarms. */
export function judgeWithAjv(program: Program): Judge {
  const state = { assume: true, reasons: new Set<string>() };
  const undecided = (reason: string): boolean => {
    state.reasons.add(reason);
    return state.assume;
  };
  const matches = (source: string, text: string): boolean => {
    const matcher = matcherOf(source);
    const answer = typeof matcher === 'string' ? undefined : matcher(text);
    return answer ?? undecided(`the pattern ${source} would take too long on a text of ${text.length} characters`);
  };
  const regExp = Object.assign(
    (source: string) => ({ test: (text: string) => matches(source, text), toString: () => `/${source}/` }),
    { code: 'matcher' },
  );
  const ajv = new Ajv2020({
    strict: false,
    allErrors: true,
    ownProperties: true,
    validateFormats: false,
    verbose: true,
    logger: false,
    meta: false,
    validateSchema: false,
    addUsedSchema: false,
    // ajv asks for the shape of RegExp and uses `test` alone.
    code: {
      regExp: regExp as unknown as NonNullable<
        NonNullable<ConstructorParameters<typeof Ajv2020>[0]>['code']
      >['regExp'] &
        object,
    },
  });
  const own = <Stated, Value>(
    keyword: string,
    test: (stated: Stated, value: Value, parent: JsonObject) => boolean,
    type?: 'string' | 'number' | 'array',
  ) => {
    ajv.removeKeyword(keyword);
    const check = (stated: Stated, value: Value, parent?: JsonObject) => test(stated, value, parent ?? {});
    ajv.addKeyword({ keyword, validate: check, ...(type === undefined ? {} : { type }) });
  };
  own('const', (stated: Json, value: Json) => sameJson(stated, value));
  own('enum', (stated: readonly Json[], value: Json) => stated.some((option) => sameJson(option, value)));
  own('multipleOf', (step: number, value: number) => isMultiple(value, step), 'number');
  own('pattern', (source: string, value: string) => matches(source, value), 'string');
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
  own(UNDECIDED, (reason: string) => undecided(reason));
  own(
    'contentMediaType',
    (_media: string, text: string, parent) =>
      decodeContent(parent, text) === undefined || 'json' in (decodeContent(parent, text) ?? {}),
    'string',
  );
  own(
    'contentSchema',
    (schema: JsonObject, text: string, parent) => {
      const content = decodeContent(parent, text);
      return content === undefined || 'problem' in content || inner(schema)(content.json) === true;
    },
    'string',
  );

  const compiled = new Map<string | JsonObject, ValidateFunction>();
  const inner = (schema: JsonObject): ValidateFunction => {
    const made = compiled.get(schema) ?? ajv.compile({ allOf: [schema], $defs: program.definitions });
    compiled.set(schema, made);
    return made;
  };
  const outer = (definition: string): ValidateFunction => {
    const made = compiled.get(definition) ?? ajv.compile({ $ref: `contract#/$defs/${definition}` });
    compiled.set(definition, made);
    return made;
  };
  ajv.addSchema({ $defs: program.definitions }, 'contract');

  return (definition, value, assume) => {
    state.assume = assume;
    state.reasons = new Set();
    const validator = outer(definition);
    const holds = validator(value);
    const errors = holds === true ? [] : (validator.errors ?? []).map((error) => translate(program, error, value));
    return { errors, reasons: state.reasons };
  };
}

const MEMBER: Readonly<Record<string, string>> = {
  required: 'missingProperty',
  dependentRequired: 'missingProperty',
  additionalProperties: 'additionalProperty',
  unevaluatedProperties: 'unevaluatedProperty',
  propertyNames: 'propertyName',
};

function translate(program: Program, error: ErrorObject, root: Json): SchemaError {
  const { keyword } = error;
  const parent: unknown = error.parentSchema;
  const schema: JsonObject = isObject(parent) ? parent : {};
  const named: unknown = error.params[MEMBER[keyword] ?? ''] ?? error.propertyName;
  const member = typeof named === 'string' ? named : undefined;
  const stated = schema[keyword] ?? null;
  const data = error.data as Json;
  const missing = keyword === 'required' || keyword === 'dependentRequired';
  return {
    pointer: error.instancePath + (member === undefined ? '' : toPointer([member])),
    schemaPointer: `${program.originOf(schema)}${keyword === NEVER ? '' : toPointer([keyword])}`,
    keyword: keyword === NEVER ? 'false' : keyword,
    message: describeError(keyword, stated, member),
    expected: missing && member !== undefined ? member : keyword === NEVER ? false : stated,
    actual:
      missing && isObject(data)
        ? Object.keys(data)
        : member !== undefined && isObject(data)
          ? (data[member] ?? null)
          : (data ?? root),
  };
}
