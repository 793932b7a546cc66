import { resourceOfCase } from './follow-to-the-end.ts';
import { takesFreeText } from './free-text.ts';
import { createMaker } from './make-resource.ts';
import { operationDraft } from './operation-draft.ts';
import type { Scenario } from './scenario.ts';

/** Lengths in bytes, one of them more than many a buffer or column holds. */
const sizes = [1, 65_536, 1_000_000] as const;

export const sendLargeValues: Scenario = {
  id: 'send-large-values',
  statement:
    'Makes things with a text of one byte, of 64 KiB and of a million bytes where no maximum is stated, and reads each.',
  wants: 'completes',
  comesLast: true,
  cases: ({ contract }) =>
    contract.resources.flatMap(({ name, create, read, echoes }) => {
      const body = contract.operations.find(({ id }) => id === create)?.body;
      const schema = body?.content.find(({ mediaType }) => mediaType.includes('json'))?.schema;
      const member = echoes.find(
        ({ sent }) => schema !== undefined && takesFreeText(contract, schema, sent, sizes[2]),
      )?.sent;
      if (create === undefined || read === undefined || member === undefined) return [];
      return [
        {
          kind: 'scenario' as const,
          purpose: 'scenario' as const,
          scenario: 'send-large-values',
          id: `send-large-values.${name}`,
          safety: 'create' as const,
          title: `make ${name}s with short and very long texts and read them`,
          after: [],
          operations: [create, read],
          resource: name,
          arguments: { member, sizes: [...sizes] },
        },
      ];
    }),
  act: async (testCase, actor, stage) => {
    const resource = resourceOfCase(testCase, actor, stage);
    const { member, sizes: lengths } = testCase.arguments;
    if (typeof member !== 'string' || !Array.isArray(lengths)) return;
    const maker = await createMaker(stage, testCase, actor, resource, { word: 'completes' });
    for (const length of lengths.filter((one): one is number => typeof one === 'number')) {
      const made = await maker.make(`create-${length}`, { [member]: textOf(length) });
      if (made === undefined) continue;
      const operation = resource.read ?? '';
      const draft = operationDraft(stage, operation, {
        ...maker.known(operation),
        [`path.${resource.parameter}`]: made.id,
      });
      if (draft !== undefined) await actor.send(`read-${length}`, draft);
    }
  },
};

/** Text of so many bytes in UTF-8, its characters of one to three bytes. */
function textOf(bytes: number): string {
  const unit = 'plain, é, 漢. ';
  const size = Buffer.byteLength(unit);
  const text = unit.repeat(Math.floor(bytes / size));
  return text + 'x'.repeat(bytes - Buffer.byteLength(text));
}
