import type { Report, RequirementResult } from '../../model/index.ts';
import type { Markup } from './markup.ts';
import { picturesOf } from './pictures.ts';

/**
 * The picture of what was seen where a requirement was exercised: the graph of its states, the walk through its list, the lanes of its
 * stream. Of the stories that failed, else of those that witness a pass. @returns undefined where none was drawn
 */
export function requirementPicture(
  report: Report,
  { requirement, failures, witness }: Pick<RequirementResult, 'requirement' | 'failures' | 'witness'>,
): Markup | undefined {
  const { area, resource, operation } = requirement;
  const pictures = picturesOf(report);
  if (area === 'lifecycle')
    return pictures.lifecycles.find(({ of }) => resource === undefined || of.resource === resource)?.drawing.again;
  const cases = [...failures, ...witness].map((shown) => shown.case);
  if (area === 'pagination') {
    const own = pictures.walks.filter(({ of }) => of.operation === operation && cases.includes(of.case));
    return (own.find(({ of }) => of.failed) ?? own[0])?.figure.again;
  }
  if (area !== 'stream') return undefined;
  const own = cases.flatMap((id) => pictures.timelines.filter(({ of }) => of.case === id));
  return (own.find(({ of }) => of.failed === failures.length > 0) ?? own[0])?.figure.again;
}
