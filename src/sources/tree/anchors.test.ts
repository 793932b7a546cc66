import { expect, test } from 'vitest';
import { resourceAround } from './anchors.ts';
import { sourceText } from './source-text.ts';
import { member, rootOf } from './spot.ts';
import { parseTree } from './tree.ts';

test.each([
  ['none has an address', '{"a": {"$ref": "#/b"}, "b": {}}', undefined],
  ['the document has one', '{"$self": "https://e.com/d", "a": {"$ref": "#/b"}}', 'https://e.com/d'],
  ['the schema has one', '{"a": {"$id": "https://e.com/a", "$ref": "#/b"}}', 'https://e.com/a'],
])('%s: what a reference lies in is found without reading the text again for each', (_, text, uri) => {
  const { source, ...parsed } = parseTree(sourceText('d.json', text));
  let looks = 0;
  const watched = {
    ...source,
    get text() {
      looks++;
      return text;
    },
  };
  const reference = member(member(rootOf({ ...parsed, source: watched }), 'a'), '$ref');
  if (reference === undefined) throw new Error('no reference');
  for (let time = 0; time < 5; time++) expect(resourceAround(reference)?.uri).toBe(uri);
  expect(looks).toBe(1);
});
