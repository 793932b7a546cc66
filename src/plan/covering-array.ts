/**
 * Rows in which every pair of levels of every two factors stands at least once (a pairwise covering array), by greedy choice.
 * For n factors of v levels it needs about v² · log n rows where the full product needs vⁿ.
 * @param levels how many levels each factor has
 * @param most rows at most; what they leave uncovered is what comes last
 * @returns rows of level numbers, one for each factor. Equal input gives equal rows.
 */
export function coveringArray(
  levels: readonly number[],
  most = Number.POSITIVE_INFINITY,
): readonly (readonly number[])[] {
  const open = new Set<string>();
  levels.forEach((left, i) => {
    for (let j = i + 1; j < levels.length; j++)
      for (let a = 0; a < left; a++) for (let b = 0; b < (levels[j] ?? 0); b++) open.add(pair(i, a, j, b));
  });
  const rows: number[][] = [];
  const uses = (factor: number, level: number) => rows.filter((row) => row[factor] === level).length;
  while (open.size > 0 && rows.length < most) {
    const [first = ''] = open;
    const [i = 0, a = 0, j = 0, b = 0] = first.split(' ').map(Number);
    const row: (number | undefined)[] = levels.map((_, factor) => (factor === i ? a : factor === j ? b : undefined));
    levels.forEach((count, factor) => {
      if (row[factor] !== undefined) return;
      // Of levels that show as much, the one seen least: a row that repeats another shows nothing.
      let best = { level: 0, news: -1, used: 0 };
      for (let level = 0; level < count; level++) {
        const news = row.filter(
          (other, at) => other !== undefined && open.has(ordered(factor, level, at, other)),
        ).length;
        const used = uses(factor, level);
        if (news > best.news || (news === best.news && used < best.used)) best = { level, news, used };
      }
      row[factor] = best.level;
    });
    const whole = row.map((level) => level ?? 0);
    whole.forEach((left, at) => {
      for (let other = at + 1; other < whole.length; other++) open.delete(pair(at, left, other, whole[other] ?? 0));
    });
    rows.push(whole);
  }
  return rows;
}

function ordered(i: number, a: number, j: number, b: number): string {
  return i < j ? pair(i, a, j, b) : pair(j, b, i, a);
}

function pair(i: number, a: number, j: number, b: number): string {
  return `${i} ${a} ${j} ${b}`;
}
