import { t as start } from "./chunks/start.js";
import { t as main } from "./chunks/main2.js";

// actions/report/index.ts
await start(main);

export {  };