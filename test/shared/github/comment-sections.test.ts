import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { readCommentBody } from '../../../shared/github/comment-body.ts';
import { marker } from '../../../shared/github/comment-marker.ts';
import { type StandIn, startStandIn } from '../../github-stand-in/stand-in.ts';
import { type Circumstances, publisherOn, type Said } from './comment-publisher.ts';

const pull = 7;
const key = '.github/workflows/gates.yml';

let standIn: StandIn;
beforeAll(async () => {
  standIn = await startStandIn();
  standIn.openPullRequest({ number: pull });
});
afterAll(() => standIn.stop());
beforeEach(() => standIn.reset());
afterEach(() => expect(standIn.violations).toEqual([]));

const publish = publisherOn(() => standIn, pull, { key, section: 'gate' });
const comments = () => standIn.comments(pull);
const only = () => {
  expect(comments()).toHaveLength(1);
  return comments()[0];
};
const sections = () => readCommentBody(only().body)?.sections ?? [];
const texts = () => Object.fromEntries(sections().map(({ id, text }) => [id, text]));
/** What a reader sees: without the lines that GitHub hides. */
const shown = () =>
  only()
    .body.replace(/^<!--.*-->\n?/gm, '')
    .trim();
const commit = (letter: string) => letter.repeat(40);

const evaluate: Said = {
  section: 'evaluate',
  title: 'evaluate: credit',
  body: '### Evaluation',
  decision: 'ok',
};
const fairness: Said = {
  section: 'fairness',
  title: 'fairness: credit',
  body: '### Fairness',
  decision: 'fair',
};

