import { t as main } from "./main4.js";

export { main };