import { createHash } from 'node:crypto';
import type { Artifact, World } from '../world.ts';
import { type Caller, type Message, type Method, ok, type Reply, twirpError } from './method.ts';
import type { Uploads } from './uploads.ts';

export type ArtifactWorld = Pick<World, 'artifacts' | 'signedUrl' | 'nextId' | 'now'>;

/** The methods behind @actions/artifact. What it uploads lies in `world` as soon as it is finalised. */
export function artifactService(
  world: ArtifactWorld,
  uploads: Uploads,
  origin: () => string,
  violations: string[],
): Record<string, Method> {
  const { begun } = uploads;
  const key = ({ workflow_run_backend_id: run, name }: Message) => `${run} ${name}`;
  const ofRun = (run: string) => [...world.artifacts.values()].filter((one) => one.run === Number(run));
  const named = (message: Message): Artifact | undefined =>
    // of several attempts of a run, the newest
    ofRun(message.workflow_run_backend_id).findLast(({ name }) => name === message.name);
  const missing = () => twirpError(404, 'not_found', 'artifact not found');

  const methods: Record<string, (message: Message) => Reply> = {
    CreateArtifact(message) {
      // a name stays taken by an upload that was never finalised
      if (named(message) || begun.has(key(message))) {
        return twirpError(
          409,
          'already_exists',
          'an artifact with this name already exists on the workflow run',
        );
      }
      const path = uploads.open();
      begun.set(key(message), { path, mime: message.mime_type ?? 'application/zip' });
      return ok({ ok: true, signed_upload_url: `${origin()}${path}?sig=upload` });
    },

    FinalizeArtifact(message) {
      const { path, mime } = begun.get(key(message)) ?? {};
      const blob = path === undefined ? undefined : uploads.blob(path);
      if (!blob || mime === undefined) return missing();
      const digest = `sha256:${createHash('sha256').update(blob.bytes).digest('hex')}`;
      if (Number(message.size) !== blob.bytes.length || (message.hash ?? digest) !== digest) {
        violations.push(`${message.name} is said to be ${message.size} bytes of ${message.hash}`);
        return twirpError(400, 'invalid_argument', 'size or hash differ from what was uploaded');
      }
      if (blob.type !== mime) violations.push(`${message.name} was uploaded as ${blob.type}, not as ${mime}`);
      begun.delete(key(message));
      const id = world.nextId();
      world.artifacts.set(id, {
        id,
        run: Number(message.workflow_run_backend_id),
        name: message.name,
        bytes: blob.bytes,
        mime,
        expired: false,
        created: world.now(),
      });
      return ok({ ok: true, artifact_id: String(id) });
    },

    ListArtifacts({ workflow_run_backend_id: run, workflow_job_run_backend_id: job, ...filter }) {
      const found = ofRun(run).filter(
        ({ id, name }) =>
          (filter.name_filter ?? name) === name && (filter.id_filter ?? String(id)) === String(id),
      );
      return ok({
        artifacts: found.map((one) => ({
          workflow_run_backend_id: run,
          workflow_job_run_backend_id: job,
          database_id: String(one.id),
          name: one.name,
          size: String(one.size ?? one.bytes.length),
          created_at: one.created,
          digest: `sha256:${createHash('sha256').update(one.bytes).digest('hex')}`,
        })),
      });
    },

    GetSignedArtifactURL(message) {
      const found = named(message);
      return found ? ok({ signed_url: world.signedUrl(found.id) }) : missing();
    },

    DeleteArtifact(message) {
      const found = named(message);
      if (!found) return missing();
      world.artifacts.delete(found.id);
      return ok({ ok: true, artifact_id: String(found.id) });
    },
  };
  return Object.fromEntries(
    Object.entries(methods).map(([name, method]) => [name, asItsJob(method, violations, name)]),
  );
}

/** A token speaks for its own job and for no other. */
function asItsJob(method: (message: Message) => Reply, violations: string[], name: string): Method {
  return (message: Message, { run, job }: Caller) => {
    if (message.workflow_run_backend_id !== run || message.workflow_job_run_backend_id !== job) {
      violations.push(`${name} for another run or job than the token's`);
      return twirpError(403, 'permission_denied', 'the token belongs to another job');
    }
    return method(message);
  };
}
