import type { Block } from './block.ts';

type Line = Extract<Block, { kind: 'line' }>;

/**
 * Statuses that stand in a row with nothing between them are tabs: what follows is shown for one of them, and a page opens with the first.
 * So the first is named again behind the row.
 * @param tell hears of each such row that is followed by something.
 */
export function joinTabs(blocks: readonly Block[], tell: (row: readonly Line[]) => void): readonly Block[] {
  const joined: Block[] = [];
  let row: Line[] = [];
  const close = (next: Block | undefined) => {
    const [first] = row;
    // Several are answers wherever they stand, and so is one that heads a sample.
    const answers = row.length > 1 || next?.kind === 'sample' ? row.map(asAnswer) : row;
    joined.push(...answers);
    if (first !== undefined && next !== undefined && row.length > 1) {
      joined.push(asAnswer(first));
      tell(row);
    }
    row = [];
  };
  for (const block of blocks) {
    if (isStatus(block)) {
      row.push(block);
      continue;
    }
    close(block);
    joined.push(block);
  }
  close(undefined);
  return joined;
}

function asAnswer(line: Line): Line {
  return { ...line, words: { ...line.words, text: `Response ${line.words.text}` } };
}

function isStatus(block: Block): block is Line {
  return (
    block.kind === 'line' &&
    block.level === 0 &&
    !block.bullet &&
    !block.code &&
    /^[1-5](\d\d|XX)$/.test(block.words.text)
  );
}