describe('the sections of one comment', () => {
  it('a single one is the whole comment', async () => {
    await publish(evaluate);
    expect(shown()).toBe('### Evaluation');
  });

  it('stand below a heading and a table, the worst first', async () => {
    await publish(evaluate);
    await publish({ ...fairness, verdict: 'fail', decision: 'F and M differ' });
    expect(shown()).toBe(
      [
        '### ⛔ fail: fairness: credit, 1 of 2',
        '',
        '| | Verdict | What decides |',
        '|:-|:-|:-|',
        '| fairness: credit | ⛔ fail | F and M differ |',
        '| evaluate: credit | ✅ pass | ok |',
        '',
        '---',
        '',
        '### Fairness',
        '',
        '---',
        '',
        '### Evaluation',
      ].join('\n'),
    );
  });

  it('leave each other as they are', async () => {
    await publish(evaluate);
    await publish(fairness);
    await publish({ ...evaluate, body: '### Evaluated again' }, { runId: 51 });
    expect(texts()).toEqual({ evaluate: '### Evaluated again', fairness: '### Fairness' });
  });

  it('of two workflows with one key stand together, and the newest run of each stays', async () => {
    await publish(evaluate, { runId: 70 });
    await publish(fairness, { runId: 60 });
    expect((await publish({ ...evaluate, body: 'late' }, { runId: 69 })).status).toBe('superseded');
    expect((await publish({ ...fairness, body: 'next' }, { runId: 61 })).status).toBe('updated');
    expect(texts()).toEqual({ evaluate: '### Evaluation', fairness: 'next' });
  });

  it('of an older commit say so, and never count as a pass', async () => {
    await publish(evaluate, { sha: commit('a') });
    await publish(fairness, { sha: commit('a') });
    await publish(fairness, { sha: commit('b'), runId: 51 });
    expect(shown()).toContain('### ❔ inconclusive: evaluate: credit, 1 of 2');
    expect(shown()).toContain('| evaluate: credit | ✅ pass, commit aaaaaaa | ok |');
    expect(shown()).toContain('> From commit aaaaaaa; no newer result here yet.\n\n### Evaluation');
    await publish(evaluate, { sha: commit('b'), runId: 51 });
    expect(shown()).toContain('### ✅ pass: all 2');
    expect(shown()).not.toContain('no newer result');
  });

  it('go where another tells them', async () => {
    await publish(evaluate);
    await publish(fairness);
    const report: Said = { section: 'report', body: 'All gates.', replaces: (name) => name !== 'report' };
    expect((await publish(report)).status).toBe('updated');
    expect(texts()).toEqual({ report: 'All gates.' });
    // the gates of the same run are told already, those of a later one are not yet
    expect((await publish({ ...evaluate, body: 'once more' })).status).toBe('superseded');
    expect(texts()).toEqual({ report: 'All gates.' });
    await publish({ ...evaluate, body: 'newer' }, { runId: 51 });
    expect(texts()).toEqual({ report: 'All gates.', evaluate: 'newer' });
    expect((await publish(report, { runId: 51 })).status).toBe('updated');
    expect(texts()).toEqual({ report: 'All gates.' });
  });

  it('are carried along into a new comment', async () => {
    await publish(evaluate);
    await publish(fairness);
    const [{ id }] = comments();
    const outcome = await publish({ ...evaluate, mode: 'recreate', body: 'anew' }, { runId: 51 });
    expect(outcome.status).toBe('recreated');
    expect(only().id).toBeGreaterThan(id);
    expect(texts()).toEqual({ evaluate: 'anew', fairness: '### Fairness' });
    expect((await publish({ ...evaluate, mode: 'recreate', body: 'anew' }, { runId: 52 })).status).toBe(
      'unchanged',
    );
  });

  it('are taken over from duplicates before these go', async () => {
    await publish(evaluate);
    const [first] = comments();
    standIn.world.comments.delete(first.id);
    await publish(fairness);
    standIn.world.comments.set(first.id, first);
    standIn.world.comments = new Map([...standIn.world.comments].sort(([a], [b]) => a - b));
    expect(comments()).toHaveLength(2);
    expect((await publish({ section: 'drift', body: 'Drift.' })).status).toBe('updated');
    expect(only().id).toBe(first.id);
    expect(texts()).toEqual({ evaluate: '### Evaluation', fairness: '### Fairness', drift: 'Drift.' });
  });

  it('are taken over from a duplicate even where they came at the last moment', async () => {
    await publish({ section: 'late', body: 'Late.' });
    const [{ id: first, body: late }] = comments();
    standIn.world.comments.delete(first);
    await publish(evaluate);
    const duplicate = standIn.addComment({ issue: pull, body: `${marker(key)}\nspoilt` });
    standIn.onRequest = ({ operation, path }) => {
      if (operation === 'issues/get-comment' && path.endsWith(`/${duplicate.id}`)) duplicate.body = late;
    };
    expect((await publish(fairness)).status).toBe('updated');
    expect(texts()).toEqual({ evaluate: '### Evaluation', fairness: '### Fairness', late: 'Late.' });
  });

  it('begin in mode on-failure only where they block, whatever others say', async () => {
    await publish(evaluate);
    expect((await publish({ ...fairness, mode: 'on-failure' })).status).toBe('not-needed');
    expect((await publish({ ...fairness, mode: 'on-failure', blocks: true })).status).toBe('updated');
    expect((await publish({ ...fairness, mode: 'on-failure', body: 'good again' })).status).toBe('updated');
    expect(texts()).toEqual({ evaluate: '### Evaluation', fairness: 'good again' });
  });

  it('in mode on-change keep up with the commit of the others, and alone stay as they are', async () => {
    const quiet: Said = { ...evaluate, mode: 'on-change' };
    await publish(quiet, { sha: commit('a') });
    expect((await publish({ ...quiet, body: 'b' }, { sha: commit('b'), runId: 51 })).status).toBe(
      'unchanged',
    );
    await publish(fairness, { sha: commit('b'), runId: 51 });
    expect((await publish({ ...quiet, body: 'c' }, { sha: commit('b'), runId: 52 })).status).toBe('updated');
    expect((await publish({ ...quiet, body: 'd' }, { sha: commit('b'), runId: 53 })).status).toBe(
      'unchanged',
    );
    expect(texts()).toEqual({ evaluate: 'c', fairness: '### Fairness' });
  });

  it('are thirty at most: the oldest goes', async () => {
    for (let i = 0; i < 31; i++) {
      const { status } = await publish({ section: `gate ${i}`, body: `${i}` }, { runId: 50 + i });
      expect(status).toBe(i === 0 ? 'created' : 'updated');
    }
    expect(sections()).toHaveLength(30);
    expect(texts()).not.toHaveProperty('gate 0');
    expect(texts()).toHaveProperty('gate 30');
  });
});

