import { existsSync, readFileSync } from 'node:fs';
import { isAbsolute, relative, resolve, sep } from 'node:path';
import * as core from '@actions/core';
import { shownAnnotations } from './annotations.ts';
import { type Base, readBaseFile } from './base-file.ts';
import { publishComment } from './comment.ts';
import { connect } from './connect.ts';
import { engineCache } from './engine-cache.ts';
import type { GitHubDesk } from './github-desk.ts';
import type { Host } from './host.ts';
import { readInput, yesOrNo } from './inputs.ts';
import { fittingSummary } from './job-summary.ts';
import { harmless } from './log.ts';
import { type OutputName, outputNames } from './outputs.ts';
import { patience } from './patience.ts';
import { publishSeconds } from './publish-seconds.ts';
import { pullRequestComments } from './pull-request-comments.ts';
import { pullRequestContext } from './pull-request-context.ts';
import { type RunContext, runContext } from './run-context.ts';

const mark = { error: core.error, warning: core.warning, notice: core.notice };

/** A step of a workflow as a gate sees it. Throws where the event's payload cannot be read. */
export function actionHost(env: NodeJS.ProcessEnv): Host {
  const input = (name: string) => readInput(name, env);
  const payload = eventPayload(env);
  const event = pullRequestContext(payload);
  const run = runContext(env, event);
  const token = input('github-token');
  if (token) core.setSecret(token);
  let desk: Promise<GitHubDesk | undefined> | undefined;

  return {
    kind: 'action',
    run,
    engines: engineCache(env, core.warning),
    // a log is read in a browser, which draws colours
    display: { width: 120, colour: !env.NO_COLOR },
    input,
    flag: (name) => yesOrNo(name, input(name)),
    async baseFile(path) {
      const base = baseOf(run);
      if (!base) return undefined;
      if (!token) return { unreadable: 'github-token is empty' };
      const inRepository = relative(resolve(env.GITHUB_WORKSPACE || '.'), path)
        .split(sep)
        .join('/');
      if (inRepository.startsWith('../') || isAbsolute(inRepository)) return { absent: true };
      const left = patience(Math.min(30, publishSeconds(env)) * 1_000);
      return readBaseFile(inRepository, base, await connect(token, env), left);
    },
    github() {
      desk ??= openDesk(env, run, payload);
      return desk;
    },
    info: (text) => core.info(harmless(text)),
    notice: (text) => core.notice(text),
    warning: (text) => core.warning(text),
    group: (title, work) => core.group(harmless(title), work),
    show: (text) => core.info(harmless(text)),
    setOutputs(outputs) {
      for (const name of outputNames) {
        if (outputs[name as OutputName] !== undefined) core.setOutput(name, outputs[name]);
      }
    },
    annotate(annotations) {
      for (const { level, title, message, file, line } of shownAnnotations(annotations)) {
        mark[level](message, { title, ...(file !== undefined && { file, startLine: line }) });
      }
    },
    async writeSummary(markdown) {
      if (env.GITHUB_STEP_SUMMARY) await core.summary.addRaw(fittingSummary(markdown), true).write();
    },
    async publishComment(request, judged = run) {
      const left = patience(publishSeconds(env) * 1_000);
      const outcome = await publishComment(request, {
        run: judged,
        patience: left,
        author: input('comment-author'),
        connect: async () =>
          token && judged.pullRequest
            ? pullRequestComments(await connect(token, env), judged.pullRequest, left)
            : undefined,
      });
      if (outcome.status === 'read-only' || outcome.status === 'no-token') core.notice(outcome.why);
      else if (outcome.status === 'failed') core.warning(outcome.why);
      else core.info(harmless(`Comment ${outcome.status}${'url' in outcome ? `: ${outcome.url}` : ''}`));
      if ('untidy' in outcome && outcome.untidy) core.warning(outcome.untidy);
      return outcome;
    },
  };
}

/** What is to be merged upon: a pull request's base, or a merge queue's. */
function baseOf({ pullRequest, mergeBase, repository }: RunContext): Base | undefined {
  if (pullRequest) {
    const { owner, repo, baseSha, baseRef } = pullRequest;
    return { owner, repo, sha: baseSha, ref: baseRef };
  }
  const [owner, repo] = repository?.split('/') ?? [];
  return mergeBase && owner && repo ? { owner, repo, ...mergeBase } : undefined;
}

async function openDesk(
  env: NodeJS.ProcessEnv,
  run: RunContext,
  payload: unknown,
): Promise<GitHubDesk | undefined> {
  const [, owner, repo] = /^([^/]+)\/([^/]+)$/.exec(run.repository ?? '') ?? [];
  if (owner === undefined) return undefined;
  const token = readInput('github-token', env);
  const approvalsToken = readInput('approvals-token', env);
  if (approvalsToken) core.setSecret(approvalsToken);
  const { openGitHubDesk } = await import('./open-github-desk.ts');
  return openGitHubDesk({
    octokit: token ? await connect(token, env) : undefined,
    approvalsOctokit: approvalsToken ? await connect(approvalsToken, env) : undefined,
    owner,
    repo,
    run,
    payload,
    env,
    patience: publishSeconds(env) * 1_000,
  });
}

function eventPayload(env: NodeJS.ProcessEnv): unknown {
  const path = env.GITHUB_EVENT_PATH;
  return path && existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : undefined;
}
