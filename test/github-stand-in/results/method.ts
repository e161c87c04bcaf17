/** A message of the results service: snake_case, whole numbers as text. */
export type Message = Readonly<Record<string, string>>;

export interface Reply {
  status: number;
  body: object;
}

/** What a method is called with besides its message. */
export interface Caller {
  /** The backend ids of run and job in the caller's token, where it has some. */
  run?: string;
  job?: string;
}

export type Method = (message: Message, caller: Caller) => Reply;

export const ok = (body: object): Reply => ({ status: 200, body });

/** An error as Twirp writes it. https://twitchtv.github.io/twirp/docs/errors.html */
export const twirpError = (status: number, code: string, msg: string): Reply => ({
  status,
  body: { code, msg },
});
