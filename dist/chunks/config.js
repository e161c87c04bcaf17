import { r as settingsSchema, t as settingsJsonSchema } from "./json-schema.js";
import { n as show, r as visible, t as readDocument } from "./read-document.js";
import { t as InputError } from "./errors.js";
import { t as nearest } from "./nearest.js";
import { n as failOnLevels } from "./verdict.js";
import { isDeepStrictEqual } from "node:util";
import { readFile } from "node:fs/promises";
import { createHash } from "node:crypto";

// shared/config/guide.ts
/** Looks a place up in the schema; where it can take several forms, the keys of all of them count. */
function guideTo(schema, path) {
	let forms = formsOf(schema);
	for (const key of path) forms = forms.flatMap((form) => below(form, key)).flatMap(formsOf);
	const keys = new Set(forms.flatMap((form) => Object.keys(form.properties ?? {})));
	const told = forms.find((form) => form.description !== void 0);
	const shown = forms.find((form) => form.examples !== void 0);
	return {
		keys: [...keys],
		...told?.description === void 0 ? {} : { description: told.description },
		...shown?.examples === void 0 ? {} : { example: shown.examples[0] }
	};
}
function formsOf(schema) {
	return [schema, ...[
		...schema.anyOf ?? [],
		...schema.oneOf ?? [],
		...schema.allOf ?? []
	].flatMap(formsOf)];
}
function below(form, key) {
	const found = typeof key === "number" ? form.items : form.properties?.[String(key)] ?? form.additionalProperties;
	return typeof found === "object" && !Array.isArray(found) ? [found] : [];
}

// shared/config/meant-value.ts
/**
* What to write instead of a value of the wrong kind, where it can be read as one of the right kind: `80%` and `"0.8"` as
* 0.8, `51` as 0.51 where 1 is the most, `sex, age` as a list, `no` as false, a mistyped word as the nearest one.
*/
function meantValue(issue, value) {
	switch (issue.code) {
		case "invalid_value": {
			const word = typeof value === "string" ? nearest(value, issue.values.map(String)) : void 0;
			return word === void 0 ? void 0 : `Did you mean ${word}?`;
		}
		case "invalid_type": return typeof value === "string" || typeof value === "number" ? ofKind(issue.expected, value) : void 0;
		case "too_big": return issue.maximum === 1 && typeof value === "number" && value > 1 && value <= 100 ? `Write ${value / 100} for ${value} %.` : void 0;
		default: return;
	}
}
function ofKind(kind, value) {
	const text = String(value).trim();
	if (kind === "array" && text !== "") {
		const items = text.split(",").map((item) => item.trim());
		return `Write a list: [${visible(items.filter((item) => item !== "").join(", "))}].`;
	}
	if (kind === "boolean" && /^(yes|on|no|off)$/i.test(text)) return `Write ${/^(yes|on)$/i.test(text)}.`;
	if (kind !== "number") return void 0;
	const [, digits, percent] = /^([-+]?\d+(?:[.,]\d+)?)\s*(%?)$/.exec(text) ?? [];
	if (digits === void 0) return void 0;
	const number = Number(digits.replace(",", "."));
	return percent === "" ? `Write ${number}, without quotes.` : `Write ${number / 100} for ${number} %.`;
}

// shared/config/path.ts
/** A place in the settings as people write it: `evaluate.slices[0].bins`; unusual keys in quotes. */
function formatPath(path) {
	let text = "";
	for (const key of path) if (typeof key === "number") text += `[${key}]`;
	else if (/^[\w-]{1,100}$/.test(String(key))) text += text === "" ? String(key) : `.${String(key)}`;
	else text += `[${show(String(key))}]`;
	return text;
}
/** The value at a place, or undefined where the place does not exist. */
function valueAt(root, path) {
	let value = root;
	for (const key of path) {
		if (typeof value !== "object" || value === null || !Object.hasOwn(value, key)) return void 0;
		value = value[key];
	}
	return value;
}
/** A copy in which the place holds `value`, or is absent where that is undefined. Mappings above it are made where they are missing. */
function withValueAt(root, [key, ...rest], value) {
	if (key === void 0) return value;
	if (root == null && value === void 0) return root;
	const { [key]: held, ...others } = root ?? {};
	const inner = rest.length === 0 ? value : withValueAt(held, rest, value);
	return inner === void 0 ? others : {
		...others,
		[key]: inner
	};
}

// shared/config/place-of-key.ts
/** Blocks whose keys are names of a catalogue: what an entry of them takes says nothing of another place. */
const catalogues = [
	"evaluate.metrics",
	"fairness.limits",
	"validate.checks"
];
/**
* The nearest block that knows a key which stands at another one, as where it is indented too little or too much: one below
* it, one around it, or one beside it. `[]` is the top of the file.
*/
function placeOfKey(key, path, schema) {
	for (let length = path.length; length >= 0; length--) {
		const block = path.slice(0, length);
		const { keys } = guideTo(schema, block);
		if (length < path.length && keys.includes(key)) return block;
		if (length < path.length - 1 || catalogues.includes(block.join("."))) continue;
		const child = keys.find((one) => guideTo(schema, [...block, one]).keys.includes(key));
		if (child !== void 0) return [...block, child];
	}
}

