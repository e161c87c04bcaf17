import type { Database } from './database.ts';

/** The same database, whose queries wait for each other: a new query would cut off the stream of another. */
export function oneAtATime(database: Database): Database {
  let last: Promise<unknown> = Promise.resolve();
  const queued = <T>(work: () => Promise<T>): Promise<T> => {
    const done = last.then(work, work);
    last = done.catch(() => {});
    return done;
  };
  return {
    folder: database.folder,
    allow: (files) => queued(() => database.allow(files)),
    run: (sql) => queued(() => database.run(sql)),
    rows: (sql, values) => queued(() => database.rows(sql, values)),
    stream: (sql, kinds, take) => queued(() => database.stream(sql, kinds, take)),
    append: (table, numbers) => queued(() => database.append(table, numbers)),
    close: () => queued(() => database.close()),
  };
}
