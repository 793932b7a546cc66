import { isObject, type Json } from '../../model/index.ts';
import { stages } from './run.ts';

const isId = (value: Json | undefined) => typeof value === 'string' && /^[a-zA-Z0-9_-]{1,26}$/.test(value);

/** Members of the body with what each may be. */
const rules: Readonly<
  Record<string, { readonly required: boolean; readonly fits: (value: Json) => boolean; readonly must: string }>
> = {
  process_id: { required: true, fits: isId, must: 'be an id of 1 to 26 letters, digits, hyphens and underscores' },
  agent_id: { required: true, fits: isId, must: 'be an id of 1 to 26 letters, digits, hyphens and underscores' },
  name: {
    required: true,
    // Characters are code points, as JSON Schema counts them.
    fits: (value) => typeof value === 'string' && value !== '' && [...value].length <= 100,
    must: 'be a text of 1 to 100 characters',
  },
  stage: {
    required: true,
    fits: (value) => (stages as readonly Json[]).includes(value),
    must: `be one of ${stages.join(', ')}`,
  },
  inputs: {
    required: false,
    fits: (value) =>
      value === null ||
      (Array.isArray(value) &&
        value.every(
          (item: Json) => isObject(item) && typeof item['name'] === 'string' && Object.hasOwn(item, 'value'),
        )),
    must: 'be null or a list of objects with name and value',
  },
  file_ids: {
    required: false,
    fits: (value) => value === null || (Array.isArray(value) && value.every((item) => typeof item === 'string')),
    must: 'be null or a list of ids',
  },
};

/** What is wrong with the body of startRun, or undefined. Members that the documents do not name are welcome. */
export function checkStart(body: Json): string | undefined {
  if (!isObject(body)) return 'The body must be an object';
  for (const [name, { required, fits, must }] of Object.entries(rules)) {
    const value = Object.hasOwn(body, name) ? body[name] : undefined;
    if (value === undefined && required) return `${name} is required`;
    if (value !== undefined && !fits(value)) return `${name} must ${must}`;
  }
  return undefined;
}
