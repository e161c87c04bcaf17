import { rejudge } from '../../shared/checks/rejudge.ts';
import type { GatheredReport, Report, UnusableSource } from '../../shared/report/index.ts';
import type { FailOn } from '../../shared/verdict.ts';
import type { Project } from './projects.ts';

/**
 * An untrusted report with verdicts that are reached anew from its numbers and the base branch's limits. One of a
 * model that no settings name cannot be judged. Of one from a fork nothing is shown but
 * its numbers, because a reader could take its words for ours.
 */
export function judgeAgain(
  told: Report,
  projects: readonly Project[],
  { failOn, isFork, run, source }: { failOn: FailOn; isFork: boolean; run: string; source: string },
): GatheredReport | UnusableSource {
  const { gate, model } = told;
  const project =
    projects.length === 1 ? projects[0] : projects.find(({ settings }) => settings.model.name === model.name);
  if (!project) {
    const why = 'no settings of the base branch name this model';
    return { source, gate, model: model.name, problem: 'unreadable', why };
  }
  const { verdict, summary, checks, notices } = rejudge(told, project.settings, failOn);
  return {
    source,
    trust: isFork ? 'self-reported' : 'own',
    report: {
      ...told,
      verdict,
      summary,
      checks,
      sections: isFork ? [] : told.sections,
      notices,
      provenance: { ...told.provenance, run },
    },
  };
}
