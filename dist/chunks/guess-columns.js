// actions/cli/init/guess-columns.ts
const names = {
	id: /^(id|uuid|guid|key|row_?id|index)$|(_|\b)(id|uuid|guid|key|no|number)$/i,
	label: /^(label|labels|target|y|y_?true|truth|actual|class|outcome|ground_?truth|default|churn|converted|employed)$|(_|\b)(label|target|outcome)$/i,
	prediction: /^(pred|prediction|predicted|y_?pred|y_?hat|yhat)$|(_|\b)(prediction|predicted|pred)$/i,
	score: /^(score|scores|prob|proba|probability|y_?score|y_?prob|y_?proba|p|p_?1)$|(_|\b)(score|proba|probability)$/i,
	weight: /^(weight|weights|sample_?weight|row_?weight|w)$/i,
	group: /^(group|cluster|customer|patient|user|household|account|subject|session)(_?(id|no|key))?$/i,
	time: /^(time|date|timestamp|datetime|day|month|year_?month)$|(_|\b)(at|time|date|timestamp|ts)$/i
};
const aboutPeople = /(^|_|\b)(sex|gender|race|ethnicity|ethnic_?group|nationality|citizenship|religion|disability|age|age_?(band|group)|marital(_?status)?)$/i;
/** What the columns of a data file most likely are; each guess with its reason. */
function guessColumns(profile) {
	const columns = {};
	const left = new Map(profile.columns.map((column) => [column.name, column]));
	const take = (role, guess) => {
		if (guess === void 0) return;
		columns[role] = guess;
		left.delete(guess.value);
	};
	const named = (role, fits, because) => {
		const found = [...left.values()].find((column) => names[role].test(column.name) && fits(column));
		return found && {
			value: found.name,
			because
		};
	};
	take("score", named("score", isProbability, "of its name, and its values lie between 0 and 1"));
	take("id", id([...left.values()]));
	take("time", named("time", ({ distinct }) => distinct > 1, "of its name"));
	take("group", named("group", ({ unique, distinct }) => !unique && distinct > 20, "of its name, and its values repeat"));
	take("weight", named("weight", ({ numbers }) => numbers !== void 0 && numbers.min >= 0, "of its name"));
	take("prediction", named("prediction", ({ distinct }) => distinct > 1, "of its name"));
	const label = labelOf([...left.values()]);
	take("label", label);
	const truth = profile.columns.find(({ name }) => name === label?.value);
	const task = taskOf(truth);
	return {
		columns,
		task,
		...task.value === "binary" && truth && { positive: positiveOf(truth) },
		...task.value === "regression" && truth?.numbers && { deviation: truth.numbers.deviation },
		slices: [...left.values()].filter(isSlice).map(({ name }) => name),
		people: [...left.values()].filter(({ name, distinct }) => aboutPeople.test(name) && distinct > 1).map(({ name, distinct, numbers }) => ({
			column: name,
			isCut: numbers !== void 0 && distinct > 20
		}))
	};
}
function id(columns) {
	const unique = columns.filter((column) => column.unique && column.numbers?.whole !== false);
	const named = unique.find((column) => names.id.test(column.name));
	const found = named ?? unique[0];
	return found && {
		value: found.name,
		because: `every value is there once${named ? ", and of its name" : ""}`
	};
}
function labelOf(columns) {
	const candidates = columns.filter(({ missing, distinct, unique }) => missing === 0 && distinct > 1 && !unique);
	const named = candidates.find(({ name }) => names.label.test(name));
	if (named) return {
		value: named.name,
		because: "of its name"
	};
	const two = candidates.filter(({ distinct }) => distinct === 2).at(-1);
	if (two) return {
		value: two.name,
		because: "it is the last column with two values"
	};
	const last = candidates.at(-1);
	return last && {
		value: last.name,
		because: "it is the last column that could be"
	};
}
function taskOf(label) {
	if (label === void 0) return {
		value: "binary",
		because: "nothing told otherwise"
	};
	if (label.distinct === 2) return {
		value: "binary",
		because: "the label has two values"
	};
	if (label.numbers === void 0 || label.numbers.whole && label.distinct <= 20) return {
		value: "multiclass",
		because: `the label has ${label.distinct} values`
	};
	return {
		value: "regression",
		because: "the label is a number"
	};
}
const yes = /^(1|1\.0|true|t|yes|y|positive|pos|bad|default|fraud|churn(ed)?|malignant|sick|spam)$/i;
function positiveOf(label) {
	const classes = label.frequent.map(({ value }) => value);
	const named = classes.filter((value) => yes.test(value));
	if (named.length === 1) return {
		value: named[0],
		because: `the classes are ${classes.join(" and ")}`
	};
	return {
		value: classes.at(-1) ?? "1",
		because: "it is the rarer class"
	};
}
function isProbability({ numbers }) {
	return numbers !== void 0 && numbers.min >= 0 && numbers.max <= 1 && !numbers.whole;
}
function isSlice({ distinct, numbers }) {
	return distinct >= 2 && distinct <= 12 && (numbers === void 0 || numbers.whole);
}

export { guessColumns };