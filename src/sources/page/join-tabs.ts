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
  for (const block of blocks) {
    if (isStatus(block)) {
      row.push(block);
      joined.push(block);
      continue;
    }
    const [first] = row;
    if (first !== undefined && row.length > 1) {
      joined.push(first);
      tell(row);
    }
    row = [];
    joined.push(block);
  }
  return joined;
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
