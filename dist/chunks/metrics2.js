import { n as metrics, t as metricByName } from "./metrics.js";

export { metrics };