import { runOptions } from '../../shared/config/index.ts';
import { InputError } from '../../shared/errors.ts';
import type { Host } from '../../shared/github/host.ts';
import type { FailOn } from '../../shared/verdict.ts';

export interface ReportInputs {
  /** Folders of models, as given: paths or globs. */
  folders: string[];
  config: string;
  reports: string[];
  junit: string[];
  /** Glob of artifact names; absent where none are read. */
  artifacts?: string;
  require: string[];
  models: string[];
  failOn: FailOn;
  commentKey?: string;
  /** Name of the check run; absent where there is to be none. */
  check?: string;
  pullRequest?: number;
  workflow?: string;
  selfReported: (typeof selfReportedAs)[number];
  upload: boolean;
  artifactName: string;
  reportPath: string;
  htmlPath: string;
  junitPath: string;
}

/** How a check may end whose numbers are self-reported. */
export const selfReportedAs = ['neutral', 'action_required'] as const;

/** Reads the root action's own inputs. Throws an InputError for one that breaks its rule. */
export function readInputs(host: Pick<Host, 'input' | 'flag'>): ReportInputs {
  const text = (name: string, otherwise: string) => host.input(name) ?? otherwise;
  const artifacts = text('artifacts', 'tollgate-*');
  const check = text('check', 'Tollgate');
  return {
    folders: lines(text('working-directory', '.')),
    config: text('config', 'tollgate.yml'),
    reports: lines(text('reports', '.tollgate/*.json')),
    junit: lines(text('junit', '')),
    artifacts: artifacts === 'none' ? undefined : artifacts,
    require: lines(text('require', '')),
    models: lines(text('models', '')),
    failOn: runOptions((name) => host.input(name), 'report').failOn,
    commentKey: host.input('comment-key'),
    check: check === 'off' ? undefined : shortName('check', check),
    pullRequest: wholeNumber('pull-request', host.input('pull-request')),
    workflow: host.input('workflow'),
    selfReported: oneOf('self-reported', text('self-reported', 'neutral'), selfReportedAs),
    upload: host.flag('upload') ?? true,
    artifactName: shortName('artifact-name', text('artifact-name', 'tollgate')),
    reportPath: text('report-path', '.tollgate/report.json'),
    htmlPath: text('html-path', '.tollgate/tollgate.html'),
    junitPath: text('junit-path', '.tollgate/junit.xml'),
  };
}

function lines(text: string): string[] {
  return text
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

function oneOf<T extends string>(input: string, text: string, known: readonly T[]): T {
  const found = known.find((name) => name === text);
  if (found !== undefined) return found;
  throw new InputError({
    input,
    rule: `must be one of ${known.join(', ')}`,
    received: JSON.stringify(text.slice(0, 100)),
  });
}

/** GitHub refuses some characters in the names of artifacts, and shows long names of checks badly. */
function shortName(input: string, text: string): string {
  if (text.length <= 100 && !/["<>:|*?\\/\p{Cc}]/u.test(text)) return text;
  throw new InputError({
    input,
    rule: 'must be a name of at most 100 characters without " < > : | * ? \\ /',
    received: JSON.stringify(text.slice(0, 120)),
  });
}

function wholeNumber(input: string, text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  if (/^[1-9]\d{0,9}$/.test(text)) return Number(text);
  throw new InputError({
    input,
    rule: 'must be the number of a pull request',
    received: JSON.stringify(text.slice(0, 100)),
  });
}
