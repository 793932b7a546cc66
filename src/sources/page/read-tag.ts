import type { Block } from './block.ts';
import { addField, openOperation, openResponse, openSection, type Reader } from './reader.ts';
import { methodAlone, templateOf } from './request-line.ts';
import { sectionOf, statusOf } from './section.ts';

/** Read a GitBook block: an operation, a parameter, a response, or the title of a tab. */
export function readTagBlock(reader: Reader, { name, attributes, stretch }: Extract<Block, { kind: 'tag' }>): void {
  const get = (key: string) => attributes.get(key);
  switch (name) {
    case 'swagger':
    case 'api-method':
    case 'openapi':
    case 'openapi-operation': {
      const method = methodAlone(get('method')?.text ?? '');
      const path = get('path');
      if (method === undefined || path === undefined) return;
      const base = get('baseurl')?.text;
      if (base?.startsWith('http') === true) reader.draft.origins.add(base.replace(/\/+$/, ''));
      const summary = get('summary');
      if (summary !== undefined) reader.title = { words: summary, level: 0 };
      openOperation(reader, method, templateOf(path.text), path);
      return;
    }
    case 'swagger-parameter': {
      const parameter = get('name');
      if (parameter === undefined) return;
      const [type, required] = [get('type'), get('required')];
      addField(reader, {
        section: sectionOf(get('in')?.text ?? '') ?? 'query',
        name: parameter,
        ...(type === undefined || type.text === '' ? {} : { type }),
        ...(required === undefined ? {} : { required: { value: required.text === 'true', words: required } }),
        alternatives: [],
        stretch,
      });
      return;
    }
    case 'swagger-response': {
      const status = get('status');
      const found = status === undefined ? undefined : statusOf(status.text);
      if (status === undefined || found === undefined) return;
      openResponse(reader, { ...found, text: get('description')?.text ?? '' }, status, 'stated');
      return;
    }
    case 'tab': {
      const title = get('title');
      if (title === undefined) return;
      const status = statusOf(title.text);
      const section = sectionOf(title.text);
      if (status !== undefined && reader.operation !== undefined) openResponse(reader, status, title, 'stated');
      else if (section !== undefined) openSection(reader, section);
      return;
    }
    default:
      return;
  }
}
