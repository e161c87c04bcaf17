import { n as longestCell, r as textsOf, t as findPersonalData } from "./find-personal-data.js";

export { findPersonalData };