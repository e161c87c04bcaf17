import { isMap, isSeq, parseDocument } from 'yaml';
import type { Access } from './github-stand-in/access.ts';
import type { StandIn } from './github-stand-in/stand-in.ts';

interface Occasion {
  standIn: StandIn;
  eventName: string;
  event: object;
  /** What the repository keeps secret; a pull request from a fork is not told. */
  secrets?: Readonly<Record<string, string>>;
}

/**
 * A workflow whose jobs have tokens as GitHub gives them: each job's own, with the permissions that the workflow asks for
 * and no others, only for reading where a pull request comes from a fork. `act` knows one token for all, so each step
 * that uses one of our actions is handed its job's by the input `github-token`, unless it names one itself.
 */
export function staffed(text: string, occasion: Occasion): { text: string; secrets: Record<string, string> } {
  const document = parseDocument(text);
  const secrets: Record<string, string> = { ...(!readsOnly(occasion) && occasion.secrets) };
  const jobs = document.get('jobs');
  if (!isMap(jobs)) throw new Error('the workflow has no jobs');
  for (const { key } of jobs.items) {
    const id = String(key);
    const asked = document.getIn(['jobs', id, 'permissions']) ?? document.get('permissions');
    if (!isMap(asked)) throw new Error(`job ${id} asks for no permissions: say at least {}`);
    const secret = `TOKEN_OF_${id.replaceAll('-', '_').toUpperCase()}`;
    secrets[secret] = occasion.standIn.grant(granted(asked.toJSON(), occasion));
    // act's store of local actions has no lock
    if (document.hasIn(['jobs', id, 'strategy'])) document.setIn(['jobs', id, 'strategy', 'max-parallel'], 1);
    const steps = document.getIn(['jobs', id, 'steps']);
    for (const step of isSeq(steps) ? steps.items : []) {
      if (!isMap(step) || !String(step.get('uses')).startsWith('tollgate-ml/')) continue;
      if (step.getIn(['with', 'github-token']) !== undefined) continue;
      step.setIn(['with', 'github-token'], `\${{ secrets.${secret} }}`);
    }
  }
  return { text: document.toString({ lineWidth: 0 }), secrets };
}

function granted(asked: Record<string, string>, occasion: Occasion): Access {
  const levels = Object.entries(asked).filter(([, level]) => level !== 'none');
  return Object.fromEntries(levels.map(([scope, level]) => [scope, readsOnly(occasion) ? 'read' : level]));
}

function readsOnly({ eventName, event }: Occasion): boolean {
  return eventName !== 'pull_request_target' && isFromFork(event);
}

function isFromFork(event: {
  pull_request?: { head: { repo: { id: number } | null }; base: { repo: { id: number } } };
}) {
  const pull = event.pull_request;
  return pull !== undefined && pull.head.repo?.id !== pull.base.repo.id;
}
