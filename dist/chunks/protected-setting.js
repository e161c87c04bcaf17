// actions/fairness-check/protected-setting.ts
/** The setting that asked for a protected column, as messages name it: `fairness.protected[2]`. */
function protectedSetting(fairness, column) {
	return `fairness.protected[${fairness.protected.findIndex((one) => one.column === column)}]`;
}

export { protectedSetting as t };