import { dataReport, dataReportNames } from './data-reports.ts';
import { holdGoldenTexts } from './golden-texts.ts';

// Kept pictures, to be looked at when they change: `npx vitest run test/shared/report/golden-data -u`.
holdGoldenTexts('data', dataReportNames, dataReport);
