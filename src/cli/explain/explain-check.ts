import type { Check } from '../../model/index.ts';

/** Titles of recordings in a check's own tables: one that it must let pass, and one that it must catch. */
export interface CheckExamples {
  readonly letsPass: readonly string[];
  readonly catches: readonly string[];
}

/** A check in plain lines: what it asks, how it decides, one example of each kind. */
export function explainCheck(check: Check, examples: CheckExamples | undefined): readonly string[] {
  const [passes] = examples?.letsPass ?? [];
  const [catches] = examples?.catches ?? [];
  return [
    `check ${check.id} (${check.area})`,
    '',
    `  ${check.statement}`,
    '',
    ...block('how it is judged', check.rationale),
    ...(passes === undefined ? [] : block('lets pass, for example', passes)),
    ...(catches === undefined ? [] : block('catches, for example', catches)),
  ];
}

export function block(title: string, text: string): readonly string[] {
  return [`  ${title}`, ...wrap(text, 92).map((line) => `    ${line}`), ''];
}

function wrap(text: string, width: number): readonly string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + word.length < width) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}
