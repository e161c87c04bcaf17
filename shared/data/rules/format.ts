import type { TextFormat } from '../row-rule.ts';
import { literal } from '../sql-text.ts';
import { breaksWherePresent } from './breaks-where-present.ts';
import type { RuleSql } from './rule.ts';
import { storedValue } from './stored-value.ts';

const label = '[a-zA-Z0-9]([a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?';
const byte = '(25[0-5]|2[0-4][0-9]|1[0-9]{2}|[1-9]?[0-9])';
const ipv4 = `${byte}(\\.${byte}){3}`;
const group = '[0-9a-fA-F]{1,4}';
const ipv6 = [
  `(${group}:){7}(${group}|:)`,
  `(${group}:){6}(${ipv4}|:${group}|:)`,
  `(${group}:){5}(:${ipv4}|(:${group}){1,2}|:)`,
  `(${group}:){4}((:${group})?:${ipv4}|(:${group}){1,3}|:)`,
  `(${group}:){3}((:${group}){0,2}:${ipv4}|(:${group}){1,4}|:)`,
  `(${group}:){2}((:${group}){0,3}:${ipv4}|(:${group}){1,5}|:)`,
  `(${group}:)((:${group}){0,4}:${ipv4}|(:${group}){1,6}|:)`,
  `:((:${group}){0,5}:${ipv4}|(:${group}){1,7}|:)`,
].join('|');

/** Patterns in RE2's syntax that a whole text matches, and how long it may be. */
const formats: Readonly<Record<TextFormat, { pattern: string; most?: number }>> = {
  email: {
    pattern: `[a-zA-Z0-9!#$%&'*+/=?^_\`{|}~-]+(\\.[a-zA-Z0-9!#$%&'*+/=?^_\`{|}~-]+)*@(${label}\\.)+[a-zA-Z]([a-zA-Z0-9-]{0,61}[a-zA-Z0-9])`,
    most: 254,
  },
  uri: {
    pattern:
      "[a-zA-Z][a-zA-Z0-9+.-]*:([a-zA-Z0-9._~:/?@!$&'()*+,;=\\[\\]-]|%[0-9a-fA-F]{2})+(#([a-zA-Z0-9._~:/?@!$&'()*+,;=-]|%[0-9a-fA-F]{2})*)?",
  },
  hostname: { pattern: `${label}(\\.${label})*`, most: 253 },
  ipv4: { pattern: ipv4 },
  ipv6: { pattern: `(${ipv6})(%[a-zA-Z0-9._~-]+)?` },
  uuid: { pattern: '[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}' },
  byte: { pattern: '([a-zA-Z0-9+/]{4})*([a-zA-Z0-9+/]{2}==|[a-zA-Z0-9+/]{3}=)?' },
};

/**
 * The text is written in a named format: e-mail address (RFC 5322's dot-atom at a host name with a dot), absolute URI
 * (RFC 3986), host name (RFC 1123), IPv4, IPv6 (RFC 4291), UUID (RFC 9562, any version), or `byte`: Base64 with padding.
 */
export const format: RuleSql<'format'> = {
  columns: ({ column }) => [column],
  breaks({ column, format }, table) {
    const { text } = storedValue(table, column);
    const { pattern, most } = formats[format];
    const isShort = most === undefined ? '' : ` AND length(${text}) <= ${most}`;
    return breaksWherePresent({ sql: text }, `regexp_full_match(${text}, ${literal(pattern)})${isShort}`);
  },
  rowwise: true,
};