// shared/config/fault.ts
/** Puts a schema's issues into words, unknown keys first, because a mistyped key is often missed elsewhere. */
function faults(issues, content, schema, meantNames = () => void 0) {
	const all = issues.flatMap((issue) => faultsOf(issue, content, {
		schema,
		meantNames
	}));
	return [...all.filter((fault) => fault.rule === unknownKey), ...all.filter((fault) => fault.rule !== unknownKey)];
}
const unknownKey = "is not a known setting";
function faultsOf(issue, content, all) {
	const { schema } = all;
	const guide = guideTo(schema, issue.path);
	const value = valueAt(content, issue.path);
	if (issue.code === "unrecognized_keys") return issue.keys.map((key) => ({
		path: [...issue.path, key],
		rule: unknownKey,
		fix: suggest(key, guide.keys, issue.path, schema)
	}));
	const named = namedEntryAt(issue);
	if (named !== void 0) {
		const { path, kind } = named;
		const known = guideTo(schema, path.slice(0, -1)).keys;
		const stated = valueAt(content, [...path, kind]);
		if (stated !== void 0 || !known.includes(String(path.at(-1)))) {
			const { path: place, ...fault } = unknownName(path, kind, stated, known);
			const meant = all.meantNames(kind, String(stated ?? path.at(-1)), content, path);
			return [{
				path: place,
				...fault,
				...meant !== void 0 && { fix: meant }
			}];
		}
	}
	const inner = issue.code === "invalid_union" ? closestForm(issue.errors) : void 0;
	if (inner !== void 0) return inner.flatMap((one) => faultsOf({
		...one,
		path: [...issue.path, ...one.path]
	}, content, all));
	if (value === void 0) return [{
		path: issue.path,
		rule: "is required",
		fix: advice(issue.path, guide)
	}];
	const fix = meantValue(issue, value) ?? advice(issue.path, guide);
	return [{
		path: issue.path,
		rule: rule(issue),
		received: show(value),
		fix
	}];
}
/** The one form whose kind the value has, where it has one: its own issues say more than "none fits". */
function closestForm(errors) {
	const fitting = errors.filter((issues) => !issues.some((one) => one.code === "invalid_type" && one.path.length === 0));
	return fitting.length === 1 ? fitting[0] : void 0;
}
/** Blocks whose keys are names of a catalogue, or names of one's own beside which the catalogue's name stands. */
const namedEntries = [{
	block: ["evaluate", "metrics"],
	kind: "metric"
}, {
	block: ["fairness", "limits"],
	kind: "disparity"
}];
/** The entry that an issue says is none: no such name, or no mapping where a name of one's own needs one. */
function namedEntryAt(issue) {
	for (const { block, kind } of namedEntries) {
		if (issue.code === "invalid_union" && issue.discriminator === kind) return {
			path: issue.path.slice(0, -1),
			kind
		};
		if (issue.path.length === block.length + 1 && block.every((part, i) => part === issue.path[i]) && issue.code === "invalid_type") return {
			path: issue.path,
			kind
		};
	}
}
function unknownName(path, kind, stated, names) {
	const known = nearest(String(stated ?? path.at(-1)), names);
	return {
		path: stated === void 0 ? path : [...path, kind],
		rule: `is not a known ${kind}`,
		...stated === void 0 ? {} : { received: show(stated) },
		fix: known === void 0 ? `Known are ${names.join(", ")}.` : `Did you mean ${known}?`
	};
}
function suggest(key, keys, path, schema) {
	const known = nearest(key, keys) ?? opposite(key, keys) ?? keys.find((one) => key.startsWith(`${one}-`));
	if (known !== void 0) return `Did you mean ${known}?`;
	const place = placeOfKey(key, path, schema);
	if (place !== void 0) return place.length === 0 ? "It stands at the top of the file." : `It stands under ${formatPath(place)}.`;
	return keys.length === 0 ? "Remove it." : `Known here are ${keys.join(", ")}.`;
}
/** The limit on the other side, where only that one is known: a difference is limited from above, a ratio from below. */
function opposite(key, keys) {
	const sides = ["at-least", "at-most"];
	return sides.includes(key) ? sides.find((side) => keys.includes(side)) : void 0;
}
function advice(path, guide) {
	const key = path.findLast((part) => typeof part === "string");
	const example = guide.example === void 0 || key === void 0 || typeof path.at(-1) === "number" ? void 0 : `For example: ${formatPath([key])}: ${written(guide.example)}`;
	const said = [guide.description, example].filter((part) => part !== void 0);
	return said.length === 0 ? void 0 : `${said.join(". ")}.`;
}
function written(example) {
	return typeof example === "string" && /^[\w./-]*[a-z][\w./-]*$/.test(example) ? example : JSON.stringify(example);
}
const kinds = {
	string: "text",
	number: "a number",
	int: "a whole number",
	boolean: "true or false",
	object: "a mapping",
	record: "a mapping",
	array: "a list"
};
function rule(issue) {
	switch (issue.code) {
		case "invalid_type": return issue.message.startsWith("must ") ? issue.message : `must be ${kinds[issue.expected] ?? issue.expected}`;
		case "too_small": return bound(issue.origin, issue.minimum, issue.inclusive ? "at least" : "above", issue.message);
		case "too_big": return bound(issue.origin, issue.maximum, issue.inclusive ? "at most" : "below", issue.message);
		case "invalid_value": return issue.message.startsWith("must ") ? issue.message : `must be one of ${issue.values.map(String).join(", ")}`;
		default: return issue.message.startsWith("must ") ? issue.message : `is not valid: ${issue.message}`;
	}
}
function bound(origin, limit, word, message) {
	if (message.startsWith("must ")) return message;
	if (origin === "string") return limit === 1 ? "must not be empty" : `must have ${word} ${limit} characters`;
	if (origin === "array") return `must have ${word} ${limit} ${limit === 1 ? "entry" : "entries"}`;
	return `must be ${word} ${limit}`;
}

