import { createHash } from 'node:crypto';
import type { Host } from '../shared/github/host.ts';

/**
 * Where the input `upload` asks for it, leaves a gate's report as an artifact of the run, for the report over all gates
 * in another job: `tollgate-<gate>-<digest of the section>`. What fails is told in a notice and changes nothing.
 */
export async function uploadReport(host: Host, gate: string, section: string, file: string): Promise<void> {
  if (!host.flag('upload')) return;
  const desk = await host.github?.();
  if (!desk) return host.notice('The report was not uploaded: there is no run to upload it to.');
  const digest = createHash('sha256').update(section).digest('hex').slice(0, 8);
  const uploaded = await desk.artifacts.upload({ name: `tollgate-${gate}-${digest}`, file });
  if (uploaded.status === 'failed') host.notice(uploaded.why);
}
