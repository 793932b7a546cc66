export { contractStatements, type Judging } from './contract-statements.ts';
export { type PageLine, pageLines } from './page-lines.ts';
export { readStatements, requirementsSchema, type WrittenStatements } from './read-statements.ts';
export { judges, type Statement } from './statement.ts';
