import { isObject, type JsonObject } from '../../../model/index.ts';
import type { ToolRegistryFault } from '../layer.ts';

function withTexts(body: JsonObject): JsonObject {
  const texts = ['intent', 'context', 'userId']
    .filter((name) => Object.hasOwn(body, name))
    .map((name) => [name, typeof body[name] === 'string' ? body[name] : JSON.stringify(body[name])]);
  return { ...body, ...Object.fromEntries(texts) };
}

export const wrongTypeAccepted = {
  id: 'wrong-type-accepted',
  area: 'http',
  lie: 'Texts of a create body may be of any type; they are turned into text.',
  trips: ['invalid-input-refused'],
  apply: (honest) => ({
    checkCreate: (body) => honest.checkCreate(isObject(body) ? withTexts(body) : body),
    makeRun: (body, world) => honest.makeRun(withTexts(body), world),
  }),
} as const satisfies ToolRegistryFault;