// shared/config/meant-disparity.ts
/**
* What a name that is no disparity's was meant for, in a sentence: one without `_difference` or `_ratio`, a metric of
* groups, what another library calls it, or a mistyped one.
* @param side which limit stands beside it, where one does
*/
function meantDisparity(name, disparities, side) {
	const plain = name.toLowerCase().replaceAll(/[\s.-]/g, "_");
	const base = plain.replace(/_(difference|ratio|disparity)$/, "");
	const of = (test) => disparities.filter(test);
	const found = [
		of((entry) => [`${plain}_difference`, `${plain}_ratio`].includes(entry.name)),
		of((entry) => entry.alsoCalled?.includes(plain)),
		of(({ of, name: own }) => of.length === 1 && of[0] === base && (plain === base || own.endsWith(plain.slice(base.length))))
	].find((entries) => entries.length > 0) ?? [];
	const compare = side === "at-least" ? "ratio" : "difference";
	const onSide = side === void 0 ? found : found.filter((entry) => entry.compare === compare);
	const names = (onSide.length > 0 ? onSide : found).map((entry) => entry.name);
	const mistyped = nearest(name, disparities.map((entry) => entry.name));
	if (names.length === 0 && mistyped !== void 0) return `Did you mean ${mistyped}?`;
	if (names.length > 0) return `Did you mean ${names.join(" or ")}?`;
	const known = disparities.map((entry) => entry.name).join(", ");
	return `Under a name of your own say which one, as in disparity: ${disparities[0]?.name}. Known are ${known}.`;
}

