import { t as start } from "./chunks/start.js";
import { t as main } from "./chunks/main4.js";

// actions/fairness-check/index.ts
await start(main);

export {  };