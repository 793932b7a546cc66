import type { Check } from '../../model/index.ts';
import { usualCause } from '../../reporters/index.ts';

/** Titles of recordings in a check's own tables: one that it must let pass, and one that it must catch. */
export interface CheckExamples {
  readonly letsPass: readonly string[];
  readonly catches: readonly string[];
  /** The first of each, line by line: what was sent, what came, what the check says. */
  readonly passRecording?: readonly string[];
  readonly catchRecording?: readonly string[];
}

/** A check in plain lines: what it asks, how it decides, one example of each kind. */
export function explainCheck(check: Check, examples: CheckExamples | undefined): readonly string[] {
  const [passes] = examples?.letsPass ?? [];
  const [catches] = examples?.catches ?? [];
  const cause = usualCause(check.id);
  return [
    `check ${check.id} (${check.area})`,
    '',
    `  ${check.statement}`,
    '',
    ...block('how it is judged', check.rationale),
    ...(cause === undefined ? [] : block('what usually causes a failure', cause)),
    ...example('lets pass, for example', passes, examples?.passRecording),
    ...example('catches, for example', catches, examples?.catchRecording),
  ];
}

function example(title: string, name: string | undefined, recording: readonly string[] = []): readonly string[] {
  if (name === undefined) return [];
  return [`  ${title}: ${name}`, ...recording.map((line) => `    ${line}`), ''];
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
