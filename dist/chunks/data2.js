import { n as dataChecks, t as dataCheckByName } from "./data.js";

export { dataChecks };