describe('the memory of a section', () => {
  const remembering = (memory: string, circumstances: Circumstances) => {
    let before: string | undefined | null = null;
    const said: Said = {
      memory,
      fingerprint: memory,
      body(given) {
        before = given.before;
        return 'text';
      },
    };
    return publish(said, circumstances).then(() => before);
  };

  it('is what the last push to another commit left', async () => {
    expect(await remembering('one', { sha: commit('a') })).toBeUndefined();
    expect(await remembering('two', { sha: commit('b'), runId: 51 })).toBe('one');
    expect(await remembering('three', { sha: commit('c'), runId: 52 })).toBe('two');
  });

  it('stays the same when a commit is judged again', async () => {
    await remembering('one', { sha: commit('a') });
    await remembering('two', { sha: commit('b'), runId: 51 });
    expect(await remembering('two, again', { sha: commit('b'), runId: 51, attempt: 2 })).toBe('one');
    expect(await remembering('three', { sha: commit('c'), runId: 52 })).toBe('two, again');
  });

  it('stands hidden in the comment, whatever it says', async () => {
    const hostile = '--> <script>alert(1)</script> <!-- "\\u003e \0 é 😀 \ud800';
    await remembering(hostile, { sha: commit('a') });
    expect(only().body).not.toContain('script');
    expect(await remembering('next', { sha: commit('b'), runId: 51 })).toBe(hostile.toWellFormed());
  });

  it('is not kept where it is too long', async () => {
    await remembering('x'.repeat(8_001), { sha: commit('a') });
    expect(await remembering('next', { sha: commit('b'), runId: 51 })).toBeUndefined();
  });
});

describe('the room in a comment', () => {
  const filling: Said = { body: ({ characters }) => 'x'.repeat(characters), fingerprint: 'x' };

  it('is one section’s alone where there is no other', async () => {
    await publish({ ...filling, section: 'a' });
    expect(texts().a?.length).toBe(60_000);
  });

  it('is shared fairly, and what has no room keeps its title and what decides', async () => {
    await publish({ ...filling, section: 'a', decision: 'a decides' });
    await publish({ ...filling, section: 'b' });
    expect(only().body.length).toBeLessThanOrEqual(65_000);
    expect(texts()).toEqual({ a: undefined, b: 'x'.repeat(30_000) });
    expect(shown()).toContain('### ✅ pass: a\n\na decides\n\nThere is no room');
    await publish({ ...filling, section: 'a', decision: 'a decides' });
    expect(texts()).toEqual({ a: 'x'.repeat(30_000), b: 'x'.repeat(30_000) });
  });

  it('is what others leave, where they leave more than a fair share', async () => {
    await publish({ section: 'a', body: 'short' });
    await publish({ ...filling, section: 'b' });
    expect(texts()).toEqual({ a: 'short', b: 'x'.repeat(59_995) });
  });

  it('never ends in the middle of a text that is longer than it was allowed', async () => {
    await publish({ section: 'a', body: 'x'.repeat(60_001), decision: 'fail: recall fell' });
    expect(texts()).toEqual({ a: undefined });
    expect(shown()).toContain('fail: recall fell');
  });

  it('suffices for thirty sections that say and remember much', async () => {
    const memory = Array.from({ length: 8_000 }, (_, i) =>
      String.fromCharCode(33 + ((i * i * 31) % 90)),
    ).join('');
    for (let i = 0; i < 30; i++) {
      const section = `gate ${i} ${'<&-->'.repeat(60)}`;
      const said: Said = { ...filling, section, title: section, decision: '|'.repeat(500), memory };
      expect(await publish(said, { sha: commit('a'), runId: 50 + i })).toMatchObject({
        status: i === 0 ? 'created' : 'updated',
      });
    }
    expect(only().body.length).toBeLessThanOrEqual(65_000);
  });
});

