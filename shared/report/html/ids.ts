/** Makes the page's ids: from a counter, never from data, so that no name can become an anchor. */
export type Ids = () => string;

/** Ids `t1`, `t2`, … of one page. */
export function counterIds(): Ids {
  let last = 0;
  return () => {
    last += 1;
    return `t${last}`;
  };
}
