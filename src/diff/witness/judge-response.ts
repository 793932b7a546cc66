import { responseFor } from '../../model/index.ts';
import type { ResponseMessage } from '../change.ts';
import { mediaFor } from './judge-request.ts';
import { refusal, refusalOfText, type Side } from './side.ts';
import { headerKey } from './turn-round.ts';

/** Why a document does not allow an answer; undefined where it does. Headers and members that it does not name are no reason. */
export function refusalOfResponse(side: Side, message: ResponseMessage): string | undefined {
  const operation = side.operation(`${message.method.toUpperCase()} ${message.path}`);
  if (operation === undefined) return `there is no operation ${message.method.toUpperCase()} ${message.path}`;
  const written = operation.responses.find(({ status }) => status === message.status);
  const response = written ?? responseFor(operation, Number(message.status));
  if (response === undefined) return `the status ${message.status} is not described`;
  const names = new Map(Object.entries(message.headers).map(([name, value]) => [headerKey(name), value]));
  for (const header of response.headers) {
    const value = names.get(headerKey(header.name));
    if (value === undefined) {
      if (header.required) return `the required ${shown(header.name)} is missing`;
      continue;
    }
    const why = refusalOfText(side, header.schema, value, 'response');
    if (why !== undefined) return `${shown(header.name)}: ${why}`;
  }
  const { body } = message;
  if (body === undefined) return undefined;
  const media = mediaFor(response.content, body.mediaType);
  if (media === undefined)
    return response.content.length > 0 ? `a body of ${body.mediaType} is not described` : undefined;
  const why =
    (body.value === undefined ? undefined : refusal(side, media.schema, body.value, 'response')) ??
    (body.item === undefined ? undefined : refusal(side, media.itemSchema, body.item, 'response'));
  return why === undefined ? undefined : `body: ${why}`;
}

function shown(name: string): string {
  return name.includes(' ') ? `parameter ${name}` : `header ${name}`;
}
