import { n as subjectOf, t as assess } from "./assess.js";

export { assess, subjectOf };