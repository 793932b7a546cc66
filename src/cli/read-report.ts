import { readFile } from 'node:fs/promises';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { Problem, parseJson, type Report } from '../model/index.ts';

/**
 * Read a stored report and hold it to the published schema, so that a file that is none says so.
 * @param text undefined where the file could not be read
 * @throws {Problem}
 */
export async function readReport(text: string | undefined, path: string): Promise<Report> {
  if (text === undefined)
    throw new Problem(`cannot read ${path}`, { remedy: 'name a report.json that a run has written' });
  const value = parseJson(text);
  const schema: unknown = JSON.parse(
    await readFile(new URL('../../schemas/report.schema.json', import.meta.url), 'utf8'),
  );
  const validate = new Ajv2020({ strict: false }).compile<Report>(schema as object);
  if (validate(value)) return value;
  const [error] = validate.errors ?? [];
  throw new Problem(
    `${path} is no report of Assay: ${error?.instancePath ?? ''} ${error?.message ?? 'it is not JSON'}`,
    {
      remedy: 'name a report.json that a run has written; report.json itself is always written',
    },
  );
}
