import { t as main } from "./main2.js";

export { main };