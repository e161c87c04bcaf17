// shared/data/row-rule.ts
/** What a value can be read as, exactly: `18.5` is no integer, `2026-02-30` no date. */
const valueTypes = [
	"boolean",
	"integer",
	"number",
	"date",
	"timestamp",
	"time",
	"text"
];
/** Formats of texts that a rule can ask for by name. */
const textFormats = [
	"email",
	"uri",
	"hostname",
	"ipv4",
	"ipv6",
	"uuid",
	"byte"
];

export { valueTypes as n, textFormats as t };