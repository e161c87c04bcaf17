import { type Call, type Handler, notFound, refuse } from '../handler.ts';

export const repository: Record<string, Handler> = {
  'repos/get': ({ operation, world }) => {
    const example = operation.example();
    return {
      status: 200,
      body: {
        ...example,
        id: 1,
        name: world.repo,
        full_name: `${world.owner}/${world.repo}`,
        default_branch: 'main',
        owner: { ...(example.owner as object), login: world.owner },
        language: null,
        source: undefined,
        parent: undefined,
      },
    };
  },

  'git/get-ref': ({ operation, world, path, origin }) => {
    const sha = world.git.resolve(`refs/${path.ref}`);
    if (sha === undefined) return notFound();
    const api = `${origin}/repos/${world.owner}/${world.repo}/git`;
    return {
      status: 200,
      body: {
        ...operation.example(),
        ref: `refs/${path.ref}`,
        url: `${api}/refs/${path.ref}`,
        object: { type: 'commit', sha, url: `${api}/commits/${sha}` },
      },
    };
  },

  'repos/get-commit': ({ operation, world, path, origin }) => {
    const sha = world.git.resolve(`${path.ref}^{commit}`);
    if (sha === undefined) return refuse(422, `No commit found for SHA: ${path.ref}`);
    const { message, tree, parents } = world.git.describe(sha);
    const example = operation.example() as Record<string, Record<string, unknown>>;
    const [parentExample] = example.parents as unknown as Record<string, unknown>[];
    const [fileExample] = example.files as unknown as Record<string, unknown>[];
    return {
      status: 200,
      body: {
        ...example,
        sha,
        commit: { ...example.commit, message, tree: { ...(example.commit.tree as object), sha: tree } },
        parents: parents.map((parent) => ({ ...parentExample, sha: parent })),
        files: world.git.changes(sha).map((change) => ({
          ...fileExample,
          ...change,
          changes: change.additions + change.deletions,
          contents_url: `${origin}/repos/${world.owner}/${world.repo}/contents/${change.filename}?ref=${sha}`,
        })),
      },
    };
  },

  'repos/get-content': ({ operation, world, path, query }: Call) => {
    const commit = world.git.resolve(`${query.get('ref') ?? 'main'}^{commit}`);
    const found = commit === undefined ? undefined : world.git.object(commit, path.path);
    if (found?.type !== 'blob') return notFound();
    return {
      status: 200,
      body: {
        ...operation.example(),
        type: 'file',
        encoding: 'base64',
        size: Buffer.byteLength(found.text),
        name: path.path.split('/').at(-1),
        path: path.path,
        sha: found.sha,
        content: Buffer.from(found.text).toString('base64'),
      },
    };
  },
};
