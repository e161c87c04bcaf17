import { n as dataChecks } from "./data.js";
import { t as disparities } from "./disparities.js";
import { t as groupMetrics } from "./group-metrics.js";
import { n as metrics } from "./metrics.js";

// shared/checks/catalogue.ts
/** Everything that tollgate.yml can ask for by name. */
const catalogue = {
	metrics,
	dataChecks,
	disparities,
	groupMetrics
};

export { catalogue as t };