import {
  type Actor,
  type CaseId,
  type DraftValue,
  type Exchange,
  isObject,
  type Json,
  type JsonObject,
  operationOf,
  type RequestDraft,
  type Resource,
  type ScenarioCase,
  type Stage,
  successJson,
  valueByPath,
} from '../../model/index.ts';
import { baseRequest, overlaid } from '../base-request.ts';
import { standApart } from '../stand-apart.ts';
import { fillProduced } from './fill-produced.ts';
import { takesFreeText } from './free-text.ts';
import { layMember } from './lay-member.ts';

/** A thing that the story made. */
export interface Made {
  readonly exchange: Exchange;
  readonly id: string;
  readonly answer: Json;
}

export interface Maker {
  /**
   * Makes one more. Undefined when the target did not make it, or did not say its id.
   * @param members body members of this one, laid over all others; of members that come back, dotted paths
   * @param seen told of the exchange, whatever it was answered
   */
  readonly make: (step: string, members?: JsonObject, seen?: (exchange: Exchange) => void) => Promise<Made | undefined>;
  /**
   * Sends the same request and closes the connection at once. @returns the marks by which the thing, if it came into being, is known: where
   * bodies show them, and their value
   */
  readonly leave: (step: string) => Promise<readonly { readonly read: string; readonly value: string }[]>;
  /** Keys of path parameters whose parents were made for this story. */
  readonly parents: readonly string[];
  /** The value that only this story's things are made with, where the contract has such a member and it takes any text. */
  readonly isolation: string | undefined;
  /** What the create request shows of another operation's parameters: parent ids, and members named like a required parameter. */
  readonly known: (operation: string) => Readonly<Record<string, DraftValue>>;
}

/**
 * Prepare to make things of a resource. The body is the least valid one with the target file's members for `word` laid over it;
 * members that come back are made recognisable where they take any text. Ends the story when no valid request can be made.
 * @param options.createdWith member of the create body that isolates a population
 */
export async function createMaker(
  stage: Stage,
  testCase: ScenarioCase,
  actor: Actor,
  resource: Resource,
  options: { readonly word: string; readonly createdWith?: string | undefined },
): Promise<Maker> {
  const create = operationOf(stage.contract, resource.create ?? actor.giveUp(`nothing makes a ${resource.name}`));
  const given = stage.target.scenarios[options.word] ?? {};
  const base = baseRequest({ ...stage, target: { ...stage.target, scenarios: {} } }, create, '');
  if ('impossible' in base) return actor.giveUp(`a ${resource.name} cannot be made: ${base.impossible}`);
  const answers = new Map<CaseId, Exchange>();
  for (const setup of base.setups)
    answers.set(setup.id, await actor.send('setup', fillProduced(setup.request, answers)));
  const plain = fillProduced(overlaid(base.request, given), answers);

  const schema = create.body?.content.find(({ mediaType }) => mediaType === plain.body?.mediaType)?.schema;
  /** A mark replaces only text that we made up ourselves. */
  const marked = (draft: RequestDraft, path: string, mark: string): RequestDraft => {
    const [first = ''] = path.split('.');
    if (schema === undefined || Object.hasOwn(given, first)) return draft;
    if (typeof valueByPath(bodyOf(draft), path) !== 'string') return draft;
    return takesFreeText(stage.contract, schema, path, mark.length) ? withMember(draft, path.split('.'), mark) : draft;
  };
  const { createdWith } = options;
  const only = actor.nonce(`${testCase.id}-only`);
  const request = createdWith === undefined ? plain : marked(plain, createdWith, only);
  let count = 0;
  const echoes = resource.echoes.filter(({ sent }) => sent !== createdWith);
  const markOf = (sent: string) => actor.nonce(`${testCase.id}-${count}-${sent}`);
  const nextDraft = (): RequestDraft => {
    count++;
    const own = standApart(stage, request, actor.nonce(`${testCase.id}-${count}`));
    return echoes.reduce((all, { sent }) => marked(all, sent, markOf(sent)), own);
  };

  return {
    isolation: request === plain ? undefined : only,
    known: (operation) => {
      const body = bodyOf(request);
      const values = operationOf(stage.contract, operation).parameters.flatMap(({ in: where, name, required }) => {
        const key = `${where}.${name}`;
        const member = required && isObject(body) ? body[name] : undefined;
        const value = request.parameters[key] ?? member;
        return value === undefined ? [] : [[key, value] as const];
      });
      return Object.fromEntries(values);
    },
    parents: Object.keys(plain.parameters).filter((key) => isProduced(base.request.parameters[key])),
    make: async (step, members = {}, seen = () => undefined) => {
      const isDeep = (name: string) => name.includes('.') && resource.echoes.some(({ sent }) => sent === name);
      const plainly = Object.fromEntries(Object.entries(members).filter(([name]) => !isDeep(name)));
      const draft = Object.entries(members).reduce(
        (all, [name, value]) => (isDeep(name) ? layMember(stage.contract, all, name, value) : all),
        overlaid(nextDraft(), plainly),
      );
      const exchange = await actor.send(step, draft);
      seen(exchange);
      const answer = successJson(exchange);
      const id = valueByPath(answer, resource.id);
      if (answer === undefined || (typeof id !== 'string' && typeof id !== 'number')) return undefined;
      return { exchange, id: String(id), answer };
    },
    leave: async (step) => {
      const draft = nextDraft();
      const marks = echoes.flatMap(({ sent, read }) => {
        const value = valueByPath(bodyOf(draft), sent);
        return value === markOf(sent) ? [{ read, value }] : [];
      });
      await actor.send(step, draft, { leave: true });
      return marks;
    },
  };
}

function isProduced(value: DraftValue | undefined): boolean {
  return isObject(value) && isObject(value['$slot']) && value['$slot']['kind'] === 'produced';
}

/** The body's value; slots in it look like objects. */
function bodyOf(draft: RequestDraft): Json | undefined {
  return draft.body !== undefined && 'value' in draft.body ? (draft.body.value as Json) : undefined;
}

/** A draft with one member of its body, at a dotted path, given another value. */
export function withMember(draft: RequestDraft, path: readonly string[], value: string): RequestDraft {
  const body = bodyOf(draft);
  if (draft.body === undefined || body === undefined) return draft;
  return { ...draft, body: { mediaType: draft.body.mediaType, value: set(body, path, value) } };
}

function set(value: Json, [first, ...rest]: readonly string[], leaf: string): Json {
  if (first === undefined) return leaf;
  if (!isObject(value)) return value;
  return { ...value, [first]: set(value[first] ?? {}, rest, leaf) };
}