// shared/config/fairness-rules.ts
/** Whether what `fairness` asks fits together, the task, and what can be measured in groups. */
function fairnessRules(settings, catalogue, content) {
	const { fairness } = settings;
	if (!fairness) return [];
	return [
		...protectedRules(fairness, settings),
		...limitRules$1(fairness, settings, catalogue),
		...changeRules(fairness, settings, catalogue),
		...unitRules(settings, content),
		...groupRules(fairness),
		...favorableRules(fairness, settings),
		...scoreRules(fairness, settings, catalogue)
	];
}
function protectedRules({ protected: columns, data, id }, { columns: named }) {
	const meanings = [
		"id",
		"label",
		"prediction",
		"weight"
	];
	const faults = columns.flatMap(({ column }, i) => {
		const meaning = meanings.find((one) => named[one] === column);
		const setting = meaning ? `columns.${meaning}` : column === id ? "fairness.id" : void 0;
		if (setting === void 0) return [];
		const rule = `must not be the column of ${setting}`;
		return [{
			path: [
				"fairness",
				"protected",
				i
			],
			rule,
			received: show(column)
		}];
	});
	if (id !== void 0 && data === void 0) faults.push({
		path: ["fairness", "id"],
		rule: "must be left out without fairness.data, whose column of ids it names",
		received: show(id),
		fix: "Name the table of people under fairness.data, or remove it."
	});
	return faults;
}
/** A limit that nothing could meet, or that nothing could break, was not meant. */
function valueRules(path, limit, { name, compare, range: [low, high] }) {
	const isRatio = compare === "ratio";
	const base = {
		path: [...path, isRatio ? "at-least" : "at-most"],
		received: show(limit)
	};
	if (limit < low || limit > high) {
		const rule = Number.isFinite(high) ? `must lie between ${low} and ${high}, as ${name} does` : `must be at least ${low}, as ${name} is`;
		return [{
			...base,
			rule,
			fix: high === 1 && limit > 1 ? meantBy(limit, compare) : void 0
		}];
	}
	if (limit !== (isRatio ? low : high)) return [];
	return [{
		...base,
		rule: `must be ${isRatio ? `above ${low}` : `below ${high}`}, or no ${name} breaks it`
	}];
}
/** Of a limit's name, by which its checks are named. */
const longestKey = 100;
/** Of a group's name, as of a value of the data that names one. */
const longestGroup = 200;
function limitRules$1({ protected: columns, limits }, { model }, { disparities, groupMetrics }) {
	return Object.entries(limits).flatMap(([key, { disparity, limit, class: one, by, within }]) => {
		const entry = disparities.find(({ name }) => name === disparity);
		if (!entry) return [];
		const path = [
			"fairness",
			"limits",
			key
		];
		if (!entry.tasks.includes(model.task)) {
			const received = `${entry.name}, a disparity of ${entry.tasks.join(" and ")} models`;
			return [{
				path,
				rule: `must be a disparity of ${model.task} models`,
				received,
				fix: "Remove it, or correct model.task."
			}];
		}
		const faults = valueRules(path, limit, entry);
		if (key.length > longestKey) {
			const rule = `must have a name of at most ${longestKey} characters`;
			faults.push({
				path,
				rule,
				received: `${key.length} characters`
			});
		}
		if (groupMetrics.some(({ name }) => name === key)) {
			const fix = `Call it ${key}_limit, or by the name of the disparity.`;
			faults.push({
				path,
				rule: "must not be called like a group metric",
				fix
			});
		}
		if (one !== void 0 && model.task !== "multiclass") {
			const rule = `must be left out for ${model.task} models`;
			faults.push({
				path: [...path, "class"],
				rule,
				received: show(one)
			});
		}
		const names = columns.map(({ column }) => column);
		const unknown = by?.findIndex((column) => !names.includes(column)) ?? -1;
		if (by && unknown >= 0) faults.push({
			path: [
				...path,
				"by",
				unknown
			],
			rule: "must be one of the protected columns",
			received: show(by[unknown]),
			fix: `Protected are ${names.join(", ")}.`
		});
		if (within === void 0) return faults;
		const inside = [...path, "within"];
		if ((by ?? names).every((column) => column === within)) faults.push({
			path: inside,
			rule: "must be another column than the protected one",
			received: show(within)
		});
		if (groupMetrics.find(({ name, hit, metric }) => entry.of.includes(name) && hit === void 0 && !(metric.kind === "mean" && !metric.root))) {
			const rule = `must be left out of ${entry.name}: only rates and means are compared within the levels of a column`;
			faults.push({
				path: inside,
				rule,
				received: show(within)
			});
		}
		return faults;
	});
}
/** What a limit above 1 may have been meant for: a percentage, or a ratio the other way round. */
function meantBy(limit, compare) {
	if (compare === "ratio" && limit < 5) return `The smaller value is divided by the larger: write ${Number((1 / limit).toPrecision(3))}.`;
	return limit <= 100 ? `Write ${limit / 100} for ${limit} %.` : void 0;
}
function changeRules({ change, limits }, { model }, { groupMetrics, disparities }) {
	const usable = groupMetrics.filter(({ tasks, better }) => better && tasks.includes(model.task));
	const names = usable.map(({ name }) => name);
	const judged = change.metrics ?? usable.filter(({ hit }) => hit !== void 0).map(({ name }) => name);
	const faults = usable.filter(({ name, metric }) => judged.includes(name) && change.margin >= metric.range[1] - metric.range[0]).slice(0, 1).map(({ name, metric: { range } }) => {
		const rule = `must be below ${range[1] - range[0]}, or no loss of ${name} breaks it`;
		const fix = change.margin <= 100 ? `Write ${change.margin / 100} for ${change.margin} points of 100.` : void 0;
		return {
			path: [
				"fairness",
				"change",
				"margin"
			],
			rule,
			received: show(change.margin),
			fix
		};
	});
	const unknown = (change.metrics ?? []).flatMap((name, i) => {
		if (names.includes(name)) return [];
		const path = [
			"fairness",
			"change",
			"metrics",
			i
		];
		const known = groupMetrics.find((one) => one.name === name);
		if (known && !known.better) return [{
			path,
			rule: "must have a better side, so that it can get worse",
			received: show(name),
			fix: `Choose among ${names.join(", ")}.`
		}];
		const rule = `must be a group metric of ${model.task} models`;
		if (disparities.some((one) => one.name === name)) {
			const fix = Object.values(limits).some(({ disparity }) => disparity === name) ? "Remove it: the change of every disparity under fairness.limits is judged anyhow." : "Set a limit on it under fairness.limits: its change is then judged, too.";
			return [{
				path,
				rule,
				received: show(name),
				fix
			}];
		}
		const meant = usable.find(({ alsoCalled }) => alsoCalled?.includes(name))?.name ?? nearest(name, names);
		const fix = meant === void 0 ? `Known are ${names.join(", ")}.` : `Did you mean ${meant}?`;
		return [{
			path,
			rule,
			received: show(name),
			fix
		}];
	});
	return [...faults, ...unknown];
}
/** A default that suits shares of 1 says nothing of euros or minutes. */
function unitRules({ model, models }, content) {
	const path = [
		"fairness",
		"change",
		"margin"
	];
	if (model.task !== "regression" || models.champion === void 0) return [];
	if (valueAt(content, path) !== void 0) return [];
	return [{
		path,
		rule: "must be given for a regression with a champion, because it is in the units of the label",
		fix: "Write the largest loss that you tolerate in any group, as in change: { margin: 5 }."
	}];
}
/** Groups are named by protected columns. */
function groupRules({ protected: columns, exclude, population, "flip-test": flips }) {
	const names = columns.map(({ column }) => column);
	const unknown = (path, column) => {
		if (names.includes(column)) return [];
		const fix = `Protected are ${names.join(", ")}.`;
		return [{
			path,
			rule: "must be one of the protected columns",
			received: show(column),
			fix
		}];
	};
	const tooLong = (path, name) => {
		if (name.length <= longestGroup) return [];
		return [{
			path,
			rule: `must name a group in at most ${longestGroup} characters`,
			received: show(name)
		}];
	};
	const faults = exclude.flatMap(({ group }, i) => {
		const path = [
			"fairness",
			"exclude",
			i,
			"group"
		];
		const named = Object.entries(group);
		if (named.length > 0) return named.flatMap(([column, name]) => [...unknown([...path, column], column), ...tooLong([...path, column], name)]);
		return [{
			path,
			rule: "must name a group, by column: without one it would leave out everybody",
			received: "{}"
		}];
	});
	const flipped = [
		"fairness",
		"flip-test",
		"by"
	];
	faults.push(...(flips?.by ?? []).flatMap((column, i) => unknown([...flipped, i], column)));
	if (flips?.by !== void 0 && flips["at-most"] === void 0) faults.push({
		path: flipped,
		rule: "must stand beside at-most",
		received: show(flips.by),
		fix: "Add at-most, or remove it: without a limit all protected columns are told."
	});
	if (typeof population !== "object") return faults;
	for (const [column, shares] of Object.entries(population)) {
		const path = [
			"fairness",
			"population",
			column
		];
		faults.push(...unknown(path, column));
		faults.push(...Object.keys(shares).flatMap((name) => tooLong(path, name)));
		if (Object.hasOwn(shares, "(missing)")) {
			const rule = "must be left out: shares are of the people whose group is known";
			faults.push({
				path: [...path, "(missing)"],
				rule,
				received: show(shares["(missing)"])
			});
		}
		const sum = Object.values(shares).reduce((total, one) => total + one, 0);
		if (Math.abs(sum - 1) > .01) faults.push({
			path,
			rule: "must hold shares that add up to 1",
			received: `${show(shares)}, ${Number(sum.toPrecision(6))} together`
		});
	}
	return faults;
}
function favorableRules({ "favorable-label": label }, { model }) {
	if (label === void 0 || model.task === "binary") return [];
	return [{
		path: ["fairness", "favorable-label"],
		rule: `must be left out for ${model.task} models`,
		received: show(label)
	}];
}
/** What is computed from scores needs to know where they are. */
function scoreRules({ limits, change }, { columns }, { disparities, groupMetrics }) {
	if (columns.score !== void 0) return [];
	const ofScores = groupMetrics.filter(({ metric }) => metric.needs === "scores").map(({ name }) => name);
	const limited = Object.entries(limits).map(([key, { disparity }]) => [[
		"fairness",
		"limits",
		key
	], disparities.find(({ name }) => name === disparity)?.of ?? []]);
	const changed = (change.metrics ?? []).map((name, i) => [[
		"fairness",
		"change",
		"metrics",
		i
	], [name]]);
	return [...limited, ...changed].flatMap(([path, names]) => {
		const found = names.find((name) => ofScores.includes(name));
		if (found === void 0) return [];
		return [{
			path,
			rule: "must not ask for scores, because none are named",
			received: found,
			fix: "Name the column of scores under columns.score, or remove it."
		}];
	});
}

