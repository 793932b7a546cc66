export { createReportBuilder, type ReportBuilder, type RunEnd } from './create-report-builder.ts';
export { quoteDocuments } from './quote-documents.ts';