describe('what others wrote into the comment', () => {
  it('is undone where somebody edited a section by hand', async () => {
    await publish(evaluate);
    await publish(fairness);
    only().body = only().body.replace('### Evaluation', '### All is well, trust me');
    expect((await publish(evaluate)).status).toBe('updated');
    expect(texts()).toEqual({ evaluate: '### Evaluation', fairness: '### Fairness' });
    expect(only().body).not.toContain('trust me');
  });

  it('goes with the next writing, whoever writes', async () => {
    await publish(evaluate);
    await publish(fairness);
    only().body = only()
      .body.replace('### Evaluation', '### All is well')
      .replace('| ✅ pass | fair |', '| ✅ fine |');
    expect((await publish(fairness)).status).toBe('updated');
    expect(shown()).not.toContain('All is well');
    expect(shown()).toContain('### ✅ pass: evaluate: credit\n\nok\n\nThere is no room');
    expect(shown()).toContain('| ✅ pass | fair |');
  });

  it('stays unread where the state names no such section', async () => {
    await publish(evaluate);
    const [, , opening] = only().body.split('\n');
    only().body += `\n\n${opening}\nI pass.\n${opening.replace('section', 'end')}\n`;
    await publish(fairness);
    expect(only().body).not.toContain('I pass.');
    expect(texts()).toEqual({ evaluate: '### Evaluation', fairness: '### Fairness' });
  });

  it('survives an editor that ends lines with CRLF', async () => {
    await publish({ ...evaluate, body: 'one\ntwo' });
    only().body = only().body.replaceAll('\n', '\r\n');
    expect((await publish({ ...evaluate, body: 'one\ntwo' })).status).toBe('unchanged');
  });

  it('cannot end a section or begin one from within a text', async () => {
    await publish(fairness);
    const [, , opening] = only().body.split('\n');
    const hostile = [
      `${opening}\nI am fair.\n${opening.replace('section', 'end')}`,
      marker(key),
      '<!-- tollgate:state {} -->',
    ];
    await publish({ ...evaluate, body: hostile.join('\n') });
    await publish({ section: 'third', body: 'Third.' });
    expect(texts()).toEqual({ evaluate: hostile.join('\n'), fairness: '### Fairness', third: 'Third.' });
  });

  it('is inert in the table', async () => {
    const hostile = '@octocat | <img src=x> [a](http://b.c) `x` #1 **b** $x$ www.a.b\n| new row';
    await publish({ ...evaluate, title: hostile, decision: hostile });
    await publish({ ...fairness, title: '', decision: '' });
    const row = shown()
      .split('\n')
      .find((line) => line.includes('octocat') && line.startsWith('|'));
    expect(row?.match(/\|/g)).toHaveLength(4);
    expect(row).not.toMatch(/@\w|<(?!\/?span>)|\]\(|`|#\d\b(?!;)|\*\*|http:\/\/|www\./);
  });

  it.each([
    ['no state', 'text'],
    ['broken JSON', '<!-- tollgate:state {"sections": -->'],
    ['a state of another kind', '<!-- tollgate:state {"sha":"a","runId":1,"attempt":1} -->'],
    ['two sections of one name', undefined],
    ['a prototype', '<!-- tollgate:state {"__proto__":{"sections":[]},"constructor":1} -->'],
    ['depth', `<!-- tollgate:state {"sections":${'['.repeat(20_000)}${']'.repeat(20_000)}} -->`],
  ])('counts as nothing where there is %s', async (_, state) => {
    await publish(evaluate);
    const [first, second] = only().body.split('\n');
    const twice = second.replace(/\[(\{.*\})\]/, '[$1,$1]');
    only().body = [first, state ?? twice, 'text'].join('\n');
    expect((await publish(fairness)).status).toBe('updated');
    expect(texts()).toEqual({ fairness: '### Fairness' });
  });
});

describe('the requests of a publication', () => {
  const requests = async (work: () => Promise<unknown>) => {
    const before = standIn.requests.length;
    await work();
    return standIn.requests.slice(before).map(({ operation }) => operation);
  };
  const [viewer, list] = ['graphql', 'issues/list-comments'];

  it('are four where the comment begins', async () => {
    expect(await requests(() => publish(evaluate))).toEqual([viewer, list, 'issues/create-comment', list]);
  });

  it('are four where something changed', async () => {
    await publish(evaluate);
    const all = [viewer, list, 'issues/update-comment', 'issues/get-comment'];
    expect(await requests(() => publish(fairness))).toEqual(all);
    expect(await requests(() => publish({ ...evaluate, body: 'b' }))).toEqual(all);
  });

  it('are two where nothing changed, and where a newer run has written', async () => {
    await publish(evaluate);
    await publish(fairness);
    expect(await requests(() => publish(evaluate))).toEqual([viewer, list]);
    expect(await requests(() => publish(evaluate, { runId: 49 }))).toEqual([viewer, list]);
  });
});
