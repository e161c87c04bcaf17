import { configurationPage } from './configuration-page.ts';
import { dataChecksPage } from './data-checks-page.ts';
import { decisionsIndex } from './decisions-index.ts';
import { fairnessMetricsPage } from './fairness-metrics-page.ts';
import type { GeneratedFile } from './generated-file.ts';
import { metricsPage } from './metrics-page.ts';
import { readmeTables } from './readme-tables.ts';
import { schemas } from './schemas.ts';

/** Everything in the repository that is drawn from the code, as the code says it now. */
export async function generatedFiles(root: string): Promise<GeneratedFile[]> {
  return [
    ...schemas(),
    ...metricsPage(),
    ...dataChecksPage(),
    ...fairnessMetricsPage(),
    ...configurationPage(),
    ...decisionsIndex(root),
    ...(await readmeTables(root)),
  ];
}
