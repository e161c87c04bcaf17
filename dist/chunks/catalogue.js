import { t as catalogue } from "./catalogue2.js";

export { catalogue };