// shared/checks/by-severity.ts
/** A warning's failure warns; an information's judges nothing. Errors, and what is undecided, stay what they are. */
function bySeverity(status, severity) {
	if (status !== "fail" && status !== "inconclusive") return status;
	if (severity === "info") return "skip";
	return severity === "warning" ? "warn" : status;
}

export { bySeverity as t };