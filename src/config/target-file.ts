import { createRequire } from 'node:module';
import {
  type Contract,
  isObject,
  type Json,
  type JsonObject,
  nearestName,
  Problem,
  type Provenance,
  type SecurityScheme,
  type TargetProfile,
  toPointer,
} from '../model/index.ts';
import { type Config, readConfig } from './read-config.ts';

/** A target file as read: secrets apart from what scenarios may see. */
export interface Target {
  readonly suite?: string;
  readonly url?: string;
  /** Secret values by the name the file gives them, with the environment variable that each came from. */
  readonly auth: Readonly<Record<string, Secret>>;
  /** The same of somebody else, where the file gives any. */
  readonly otherAuth?: Readonly<Record<string, Secret>>;
  readonly profile: TargetProfile;
}

export interface Secret {
  readonly value: string;
  /** Name to show in place of the value: the environment variable, else the name in the file. */
  readonly name: string;
}

interface TargetFile {
  readonly suite?: string;
  readonly url?: string;
  readonly auth?: Readonly<Record<string, string>>;
  readonly otherAuth?: Readonly<Record<string, string>>;
  readonly variables?: JsonObject;
  readonly scenarios?: Readonly<Record<string, JsonObject>>;
  readonly claims?: Readonly<Record<string, boolean>>;
  readonly patience?: { readonly completion?: number; readonly poll?: number };
  readonly readers?: number;
}

export const targetSchema = createRequire(import.meta.url)('../../schemas/target.schema.json') as JsonObject;

const patience = { completion: 30_000, poll: 200 } as const;

/** A target about which nothing is said but its URL. */
export const plainTarget: Target = { auth: {}, profile: { variables: {}, scenarios: {}, claims: {}, patience } };

/**
 * Read a target file.
 * @param environment where `${NAME}` is looked up
 * @throws {Problem} with file and line: invalid YAML, unknown member, unset environment variable
 */
export function readTarget(
  text: string,
  name: string,
  environment: Readonly<Record<string, string | undefined>>,
): Target {
  const config = readConfig<TargetFile>(text, name, targetSchema);
  const fill = (value: Json, pointer: string): Json => filled(config, environment, value, pointer);
  const file = fill(config.value as unknown as Json, '') as unknown as TargetFile;
  const secrets = (member: 'auth' | 'otherAuth'): Readonly<Record<string, Secret>> =>
    Object.fromEntries(
      Object.entries(file[member] ?? {}).map(([key, value]): [string, Secret] => {
        const written = config.value[member]?.[key] ?? '';
        if (value === '')
          throw config.problem(
            toPointer([member, key]),
            `${member}.${key} is empty`,
            'set the environment variable it names',
          );
        return [
          key,
          { value, name: /^\$\{(\w+)\}$/.exec(written)?.[1] ?? `${member === 'auth' ? '' : 'other-'}${key}` },
        ];
      }),
    );
  const auth = secrets('auth');
  const otherAuth = file.otherAuth && secrets('otherAuth');
  for (const [key, { value }] of Object.entries(otherAuth ?? {}))
    if (auth[key]?.value === value)
      throw config.problem(
        toPointer(['otherAuth', key]),
        `otherAuth.${key} is the same as auth.${key}`,
        'give the credential of somebody else, or leave otherAuth out',
      );
  return {
    ...(file.suite === undefined ? {} : { suite: file.suite }),
    ...(file.url === undefined ? {} : { url: file.url }),
    auth,
    ...(otherAuth && { otherAuth }),
    profile: {
      ...(otherAuth && { hasOther: true }),
      variables: file.variables ?? {},
      scenarios: file.scenarios ?? {},
      claims: file.claims ?? {},
      patience: { ...patience, ...file.patience },
      ...(file.readers !== undefined && { readers: file.readers }),
    },
  };
}

function filled(
  config: Config<TargetFile>,
  environment: Readonly<Record<string, string | undefined>>,
  value: Json,
  pointer: string,
): Json {
  if (typeof value === 'string')
    return value.replaceAll(/\$\{(\w+)\}/g, (_, variable: string) => {
      const found = environment[variable];
      if (found !== undefined) return found;
      const near = nearestName(variable, Object.keys(environment));
      throw config.problem(
        pointer,
        `the environment variable ${variable} is not set`,
        near === undefined ? `set it, for example: export ${variable}=…` : `set it, or did you mean ${near}?`,
      );
    });
  if (Array.isArray(value)) return value.map((item: Json, i) => filled(config, environment, item, `${pointer}/${i}`));
  if (isObject(value))
    return Object.fromEntries(
      Object.entries(value).map(([key, member]) => [
        key,
        filled(config, environment, member, pointer + toPointer([key])),
      ]),
    );
  return value;
}

/**
 * Where a document asks for no credential and the target file has one, the document is wrong about this target: each entry of `auth` then names
 * the header that carries it, or is `bearer` or `basic`. What the documents say about credentials stays as it is: nothing is required of anybody.
 * @returns the contract with those schemes; the same one where the documents know any
 */
export function withSchemesOf(contract: Contract, auth: Readonly<Record<string, Secret>>): Contract {
  if (Object.keys(contract.securitySchemes).length > 0) return contract;
  const schemes = Object.keys(auth).map((name): [string, SecurityScheme] => {
    const provenance: Provenance[] = [{ document: 'target file', line: 0, excerpt: `auth.${name}`, known: 'inferred' }];
    if (name === 'bearer' || name === 'basic') return [name, { kind: 'http', scheme: name, provenance }];
    return [name, { kind: 'apiKey', in: 'header', name, provenance }];
  });
  return { ...contract, securitySchemes: Object.fromEntries(schemes) };
}

/**
 * Match the secrets of a target file to the security schemes of a contract: by name, or any name where there is one scheme.
 * @throws {Problem} a name that fits no scheme
 */
export function credentialsFor(
  schemes: readonly string[],
  auth: Readonly<Record<string, Secret>>,
): Readonly<Record<string, Secret>> {
  const [only] = schemes;
  return Object.fromEntries(
    Object.entries(auth).map(([name, secret]): [string, Secret] => {
      if (schemes.includes(name)) return [name, secret];
      if (only !== undefined && schemes.length === 1) return [only, secret];
      throw new Problem(`auth.${name}: the documents know no such credential`, {
        remedy: `known: ${schemes.join(', ')}`,
      });
    }),
  );
}
