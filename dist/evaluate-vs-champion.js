import { t as start } from "./chunks/start.js";
import { t as main } from "./chunks/main.js";

// actions/evaluate-vs-champion/index.ts
await start(main);

export {  };