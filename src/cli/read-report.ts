import { readFile } from 'node:fs/promises';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { Problem, parseJson, type Report } from '../model/index.ts';

/**
 * Read a `report.json` that a run has written, and hold it to the published schema: a file that is none, or was edited, says so here
 * and does not crash whoever reads it.
 * @throws {Problem}
 */
export async function readReport(path: string): Promise<Report> {
  const remedy = 'name a report.json that a run has written';
  const text = await readFile(path, 'utf8').catch((cause: unknown) => {
    throw new Problem(`cannot read ${path}: ${cause instanceof Error ? cause.message : String(cause)}`, {
      remedy,
      cause,
    });
  });
  const value = parseJson(text);
  const schema = JSON.parse(
    await readFile(new URL('../../schemas/report.schema.json', import.meta.url), 'utf8'),
  ) as object;
  const validate = new Ajv2020({ strict: false }).compile<Report>(schema);
  if (validate(value)) return value;
  const [error] = validate.errors ?? [];
  const what = value === undefined ? 'it is not JSON' : `${error?.instancePath ?? ''} ${error?.message ?? ''}`.trim();
  throw new Problem(`${path} is no report of this version of Assay: ${what}`, {
    place: { document: path, line: 1 },
    remedy,
  });
}
