/** How a gate's process ends, in a workflow and in a terminal alike. */
export const exitCodes = { through: 0, blocked: 1, input: 2, bug: 70 } as const;
