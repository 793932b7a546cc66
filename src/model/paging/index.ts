export * from './page-view.ts';
export * from './walk.ts';
