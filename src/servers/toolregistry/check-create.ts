import { isObject, type Json } from '../../model/index.ts';
import { approvalStrategies } from './run.ts';

/** Says what is wrong with a value at a place, or nothing. */
type Rule = (value: Json, at: string) => string | undefined;

const text: Rule = (value, at) => (typeof value === 'string' ? undefined : `${at} must be a string`);

const object: Rule = (value, at) => (isObject(value) ? undefined : `${at} must be an object`);

const wordOf =
  (words: readonly string[]): Rule =>
  (value, at) =>
    typeof value === 'string' && words.includes(value) ? undefined : `${at} must be one of ${words.join(', ')}`;

const listOf =
  (item: Rule): Rule =>
  (value, at) => {
    if (!Array.isArray(value)) return `${at} must be an array`;
    return firstProblem(value, (element: Json, i) => item(element, `${at}[${i}]`));
  };

/** Members that the rules do not name are welcome: no document forbids them. */
const shape =
  (required: Readonly<Record<string, Rule>>, optional: Readonly<Record<string, Rule>> = {}): Rule =>
  (value, at) => {
    if (!isObject(value)) return `${at} must be an object`;
    const missing = Object.keys(required).find((name) => !Object.hasOwn(value, name));
    if (missing !== undefined) return `${at}.${missing} is required`;
    return firstProblem(Object.entries({ ...required, ...optional }), ([name, rule]) => {
      const member = Object.hasOwn(value, name) ? value[name] : undefined;
      return member === undefined ? undefined : rule(member, `${at}.${name}`);
    });
  };

const exactlyOne =
  (rules: readonly Rule[]): Rule =>
  (value, at) =>
    rules.filter((rule) => rule(value, at) === undefined).length === 1
      ? undefined
      : `${at} must hold credentials of exactly one kind`;

function firstProblem<T>(
  list: readonly T[],
  check: (item: T, index: number) => string | undefined,
): string | undefined {
  for (const [i, item] of list.entries()) {
    const problem = check(item, i);
    if (problem !== undefined) return problem;
  }
  return undefined;
}

const credentials = exactlyOne([
  shape({ accessKeyId: text, secretAccessKey: text, sessionToken: text }),
  shape({ roleArn: text, externalId: text }),
  shape({ clientId: text, kid: text, privateKey: text, oauthTokenUrl: text, scope: text }, { host: text }),
]);

const passThrough = listOf(
  shape({ customerIntegrationId: text }, { headers: object, query: object, values: credentials }),
);

const createRunRequest = shape(
  { intent: text, selectedCustomerIntegrationIds: listOf(text), context: text, userId: text },
  { approvalStrategy: wordOf(approvalStrategies), repeatKey: text, outputSchema: object, passThrough },
);

/** What is wrong with a CreateRunRequest, or undefined. */
export function checkCreate(body: Json): string | undefined {
  return createRunRequest(body, 'body');
}
