import { showsOperations } from '../page/index.ts';
import type { Source } from '../source.ts';

/**
 * What a lossy rendering leaves of a reference page: descriptions, defaults and examples run together, without names, types, methods
 * and paths. It states no contract; beside another document of the API it confirms what that says (`confirmMerged`).
 */
export const remnant: Source = {
  id: 'remnant',
  title: 'what is left of a rendered page, beside another document of the same API',
  recognise: ({ text }) => (isRemnant(text) ? 'possible' : 'no'),
  read: async () => [],
};

/** Labels glued to values and values glued to sentences, and no operation anywhere. */
export function isRemnant(text: string): boolean {
  if (/^\s*[{<]/.test(text) || showsOperations(text)) return false;
  const glued = text.match(
    /\S(?:Possible values|Allowed values|Example|Default|Pattern):|^(?:true|false|\d+)[A-Z][a-z]+ /gm,
  );
  return (glued?.length ?? 0) >= 2;
}
