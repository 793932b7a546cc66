import type { KognitosFault } from '../layer.ts';

export const itemsAnObject = {
  id: 'items-an-object',
  area: 'body',
  lie: 'The items of a list are an object by id.',
  trips: ['body-valid'],
  apply: (honest) => ({
    showPage: (page, world) => ({
      ...honest.showPage(page, world),
      items: Object.fromEntries(page.runs.map((run) => [run.id, honest.showRun(run, 'list', world)])),
    }),
  }),
} as const satisfies KognitosFault;
