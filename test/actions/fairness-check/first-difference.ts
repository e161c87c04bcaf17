/**
 * Where two documents differ first, and how, in one line; undefined where they are the same. Reports are too large for an
 * assertion that draws all differences: it takes minutes.
 */
export function firstDifference(a: unknown, b: unknown, path = ''): string | undefined {
  if (Object.is(a, b)) return undefined;
  const isObject = (one: unknown): one is Record<string, unknown> => typeof one === 'object' && one !== null;
  if (!isObject(a) || !isObject(b) || Array.isArray(a) !== Array.isArray(b)) {
    return `${path}: ${JSON.stringify(a)?.slice(0, 200)} and ${JSON.stringify(b)?.slice(0, 200)}`;
  }
  for (const key of new Set([...Object.keys(a), ...Object.keys(b)])) {
    const found = firstDifference(a[key], b[key], `${path}/${key}`);
    if (found !== undefined) return found;
  }
  // The same members in another order are another text.
  const [left, right] = [a, b].map((one) => Object.keys(one).join());
  return left === right ? undefined : `${path}: members ${left} and ${right}`;
}
