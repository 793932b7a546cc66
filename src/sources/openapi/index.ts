import type { Source } from '../source.ts';
import { sourceText } from '../tree/source-text.ts';
import { parseTree } from '../tree/tree.ts';
import { readTree } from './read-tree.ts';

/** A plain OpenAPI document, JSON or YAML. */
export const openapi: Source = {
  id: 'openapi',
  title: 'OpenAPI 3.0, 3.1 or 3.2, or Swagger 2.0, as JSON or YAML',
  recognise: ({ name, text }) => {
    // Generators write comments above YAML, which look like headings; below a heading comes no key of YAML.
    const below = text.replace(/^(?:[ \t]*(?:#[^\n]*)?\n)+/, '');
    const isPage = /^\s*(#\s|```|~~~|<)/.test(text) && !/^(---\s+)?["']?[a-z][\w-]*["']?:(\s|$)/.test(below);
    if (/^\s*(\{\s*)?["']?(openapi|swagger)["']?\s*:/m.test(text) && !isPage) return 'certain';
    return /\.(json|ya?ml)$/i.test(name) ? 'possible' : 'no';
  },
  read: async ({ name, text, location }, context) => [
    await readTree(parseTree(sourceText(name, text)), context, location),
  ],
};
