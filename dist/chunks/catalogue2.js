import { n as dataChecks } from "./data.js";
import { n as metrics } from "./metrics.js";

// shared/checks/catalogue.ts
/** Everything that tollgate.yml can ask for by name. */
const catalogue = {
	metrics,
	dataChecks
};

export { catalogue as t };