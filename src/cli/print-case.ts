import { nearestName, Problem, type TranscriptLine, type Verdict } from '../model/index.ts';
import { answerLine, curl, plainLine, requestLine } from '../reporters/index.ts';

/**
 * The records of one case as lines for people: each request, what came, and the command that sends it again.
 * @throws {Problem} when the transcript has no such case
 */
export async function printCase(lines: AsyncIterable<TranscriptLine>, id: string): Promise<readonly string[]> {
  const found: string[] = [];
  const ids = new Set<string>();
  for await (const line of lines) {
    if (line.kind === 'case-start') {
      ids.add(line.case.id);
      if (line.case.id === id) found.push(`${id}, attempt ${line.attempt}: ${plainLine(line.case.title)}`, '');
    } else if ((line.kind === 'exchange' || line.kind === 'stream') && line.case === id)
      found.push(
        `  ${line.id}  ${plainLine(line.step)}  ${plainLine(requestLine(line.request))}`,
        `    ${plainLine(answerLine(line))}`,
        `    ${plainLine(curl(line), 20_000)}`,
        '',
      );
  }
  if (found.length > 0) return found;
  const near = nearestName(id, [...ids]);
  throw new Problem(`the transcript has no case '${id}'`, {
    remedy: near === undefined ? 'assay plan lists the cases' : `did you mean '${near}'?`,
  });
}

/** A verdict as lines for people. */
export function verdictLines(verdict: Verdict): readonly string[] {
  const head = `${verdict.outcome.padEnd(14)} ${verdict.requirement}`;
  if (verdict.outcome === 'passed') return [head];
  if (verdict.outcome !== 'failed') return [`${head}  ${plainLine(verdict.reason)}`];
  const { message, expected, actual, pointer } = verdict.evidence;
  return [
    `${head}  ${plainLine(message)}`,
    `  ${'expected'.padEnd(12)} ${plainLine(JSON.stringify(expected), 400)}`,
    `  ${'actual'.padEnd(12)} ${plainLine(JSON.stringify(actual), 400)}${pointer === undefined ? '' : ` at ${plainLine(pointer)}`}`,
  ];
}
