import { t as profileOf } from "./profile-facts2.js";

export { profileOf };