import { t as main } from "./main7.js";

export { main };