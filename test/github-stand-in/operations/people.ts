import { type Handler, notFound, shownUser } from '../handler.ts';

const same = (a: string, b: string) => a.toLowerCase() === b.toLowerCase();

export const people: Record<string, Handler> = {
  'repos/get-collaborator-permission-level': ({ operation, world, path }) => {
    const [login, role] = [...world.permissions].find(([name]) => same(name, path.username)) ?? [
      path.username,
      'none',
    ];
    // GitHub's older word: who may maintain may write, who may triage may read
    const permission = { maintain: 'write', triage: 'read' }[role as string] ?? role;
    const example = operation.example();
    return {
      status: 200,
      body: {
        ...example,
        permission,
        role_name: role,
        user: { ...shownUser(example.user, { login, type: 'User' }), role_name: role },
      },
    };
  },

  'teams/get-by-name': ({ operation, world, path }) => {
    if (!same(path.org, world.owner) || !world.teams.has(path.team_slug)) return notFound();
    const example = operation.example() as Record<string, object>;
    return {
      status: 200,
      body: {
        ...example,
        type: 'organization',
        name: path.team_slug,
        slug: path.team_slug,
        members_count: world.teams.get(path.team_slug)?.length,
        organization: { ...example.organization, login: world.owner, archived_at: null },
      },
    };
  },

  'teams/get-membership-for-user-in-org': ({ operation, world, path, origin }) => {
    if (!same(path.org, world.owner)) return notFound();
    const member = world.teams
      .get(path.team_slug)
      ?.find((name) => same(name.replace(/\?$/, ''), path.username));
    if (member === undefined) return notFound();
    return {
      status: 200,
      body: {
        ...operation.example(),
        url: `${origin}/organizations/1/team/1/memberships/${path.username}`,
        role: 'member',
        state: member.endsWith('?') ? 'pending' : 'active',
      },
    };
  },
};
