import { n as textKinds, t as isOfKind } from "./text-kinds2.js";

export { textKinds };