import { n as enginePackages, t as loadEngine } from "./engines.js";

export { loadEngine };