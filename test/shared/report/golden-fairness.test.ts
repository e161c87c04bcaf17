import { fairnessReport, fairnessReportNames } from './fairness-reports.ts';
import { holdGoldenTexts } from './golden-texts.ts';

// Kept pictures, to be looked at when they change: `npx vitest run test/shared/report/golden-fairness -u`.
holdGoldenTexts('fairness', fairnessReportNames, fairnessReport);
