import { p as approvalRule } from "./main2.js";
import { a as requiredGates, i as gateNames, t as settingsJsonSchema } from "./json-schema.js";
import { n as loadSettings, r as parseSettings, t as runOptions } from "./config.js";

export { loadSettings };