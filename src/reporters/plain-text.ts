import { nameSecrets } from './secrets.ts';
import { visible, visibleLine } from './visible.ts';

/** Text of unknown origin as one inert line, secrets by name; what is longer than `limit` characters ends in an ellipsis. */
export function plainLine(text: string, limit = 2_000): string {
  const line = nameSecrets(visibleLine(text.slice(0, limit * 2)));
  return line.length <= limit && text.length <= limit * 2 ? line : `${line.slice(0, limit - 1)}…`;
}

/** Text of unknown origin, inert, secrets by name, lines kept. */
export function plainText(text: string, limit = 8_000): string {
  const shown = nameSecrets(visible(text.slice(0, limit)));
  return text.length <= limit ? shown : `${shown}\n… ${text.length - limit} more characters`;
}

/** JSON as one inert line. */
export function plainJson(value: unknown, limit = 2_000): string {
  return plainLine(JSON.stringify(value) ?? '', limit);
}
