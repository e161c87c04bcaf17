import { t as start } from "./chunks/start.js";
import { t as main } from "./chunks/main7.js";

// actions/validate-data/index.ts
await start(main);

export {  };