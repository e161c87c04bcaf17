import fc from 'fast-check';
import { plainLines } from '../../../shared/github/comment-body.ts';
import type { CommentSection } from '../../../shared/github/comment-section.ts';
import { statuses } from '../../../shared/verdict.ts';
import { hostileText } from '../report/hostile-text.ts';

const hex = (length: number) =>
  fc
    .array(fc.constantFrom(...'0123456789abcdef'), { minLength: length, maxLength: length })
    .map((all) => all.join(''));
const name = fc.constantFrom('a', 'b', 'c', '--> <!--', '__proto__');
const optional = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined });

/** Any section that a comment may hold, of few names and runs, so that they meet. */
export const anySection: fc.Arbitrary<CommentSection> = fc.record({
  id: name,
  sha: fc.constantFrom('', 'a'.repeat(40), 'b'.repeat(40)),
  runId: fc.nat(3),
  attempt: fc.nat(2),
  at: fc.nat(3),
  verdict: fc.constantFrom(...statuses),
  title: hostileText.map((text) => text.slice(0, 120).toWellFormed()),
  decision: hostileText.map((text) => text.slice(0, 240).toWellFormed()),
  bodyHash: hex(32),
  decisionHash: hex(32),
  memory: optional(fc.base64String({ maxLength: 40 })),
  before: optional(fc.base64String({ maxLength: 40 })),
  tells: optional(fc.array(name, { maxLength: 3 })),
  text: optional(hostileText.map(plainLines)),
});
