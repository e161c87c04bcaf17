// shared/data/sql-text.ts
/** A text as an SQL literal, whatever it holds. */
function literal(text) {
	return `'${text.replaceAll("'", "''")}'`;
}
/** A name as an SQL identifier, whatever it holds. */
function identifier(name) {
	return `"${name.replaceAll("\"", "\"\"")}"`;
}

export { literal as n, identifier as t };