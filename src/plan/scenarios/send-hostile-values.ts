import fc from 'fast-check';
import { arbitraryFor } from '../../jsonschema/index.ts';
import {
  type Contract,
  type Exchange,
  isObject,
  type Json,
  type JsonObject,
  namesSomething,
  operationOf,
  type SchemaId,
} from '../../model/index.ts';
import { resourceOfCase } from './follow-to-the-end.ts';
import { takesFreeText } from './free-text.ts';
import { createMaker } from './make-resource.ts';
import { operationDraft } from './operation-draft.ts';
import type { Scenario } from './scenario.ts';

/** Texts that have broken servers before; each is tried before anything is left to chance. */
const infamous = [
  '\u{1f40d}\u{10ffff}\u{1f469}\u200d\u{1f4bb}',
  'e\u0301 \u1e9b\u0323 \ufb01 \u212b',
  ' \t both ends \n ',
  `<b>&amp;</b> "double" 'single' \\ %41 + {{7*7}} $\{x}`,
  'bell \u0007 delete \u007f next line \u0085',
  '\u202eright to left\u202c \u0627\u0644\u0639 \u05d0',
  'null',
  `${'x'.repeat(1_199)}.`,
];
/** Random values beyond those, and tries in all: shrinking must end. */
const random = 6;
const mostTries = 60;
const longest = 1_200;

export const sendHostileValues: Scenario = {
  id: 'send-hostile-values',
  statement:
    'Makes things with text and numbers that break servers, and reads each; what goes wrong is made smaller until nothing smaller does.',
  wants: 'completes',
  cases: ({ contract }) =>
    contract.resources.flatMap(({ name, create, read, echoes }) =>
      create === undefined || read === undefined || echoes.length === 0
        ? []
        : [
            {
              kind: 'scenario',
              purpose: 'scenario',
              scenario: 'send-hostile-values',
              id: `send-hostile-values.${name}`,
              safety: 'create',
              title: `make ${name}s of hostile values and read them`,
              after: [],
              operations: [create, read],
              resource: name,
              arguments: { random, mostTries },
            },
          ],
    ),
  act: async (testCase, actor, stage) => {
    const { contract, seed, target } = stage;
    const resource = resourceOfCase(testCase, actor, stage);
    const given = target.scenarios['completes'] ?? {};
    const members = resource.echoes
      .map(({ sent }) => sent)
      // What names something must name what exists.
      .filter((sent) => !Object.hasOwn(given, sent) && (takesAnyId(contract, sent) || !namesSomething(sent)));
    const body = operationOf(contract, resource.create ?? '').body;
    const schema = body?.content.find(({ mediaType }) => mediaType.includes('json'))?.schema;
    if (schema === undefined) return actor.giveUp(`the body of ${resource.create} is described by no schema`);
    const makers = Object.fromEntries(
      members.flatMap((member) => {
        const values = valuesOf(contract, schema, member);
        return values === undefined ? [] : [[member, values] as const];
      }),
    );
    const names = Object.keys(makers);
    if (names.length === 0)
      return actor.giveUp('every member that comes back is fixed by the target file or by its schema');
    const maker = await createMaker(stage, testCase, actor, resource, { word: 'completes' });
    let tries = 0;
    /** @returns whether the values came back, as far as the judge of this run sees */
    const holds = async (values: JsonObject): Promise<boolean> => {
      if (actor.signal.aborted || ++tries > mostTries) return true;
      let sent: Exchange | undefined;
      const made = await maker.make(`create-${tries}`, values, (exchange) => {
        sent = exchange;
      });
      if (made === undefined) return sent === undefined || actor.failing?.([sent]) !== true;
      const draft = operationDraft(stage, resource.read ?? '', {
        ...maker.known(resource.read ?? ''),
        [`path.${resource.parameter}`]: made.id,
      });
      if (draft === undefined) return true;
      const read: Exchange = await actor.send(`read-${tries}`, draft);
      return actor.failing?.([made.exchange, read]) !== true;
    };
    const free = names.filter((name) => takesFreeText(contract, schema, name, longest));
    const examples = infamous.map((text, i): [JsonObject] => [
      Object.fromEntries(
        names.map((name) => [
          name,
          free.includes(name)
            ? text
            : (fc.sample(makers[name] ?? fc.constant(null), { seed: seed + i, numRuns: 1 })[0] ?? null),
        ]),
      ),
    ]);
    await fc.check(fc.asyncProperty(fc.record(makers), holds), {
      seed,
      numRuns: free.length > 0 ? examples.length + random : random,
      examples: free.length > 0 ? examples : [],
    });
  },
};

/** What a member of the create body may be: any text where it takes any text, else what its schema allows. */
function valuesOf(contract: Contract, schema: SchemaId, member: string): fc.Arbitrary<Json> | undefined {
  if (takesFreeText(contract, schema, member, longest)) return fc.string({ unit: 'binary', maxLength: longest });
  const whole = contract.schemas[schema];
  const properties = isObject(whole) ? whole['properties'] : undefined;
  const at = isObject(properties) ? properties[member] : undefined;
  if (!isObject(at)) return undefined;
  const id = `${schema} ${member}`;
  const made = arbitraryFor({ ...contract.schemas, [id]: at }, id, { view: 'request', longest });
  return 'unsatisfiable' in made ? undefined : made;
}

/** A member that a profile names as isolating a population takes any value of ours. */
function takesAnyId({ pagination }: Contract, member: string): boolean {
  return pagination.some(({ isolation }) => isolation?.createdWith === member);
}
