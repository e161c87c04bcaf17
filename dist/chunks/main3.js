import { t as main } from "./main.js";

export { main };