import { t as settingsJsonSchema } from "./json-schema.js";
import { n as loadSettings, t as runOptions } from "./config.js";

export { loadSettings };