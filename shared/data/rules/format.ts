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

const atom = "[a-zA-Z0-9!#$%&'*+/=?^_`{|}~-]+";
const inUri = "([a-zA-Z0-9._~:/?@!$&'()*+,;=\\[\\]-]|%[0-9a-fA-F]{2})";

interface Format {
  /** RE2's syntax; the whole text matches it. */
  pattern: string;
  /** What else holds, as SQL over a text. */
  and?: (text: string) => string;
}

const formats: Readonly<Record<TextFormat, Format>> = {
  email: {
    pattern: `${atom}(\\.${atom})*@(${label}\\.)+[a-zA-Z]([a-zA-Z0-9-]{0,61}[a-zA-Z0-9])`,
    and: (text) => `length(${text}) <= 254 AND strpos(${text}, '@') <= 65`,
  },
  uri: {
    pattern: `[a-zA-Z][a-zA-Z0-9+.-]*:${inUri}+(#(${inUri})*)?`,
    and: (text) =>
      `(NOT regexp_matches(${text}, '^(?i:https?|ftp|wss?):') OR regexp_matches(${text}, '^[a-zA-Z]+://[^/?#:]'))`,
  },
  hostname: { pattern: `${label}(\\.${label})*`, and: (text) => `length(${text}) <= 253` },
  ipv4: { pattern: ipv4 },
  ipv6: { pattern: `(${ipv6})(%[a-zA-Z0-9._~-]+)?` },
  uuid: { pattern: '[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}' },
  byte: { pattern: '([a-zA-Z0-9+/]{4})*([a-zA-Z0-9+/]{2}==|[a-zA-Z0-9+/]{3}=)?' },
};

/**
 * The text is written in a named format: e-mail address (RFC 5322's dot-atom at a host name with a dot), absolute URI
 * (RFC 3986, with a host where http, ftp or WebSocket needs one), host name (RFC 1123), IPv4 without leading zeros, IPv6
 * (RFC 4291), UUID (RFC 9562, any version), or `byte`: Base64 with padding and without line breaks.
 */
export const format: RuleSql<'format'> = {
  columns: ({ column }) => [column],
  breaks({ column, format }, table) {
    const { text } = storedValue(table, column);
    const { pattern, and } = formats[format];
    const rest = and ? ` AND ${and(text)}` : '';
    return breaksWherePresent({ sql: text }, `regexp_full_match(${text}, ${literal(pattern)})${rest}`);
  },
  rowwise: true,
};