// shared/config/rules.ts
/**
* What no single key can tell: whether the settings fit together, and fit the metrics that there are.
* @param content what was written, before defaults
*/
function rules(settings, catalogue, content) {
	const known = new Map(catalogue.metrics.map((entry) => [entry.name, entry]));
	const faults = [];
	for (const [key, asked] of Object.entries(settings.evaluate.metrics)) {
		const entry = known.get(asked.metric);
		if (entry !== void 0) faults.push(...metricRules(key, asked, entry, settings.model.task));
	}
	return [
		...faults,
		...limitRules(settings),
		...sliceRules(settings),
		...taskRules(settings),
		...fairnessRules(settings, catalogue, content),
		...approvalRules(settings)
	];
}
const carrying = [
	"margin",
	"superior",
	"at-least",
	"at-most",
	"at-most-gain"
];
function metricRules(key, asked, entry, task) {
	const path = [
		"evaluate",
		"metrics",
		key
	];
	if (!entry.tasks.includes(task)) return [{
		path,
		rule: `must be a metric of ${task} models`,
		received: `${entry.name}, a metric of ${entry.tasks.join(" and ")} models`,
		fix: "Remove it, or correct model.task."
	}];
	const faults = [];
	const limit = carrying.find((name) => asked[name] !== void 0 && asked[name] !== false);
	if (entry.kind === "reported" && limit !== void 0) {
		const reason = entry.reason ?? "it has no interval";
		faults.push({
			path: [...path, limit],
			rule: `must not be set: ${reason}`,
			fix: "It is reported without a limit."
		});
	}
	if (asked.method === "betting" && entry.bounds === void 0) {
		const fix = "Leave method out.";
		faults.push({
			path: [...path, "method"],
			rule: "must be left out where the loss of a row has no bounds",
			fix
		});
	}
	return [...faults, ...rangeRules(path, asked, entry)];
}
function rangeRules(path, asked, entry) {
	const faults = [];
	const [low, high] = entry.range ?? [-Infinity, Infinity];
	const between = `${low} and ${high}, as ${entry.name} does`;
	for (const name of ["at-least", "at-most"]) {
		const value = asked[name];
		if (value !== void 0 && (value < low || value > high)) {
			const fix = value > 1 && value <= 100 && high === 1 ? `Write ${value / 100} for ${value} %.` : void 0;
			faults.push({
				path: [...path, name],
				rule: `must lie between ${between}`,
				received: show(value),
				fix
			});
		}
	}
	for (const name of ["margin", "at-most-gain"]) {
		const value = asked[name];
		if (value !== void 0 && value >= high - low) {
			const fix = high - low === 1 && value <= 100 ? `Write ${value / 100} for ${value} points.` : void 0;
			const rule = `must be below ${high - low}, the whole range of ${entry.name}`;
			faults.push({
				path: [...path, name],
				rule,
				received: show(value),
				fix
			});
		}
	}
	const { "at-least": least, "at-most": most } = asked;
	if (least !== void 0 && most !== void 0 && least > most) {
		const rule = `must not be above at-most, ${most}`;
		faults.push({
			path: [...path, "at-least"],
			rule,
			received: show(least),
			fix: "No value can meet both."
		});
	}
	return faults;
}
function limitRules({ evaluate }) {
	const metrics = Object.entries(evaluate.metrics);
	const faults = [];
	const [, second] = metrics.filter(([, asked]) => asked.primary === true);
	if (second !== void 0) {
		const path = [
			"evaluate",
			"metrics",
			second[0],
			"primary"
		];
		faults.push({
			path,
			rule: "must stand at one metric only",
			fix: "Remove it here or at the other."
		});
	}
	const limited = metrics.some(([, asked]) => carrying.some((name) => asked[name] !== void 0 && asked[name] !== false));
	if (metrics.length > 0 && !limited && Object.keys(evaluate.cost).length === 0 && evaluate.baseline === void 0) faults.push({
		path: ["evaluate", "metrics"],
		rule: "must set a limit somewhere, or nothing is decided",
		received: `none at ${metrics.map(([key]) => key).join(", ")}`,
		fix: "Give the most important metric the loss that you tolerate. For example: roc_auc: { margin: 0.01 }."
	});
	return faults;
}
function sliceRules({ evaluate }) {
	const faults = [];
	const seen = /* @__PURE__ */ new Set();
	for (const [index, slice] of evaluate.slices.entries()) {
		const path = [
			"evaluate",
			"slices",
			index
		];
		const names = slice.columns.map((entry) => entry.column);
		const twice = names.find((name, i) => names.indexOf(name) !== i);
		if (twice !== void 0) faults.push({
			path,
			rule: "must not name a column twice",
			received: show(twice)
		});
		const identity = JSON.stringify([...names].sort());
		if (seen.has(identity)) faults.push({
			path,
			rule: "must not repeat an earlier slice",
			received: show(names)
		});
		seen.add(identity);
		for (const [position, key] of (slice.metrics ?? []).entries()) {
			const asked = evaluate.metrics[key];
			const place = [
				...path,
				"metrics",
				position
			];
			if (!Object.hasOwn(evaluate.metrics, key)) {
				const there = Object.keys(evaluate.metrics);
				const fix = there.length === 0 ? "There is none." : `There are ${there.join(", ")}.`;
				faults.push({
					path: place,
					rule: "must be a metric under evaluate.metrics",
					received: show(key),
					fix
				});
			} else if (slice.margin === void 0 && asked.margin === void 0) faults.push({
				path: place,
				rule: "must have a margin, here or under evaluate.metrics",
				received: show(key),
				fix: "Add margin to the slice."
			});
		}
	}
	return faults;
}
function taskRules({ columns, evaluate, model }) {
	const faults = [];
	const task = model.task;
	const wrong = (path, rule, received, fix) => faults.push({
		path,
		rule,
		received: show(received),
		fix
	});
	if (evaluate.baseline === "majority" && task === "regression") wrong(["evaluate", "baseline"], "must be mean or a model for regression", "majority");
	if (evaluate.baseline === "mean" && task !== "regression") wrong(["evaluate", "baseline"], `must be majority or a model for ${task} models`, "mean");
	if (columns.positive !== void 0 && task !== "binary") wrong(["columns", "positive"], `must be left out for ${task} models`, columns.positive);
	if (typeof columns.score === "object" && task !== "multiclass") wrong(["columns", "score"], `must be one column for ${task} models`, columns.score);
	if (typeof columns.score === "string" && task === "multiclass") wrong(["columns", "score"], "must be a mapping from class to column for multiclass models", columns.score, "For example: score: { cat: p_cat, dog: p_dog }.");
	return faults;
}
/** Named users are no more than they are; how many a team has, only GitHub knows. */
function approvalRules({ approvals }) {
	return Object.entries(approvals).flatMap(([risk, rule]) => {
		const named = rule?.from.length ?? 0;
		if (!rule || named === 0 || rule.count <= named || rule.from.some((one) => one.startsWith("team/"))) return [];
		return [{
			path: [
				"approvals",
				risk,
				"count"
			],
			rule: `must be at most ${named}, the users that from names`,
			received: show(rule.count),
			fix: "Name more users, or a team."
		}];
	});
}

