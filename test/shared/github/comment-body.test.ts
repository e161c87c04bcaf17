import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  isIntact,
  plainLines,
  readCommentBody,
  writeCommentBody,
} from '../../../shared/github/comment-body.ts';
import { isMarked, marker } from '../../../shared/github/comment-marker.ts';
import { withoutTold } from '../../../shared/github/comment-section.ts';
import { hostileText } from '../report/hostile-text.ts';
import { anySection } from './any-section.ts';

const sections = fc.uniqueArray(anySection, { selector: ({ id }) => id, maxLength: 5 });

describe('writeCommentBody', () => {
  it('is read back as it was, whatever the sections say', () => {
    fc.assert(
      fc.property(sections, fc.option(fc.nat(), { nil: undefined }), hostileText, (all, instead, key) => {
        const body = writeCommentBody(key, { instead, sections: all });
        expect(isMarked(body, key)).toBe(true);
        expect(readCommentBody(body)).toEqual({ instead, sections: withoutTold(all) });
        expect(readCommentBody(body.replaceAll('\n', '\r\n'))).toEqual({
          instead,
          sections: withoutTold(all),
        });
        expect(isIntact(key, body)).toBe(true);
      }),
    );
  });

  it('hides what it remembers from whoever reads the comment', () => {
    fc.assert(
      fc.property(sections, hostileText, (all, key) => {
        const [first, second] = writeCommentBody(key, { sections: all }).split('\n');
        for (const line of [first, second]) {
          expect(line).toMatch(/^<!-- tollgate:[^<>]* -->$/);
          expect(line.slice(4, -3)).not.toContain('--');
        }
      }),
    );
  });
});

describe('readCommentBody', () => {
  it('never throws, and names nothing that it was not told', () => {
    fc.assert(
      fc.property(hostileText, hostileText, (state, rest) => {
        const body = `${marker('key')}\n<!-- tollgate:state {${state}} -->\n${rest}`;
        expect(readCommentBody(body)).toBeUndefined();
      }),
    );
  });

  it('drops a text that differs in one character', () => {
    fc.assert(
      fc.property(sections, fc.nat(), (all, where) => {
        const body = writeCommentBody('key', { sections: all });
        const begin = body.split('\n', 2).join('\n').length + 1;
        fc.pre(body.length > begin);
        const at = begin + (where % (body.length - begin));
        const spoilt = `${body.slice(0, at)}\u2603${body.slice(at + 1)}`;
        fc.pre(plainLines(spoilt) !== plainLines(body));
        const written = new Map(withoutTold(all).map(({ id, text }) => [id, text]));
        for (const { id, text } of readCommentBody(spoilt)?.sections ?? []) {
          if (text !== undefined) expect(text).toBe(written.get(id));
        }
        expect(isIntact('key', spoilt)).toBe(false);
      }),
    );
  });
});
