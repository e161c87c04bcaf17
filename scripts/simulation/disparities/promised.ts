/** 99 % upper bounds that the cells keep: of false alarms between equals, and of false claims at the limit. */
export const promised = { equal: 0.01, limit: 0.055 };
