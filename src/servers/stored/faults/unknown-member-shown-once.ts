import { isObject, type JsonObject } from '../../../model/index.ts';
import { jsonBody } from '../../http/index.ts';
import type { StoredFault } from '../layer.ts';

export const unknownMemberShownOnce = {
  id: 'unknown-member-shown-once',
  area: 'body',
  lie: 'What no document names is shown when it is made, and dropped.',
  trips: ['unknown-members-consistent'],
  apply: (honest) => ({
    create: (incoming, kind, parent, world) => {
      const answer = honest.create(incoming, kind, parent, world);
      const body = jsonBody(incoming);
      if (answer.status !== 201 || !isObject(body)) return answer;
      return { ...answer, body: JSON.stringify({ ...body, ...(JSON.parse(String(answer.body)) as JsonObject) }) };
    },
  }),
} as const satisfies StoredFault;
