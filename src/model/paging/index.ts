export * from './choose-cursor.ts';
export * from './page-view.ts';
export * from './previous-page.ts';
export * from './walk.ts';
