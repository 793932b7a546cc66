export { createReportBuilder, type ReportBuilder, type RunEnd } from './create-report-builder.ts';