// shared/config/check-settings.ts
/**
* The settings that a file's content and the inputs over it come to, in the file's order.
* @param name what messages call the file
* @throws InputError that names the setting, its rule, what stands there, the line and the fix;
*   where several are wrong, the first, and the others behind it
*/
function checkSettings(overridden, yaml, name, catalogue) {
	if (typeof yaml.value !== "object" || yaml.value === null || Array.isArray(yaml.value)) throw new InputError({
		input: name,
		rule: "must be a mapping of settings",
		received: show(yaml.value),
		fix: "Write one with: npx tollgate init <data file>."
	});
	const parsed = settingsSchema(catalogue).safeParse(overridden.value);
	if (!parsed.success) throw inputError(faults(parsed.error.issues, overridden.value, settingsJsonSchema(catalogue), meantNames(catalogue)), overridden, yaml, name);
	const settings = inFileOrder(parsed.data, overridden.value);
	const problems = rules(settings, catalogue, overridden.value);
	if (problems.length > 0) throw inputError(problems, overridden, yaml, name);
	return withPrimary(settings);
}
/** What an unknown disparity was meant for, among those of the model's task. */
function meantNames({ disparities }) {
	return (kind, name, content, path) => {
		if (kind !== "disparity") return void 0;
		const task = valueAt(content, ["model", "task"]);
		const ofTask = disparities.filter(({ tasks }) => tasks.includes(String(task)));
		const side = ["at-least", "at-most"].find((one) => valueAt(content, [...path, one]) !== void 0);
		return meantDisparity(name, ofTask.length > 0 ? ofTask : disparities, side);
	};
}
/** Metrics in the order of the file. */
function inFileOrder(settings, content) {
	const keys = Object.keys(valueAt(content, ["evaluate", "metrics"]) ?? {});
	const metrics = Object.fromEntries(keys.map((key) => [key, settings.evaluate.metrics[key]]));
	return {
		...settings,
		evaluate: {
			...settings.evaluate,
			metrics
		}
	};
}
/** The first metric is primary where none says that it is. */
function withPrimary(settings) {
	const entries = Object.entries(settings.evaluate.metrics);
	const primary = (entries.find(([, asked]) => asked.primary === true) ?? entries[0])?.[0];
	const metrics = Object.fromEntries(entries.map(([key, { primary: _, ...asked }]) => [key, key === primary ? {
		...asked,
		primary: true
	} : asked]));
	return {
		...settings,
		evaluate: {
			...settings.evaluate,
			metrics
		}
	};
}
function inputError(problems, overridden, yaml, name) {
	const [first, ...others] = problems;
	const input = overridden.inputFor(first.path);
	const besides = others.slice(0, 5).map((fault) => `${formatPath(fault.path)} ${fault.rule}`);
	if (others.length > 5) besides.push(`${others.length - 5} more`);
	const fix = [first.fix, besides.length === 0 ? void 0 : `Besides: ${besides.join("; ")}.`];
	return new InputError({
		input: input ?? formatPath(first.path),
		rule: first.rule,
		...first.received === void 0 ? {} : { received: first.received },
		...fix.every((part) => part === void 0) ? {} : { fix: fix.filter((part) => part !== void 0).join(" ") },
		...input === void 0 ? { at: {
			file: name,
			line: yaml.lineOf(first.path)
		} } : {}
	});
}

