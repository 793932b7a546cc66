import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import { Problem, parseJson, type Report } from '../model/index.ts';

const remedy = 'name a report.json that a run has written';

const schema = new URL('../../schemas/report.schema.json', import.meta.url);

let compiled: ValidateFunction<Report> | undefined;

/**
 * Read a `report.json` that a run has written, and hold it to the published schema: a file that is none, or was edited, says so here
 * and does not crash whoever reads it.
 * @throws {Problem}
 */
export async function readReport(path: string): Promise<Report> {
  const text = await readFile(path, 'utf8').catch((cause: unknown) => {
    throw new Problem(`cannot read ${path}: ${cause instanceof Error ? cause.message : String(cause)}`, {
      remedy,
      cause,
    });
  });
  return parseReport(text, path);
}

/** The same of text. @throws {Problem} */
export function parseReport(text: string, path: string): Report {
  const value = parseJson(text);
  compiled ??= new Ajv2020({ strict: false }).compile<Report>(JSON.parse(readFileSync(schema, 'utf8')) as object);
  if (compiled(value)) return value;
  const [error] = compiled.errors ?? [];
  const what = value === undefined ? 'it is not JSON' : `${error?.instancePath ?? ''} ${error?.message ?? ''}`.trim();
  throw new Problem(`${path} is no report of this version of Assay: ${what}`, {
    place: { document: path, line: 1 },
    remedy,
  });
}
