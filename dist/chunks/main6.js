import { t as main } from "./main5.js";

export { main };