import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { readConfig } from '../src/config/index.ts';
import type { JsonObject } from '../src/model/index.ts';

/** What is not held to a rule, and why: `suites/waivers.yaml`. */
export interface Waivers {
  readonly checksOfNoSuite: Readonly<Record<string, string>>;
  readonly checksWithoutFault: Readonly<Record<string, string>>;
}

const read = (path: string) => readFileSync(fileURLToPath(new URL(`../${path}`, import.meta.url)), 'utf8');

export function readWaivers(): Waivers {
  return readWaiversFrom(read('suites/waivers.yaml'), 'suites/waivers.yaml');
}

/** @throws {Problem} with the line */
export function readWaiversFrom(text: string, name: string): Waivers {
  const schema = JSON.parse(read('schemas/waivers.schema.json')) as JsonObject;
  const { value } = readConfig<Partial<Waivers>>(text, name, schema);
  return { checksOfNoSuite: value.checksOfNoSuite ?? {}, checksWithoutFault: value.checksWithoutFault ?? {} };
}
