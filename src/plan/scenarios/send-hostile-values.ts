import fc from 'fast-check';
import { arbitraryFor, wildText } from '../../jsonschema/index.ts';
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
import { tryInputs } from '../try-inputs.ts';
import { resourceOfCase } from './follow-to-the-end.ts';
import { textLimits } from './free-text.ts';
import { schemaOfMember } from './lay-member.ts';
import { createMaker } from './make-resource.ts';
import { operationDraft } from './operation-draft.ts';
import type { Scenario } from './scenario.ts';

/** Texts that have broken servers before; each is tried before anything is left to chance. */
const infamous = [
  '\u{1f40d}\u{10ffff}\u{1f469}\u200d\u{1f4bb}',
  '\u00c0\u00e9\u00ef\u00f8\u00df \u0142\u0159',
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
const mostTries = 120;
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
      .filter((sent) => {
        const [first = ''] = sent.split('.');
        return !Object.hasOwn(given, first) && (takesAnyId(contract, sent) || !sent.split('.').some(namesSomething));
      });
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
      tries++;
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
    // Text by itself first: what goes wrong with a text that was given can be made smaller only where nothing is in its company.
    const texts = names.filter((name) => textLimits(contract, schema, name) !== undefined);
    const examples = infamous.flatMap((text): [JsonObject][] => {
      const fit = texts.flatMap((name) => fitted(text, textLimits(contract, schema, name)) ?? []);
      return fit.length < texts.length ? [] : [[Object.fromEntries(texts.map((name, i) => [name, fit[i] ?? '']))]];
    });
    const only = (wanted: readonly string[]) =>
      fc.record(Object.fromEntries(wanted.map((name) => [name, makers[name] ?? fc.constant(null)])));
    const mayGoOn = () => !actor.signal.aborted && tries < mostTries;
    if (examples.length > 0) await tryInputs(only(texts), holds, { seed, numRuns: examples.length, examples }, mayGoOn);
    await tryInputs(only(names), holds, { seed, numRuns: random }, mayGoOn);
  },
};

/** What a member of the create body may be: any text where it takes any text, else what its schema allows. */
function valuesOf(contract: Contract, schema: SchemaId, member: string): fc.Arbitrary<Json> | undefined {
  const limits = textLimits(contract, schema, member);
  if (limits !== undefined && limits.min <= longest) return wildText(limits.min, Math.min(limits.max, longest));
  const at = schemaOfMember(contract, contract.schemas[schema], member);
  if (!isObject(at)) return undefined;
  const id = `${schema} ${member}`;
  const made = arbitraryFor({ ...contract.schemas, [id]: at }, id, { view: 'request', longest });
  return 'unsatisfiable' in made ? undefined : made;
}

/** As much of a text as a member takes; undefined where it takes no text, or more than this one has. */
function fitted(text: string, limits: ReturnType<typeof textLimits>): string | undefined {
  const characters = [...text];
  if (limits === undefined || characters.length < limits.min) return undefined;
  return characters.slice(0, limits.max).join('');
}

/** A member that a profile names as isolating a population takes any value of ours. */
function takesAnyId({ pagination }: Contract, member: string): boolean {
  return pagination.some(({ isolation }) => isolation?.createdWith === member);
}
