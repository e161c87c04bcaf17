import { t as openFacts } from "./open-facts.js";

export { openFacts };