// shared/config/differences.ts
/** What changed between two readings of a setting, in words: `a.b from 1 to 2`, `a.c, which is new`, `a.d, which is gone`. */
function differences(before, after, path) {
	if (isDeepStrictEqual(before, after)) return [];
	if (before === void 0) return [`${formatPath(path)}, which is new`];
	if (after === void 0) return [`${formatPath(path)}, which is gone`];
	if (isMapping(before) && isMapping(after)) return [.../* @__PURE__ */ new Set([...Object.keys(before), ...Object.keys(after)])].flatMap((key) => differences(before[key], after[key], [...path, key]));
	return [`${formatPath(path)} from ${show(before)} to ${show(after)}`];
}
function isMapping(value) {
	return typeof value === "object" && value !== null && !Array.isArray(value);
}

// shared/config/limit-paths.ts
/** What decides, and is read from the base branch in a pull request; a gate's block is one line here. */
const limitPaths = [
	["model", "risk"],
	["required-gates"],
	["approvals"],
	["evaluate"],
	["validate"],
	["fairness"],
	["data", "contract"]
];

// shared/config/inputs.ts
/** Inputs that stand for a place in tollgate.yml, and how their text is read. */
const overrides = {
	challenger: {
		path: ["models", "challenger"],
		read: String
	},
	champion: {
		path: ["models", "champion"],
		read: String
	},
	test: {
		path: ["data", "test"],
		read: String
	},
	train: {
		path: ["data", "train"],
		read: String
	},
	contract: {
		path: ["data", "contract"],
		read: String
	},
	profile: {
		path: ["data", "profile"],
		read: String
	},
	"model-name": {
		path: ["model", "name"],
		read: String
	},
	task: {
		path: ["model", "task"],
		read: String
	},
	comment: {
		path: ["report", "comment"],
		read: String
	},
	alpha: {
		path: ["evaluate", "alpha"],
		read: number
	},
	seed: {
		path: ["evaluate", "seed"],
		read: number
	},
	baseline: {
		path: ["evaluate", "baseline"],
		read: String
	},
	"self-test": {
		path: ["evaluate", "self-test"],
		read: trueOrFalse
	},
	memory: {
		path: ["engine", "memory"],
		read: String
	},
	"engine-path": {
		path: ["engine", "path"],
		read: String
	}
};
/** The text of an input, or undefined where it was left empty. */
function given(inputs, name) {
	const text = inputs(name)?.trim();
	return text === "" ? void 0 : text;
}
function number(text, input) {
	const value = Number(text);
	if (!Number.isFinite(value)) throw new InputError({
		input,
		rule: "must be a number",
		received: show(text)
	});
	return value;
}
/** YAML 1.2's booleans, as the actions toolkit reads them. */
function trueOrFalse(text, input) {
	if (/^(true|True|TRUE)$/.test(text)) return true;
	if (/^(false|False|FALSE)$/.test(text)) return false;
	throw new InputError({
		input,
		rule: "must be true or false",
		received: show(text)
	});
}

// shared/config/override.ts
/**
* The file's content with every given input in its place; the content itself is left as it was.
* @throws InputError where an input's text is no number or no boolean where one is meant
*/
function override(content, inputs) {
	const value = structuredClone(content);
	const from = /* @__PURE__ */ new Map();
	for (const [input, { path, read }] of Object.entries(overrides)) {
		const text = given(inputs, input);
		if (text !== void 0 && put(value, path, read(text, input))) from.set(formatPath(path), input);
	}
	return {
		value,
		inputFor: (path) => {
			for (let length = path.length; length > 0; length--) {
				const input = from.get(formatPath(path.slice(0, length)));
				if (input !== void 0) return input;
			}
		}
	};
}
/** Whether it could be put there: where the file has no mapping on the way, its own fault is told instead. */
function put(root, path, value) {
	let parent = root;
	for (const [depth, key] of path.entries()) {
		if (typeof parent !== "object" || parent === null || Array.isArray(parent)) return false;
		const mapping = parent;
		if (depth === path.length - 1) mapping[key] = value;
		else mapping[key] ??= {};
		parent = mapping[key];
	}
	return true;
}

// shared/config/read-yaml.ts
/**
* Reads a settings file and remembers its lines. Duplicate keys, more than one document, alias bombs and files of more
* than 256 KiB are refused.
* @throws InputError with the line of the fault
*/
function readYaml(text, file) {
	return readDocument(text, file, {
		longest: {
			characters: 262144,
			words: "256 KiB",
			fix: "Settings hold names and limits; put data and lists in files of their own."
		},
		merge: false,
		oddKey: (name) => ({
			input: name ?? "a key",
			rule: "is not a known setting",
			fix: "Keys are words. Remove it."
		})
	});
}

// shared/config/base-limits.ts
/**
* The settings with the base's limits. A base that is broken by itself gives way, because a pull request must be
* able to mend it; one that no longer fits the pull request's own settings does not, or a changed task would be a way
* around every limit.
*/
function withLimitsOf(base, { settings: own, content }, inputs, catalogue) {
	let yaml;
	try {
		yaml = readYaml(base.text, base.name);
		checkSettings(override(yaml.value, inputs), yaml, base.name, catalogue);
	} catch (fault) {
		if (!(fault instanceof InputError)) throw fault;
		return {
			settings: own,
			content,
			notices: [`${`The limits of ${base.name} cannot be used (${fault.message})`}. Those of this pull request count.`]
		};
	}
	const changes = limitPaths.flatMap((path) => differences(valueAt(yaml.value, path), valueAt(content, path), path));
	if (changes.length === 0) return {
		settings: own,
		content,
		notices: []
	};
	const merged = limitPaths.reduce((all, path) => withValueAt(all, path, valueAt(yaml.value, path)), content);
	const settings = checkSettings(override(merged, inputs), yaml, base.name, catalogue);
	const more = changes.length > 5 ? ` and ${changes.length - 5} more` : "";
	return {
		settings,
		content: merged,
		notices: [`${`This pull request changes ${changes.slice(0, 5).join("; ")}${more}`}. The limits of ${base.name} count.`]
	};
}

// shared/config/parse-settings.ts
/**
* The settings that a text comes to: no file is read.
* @param given.text what tollgate.yml holds
* @param given.name how messages call it
* @param given.catalogue the metrics and checks that there are, with their options
* @param given.inputs an action's inputs or a command's options, which stand over the text; none where absent
* @param given.base the file on the base branch: its limits count, so that a pull request can't loosen its own gate
* @throws InputError that names the setting, its rule, what stands there, the line and the fix;
*   where several are wrong, the first, and the others behind it
*/
function parseSettings(given) {
	const { text, name, catalogue, inputs = () => void 0, base } = given;
	const yaml = readYaml(text, name);
	const content = yaml.value;
	const own = checkSettings(override(content, inputs), yaml, name, catalogue);
	const counting = base && withLimitsOf(base, {
		settings: own,
		content
	}, inputs, catalogue);
	return {
		settings: counting?.settings ?? own,
		file: name,
		sha256: createHash("sha256").update(text).digest("hex"),
		lineOf: yaml.lineOf,
		lineOfLimit(path) {
			const written = valueAt(content, path);
			const decides = counting ? valueAt(counting.content, path) : written;
			return written !== void 0 && isDeepStrictEqual(written, decides) ? yaml.lineOf(path) : void 0;
		},
		notices: counting?.notices ?? []
	};
}

// shared/config/load-settings.ts
/**
* Reads tollgate.yml, puts the given inputs over it and checks the whole.
* @param given.file the file's path
* @param given.name how messages call it; its path where absent
* @param given.catalogue the metrics and checks that there are, with their options
* @param given.base the file on the base branch: its limits count, so that a pull request can't loosen its own gate
* @throws InputError where the file cannot be read, and what `parseSettings` throws
*/
async function loadSettings(given) {
	const { file, name = file, ...rest } = given;
	const bytes = await read(file, name);
	const sha256 = createHash("sha256").update(bytes).digest("hex");
	return {
		...parseSettings({
			...rest,
			name,
			text: decode(bytes, name)
		}),
		sha256
	};
}
async function read(file, name) {
	try {
		return await readFile(file);
	} catch (cause) {
		const code = cause instanceof Error && "code" in cause ? cause.code : void 0;
		if (code !== "ENOENT" && code !== "EISDIR" && code !== "EACCES" && code !== "ENOTDIR") throw cause;
		throw new InputError({
			input: "config",
			rule: code === "EACCES" ? "must be readable" : "must be a file",
			received: `${show(name)}, ${code === "EACCES" ? "which may not be read" : "where there is none"}`,
			fix: "Write one with: npx tollgate init <data file>."
		}, { cause });
	}
}
function decode(bytes, name) {
	try {
		return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
	} catch (cause) {
		throw new InputError({
			input: name,
			rule: "must be UTF-8 text",
			fix: "Save it as UTF-8."
		}, { cause });
	}
}

// shared/config/run-options.ts
/** Reads the inputs that all gates share. @throws InputError for an unknown `fail-on` */
function runOptions(inputs, gate) {
	return {
		config: given(inputs, "config") ?? "tollgate.yml",
		workingDirectory: given(inputs, "working-directory") ?? ".",
		reportPath: given(inputs, "report-path") ?? `.tollgate/${gate}.json`,
		failOn: failOn(given(inputs, "fail-on") ?? "inconclusive")
	};
}
function failOn(text) {
	const level = failOnLevels.find((known) => known === text);
	if (level !== void 0) return level;
	const meant = nearest(text, failOnLevels);
	throw new InputError({
		input: "fail-on",
		rule: `must be one of ${failOnLevels.join(", ")}`,
		received: show(text),
		fix: meant === void 0 ? void 0 : `Did you mean ${meant}?`
	});
}

export { loadSettings as n, parseSettings as r, runOptions as t };