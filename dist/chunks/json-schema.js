import { i as __toESM, t as __commonJSMin } from "./rolldown-runtime.js";
import { _ as string, a as array, c as int, g as strictObject, h as record, m as object, o as boolean, p as number, r as _enum, s as discriminatedUnion, u as literal, w as globalRegistry, x as toJSONSchema, y as union } from "./schemas.js";
import { t as require_ms } from "./ms.js";

// shared/config/required-gates.ts
/**
* The gates that each risk asks for where tollgate.yml does not say. Only gates that exist stand here: each joins in the
* commit that builds its action.
*/
const defaultGates = {
	low: ["evaluate-vs-champion"],
	medium: ["evaluate-vs-champion"],
	high: [
		"validate-data",
		"evaluate-vs-champion",
		"fairness-check"
	]
};
/** The gates that must have reported on this model: those that its risk asks for. */
function requiredGates(settings) {
	return settings["required-gates"][settings.model.risk];
}

// shared/config/blocks/required-gates.ts
/** All gates that can be asked for: the actions, and `tests` for the results of a JUnit file. */
const gateNames = [
	"validate-data",
	"train",
	"evaluate-vs-champion",
	"fairness-check",
	"canary-deploy",
	"drift-report",
	"tests"
];
const gates = (risk) => array(_enum(gateNames)).max(gateNames.length).refine((all) => new Set(all).size === all.length, { error: "must not name a gate twice" }).default([...defaultGates[risk]]).meta({
	description: `The gates that must have reported on a model of ${risk} risk`,
	examples: [["evaluate-vs-champion", "tests"]]
});
/** `required-gates`: which gates must have reported, by the model's risk. */
const requiredGatesBlock = strictObject({
	low: gates("low"),
	medium: gates("medium"),
	high: gates("high")
}).meta({ description: "Which gates must have reported, by the model's risk; one that is missing is an error. Gates that later versions bring join the defaults" });

// shared/config/made-once.ts
/** What `make` makes of a key, made once for each and kept as long as the key is; nobody may change it. */
function madeOnce(make) {
	const made = /* @__PURE__ */ new WeakMap();
	return (key) => {
		const known = made.get(key) ?? { value: make(key) };
		made.set(key, known);
		return known.value;
	};
}

// shared/config/blocks/approvals.ts
const team = /^team\/[A-Za-z0-9][A-Za-z0-9_-]{0,99}$/;
/** Letters, digits and single hyphens; managed users have `_` and their enterprise's short code behind. */
const login = /^[a-z0-9](?:-?[a-z0-9]){0,38}(?:_[a-z0-9]+)?$/i;
const approver = string().max(110).refine((text) => team.test(text) || login.test(text), { error: "must be team/<slug> or the login of a GitHub user" });
const rule = (risk) => strictObject({
	count: int().min(1).max(20).meta({
		description: "How many of them must approve the judged commit",
		examples: [2]
	}),
	from: array(approver).max(100).refine((all) => new Set(all.map((one) => one.toLowerCase())).size === all.length, { error: "must not name anybody twice" }).default([]).meta({
		description: "Whose approval counts: logins, and team/ before the slug of a team of the organisation for its members; everybody who may write where empty",
		examples: [["team/model-risk", "ann"]]
	})
}).optional().meta({
	description: `The approving reviews that a model of ${risk} risk needs; none where absent`,
	examples: [{
		count: 2,
		from: ["team/model-risk"]
	}]
});
/** `approvals`: how many people must approve, by the model's risk. */
const approvals = strictObject({
	low: rule("low"),
	medium: rule("medium"),
	high: rule("high")
}).meta({ description: "How many approving reviews a pull request needs, by the model's risk" });

// shared/config/blocks/text.ts
/** A name or a path: text with something in it, at most 1,000 characters. */
const text = string().min(1).max(1e3).refine((value) => value.trim() !== "", { error: "must not be empty" });

// shared/config/blocks/columns.ts
const positive = union([
	string().min(1).max(1e3),
	number(),
	boolean()
], { error: "must be one of the two classes" }).meta({ examples: ["1"] });
const score = union([text, record(string().min(1), text)], { error: "must be a column, or for several classes a mapping from class to column" });
/** `columns`: what the columns of the data and of predictions files are called. */
const columns = strictObject({
	id: text.meta({
		description: "The column that tells rows apart; the two models' rows are paired by it",
		examples: ["applicant_id"]
	}),
	label: text.meta({
		description: "The column of the truth",
		examples: ["default"]
	}),
	positive: positive.transform(String).optional().meta({ description: "Binary: the class that the model is to find, as the label column writes it" }),
	prediction: text.optional().meta({
		description: "The column of a predictions file with the predicted class or value",
		examples: ["predicted"]
	}),
	score: score.optional().meta({
		description: "The column of a predictions file with the probability of the positive class; for several classes a mapping from class to column",
		examples: ["score"]
	}),
	weight: text.nullish().meta({
		description: "The column of row weights, at least 0; none where absent",
		examples: ["weight"]
	}),
	group: text.nullish().meta({
		description: "The column of clusters, where rows belong together: a customer with many rows",
		examples: ["customer_id"]
	}),
	time: text.nullish().meta({
		description: "The column of time stamps",
		examples: ["applied_at"]
	}),
	features: array(text).min(1).max(1e5).optional().meta({
		description: "The columns that an ONNX model with one input takes, in their order; all that have no other use where absent",
		examples: [["income", "age"]]
	})
}).transform(({ weight, group, time, ...rest }) => ({
	...rest,
	...weight == null ? {} : { weight },
	...group == null ? {} : { group },
	...time == null ? {} : { time }
})).meta({ description: "What the columns of the data and of predictions files are called" });

// shared/config/blocks/data.ts
const source = "csv, tsv, parquet or jsonl, also as .gz; a path, a folder or a glob";
/** `data`: where the rows are. */
const data = strictObject({
	train: text.optional().meta({
		description: `The training rows: ${source}`,
		examples: ["data/train.parquet"]
	}),
	test: text.optional().meta({
		description: `The rows that both models are judged on: ${source}`,
		examples: ["data/test.parquet"]
	}),
	contract: text.optional().meta({
		description: "What the data promises: an ODCS 3.0 or 3.1 document",
		examples: ["contracts/applications.odcs.yaml"]
	}),
	profile: text.optional().meta({
		description: "What the training data looked like, as validate-data wrote it; later data is compared with it where there is no data.train",
		examples: ["models/profile.json"]
	}),
	tables: record(string().min(1), text).optional().meta({
		description: `Further tables that the contract speaks of, by their names there: ${source}`,
		examples: [{ customers: "data/customers.parquet" }]
	})
}).meta({ description: "Where the rows are" });

// node_modules/bytes/index.js
/*!
* bytes
* Copyright(c) 2012-2014 TJ Holowaychuk
* Copyright(c) 2015 Jed Watson
* MIT Licensed
*/
var require_bytes = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	/**
	* Module exports.
	* @public
	*/
	module.exports = bytes;
	module.exports.format = format;
	module.exports.parse = parse;
	/**
	* Module variables.
	* @private
	*/
	var formatThousandsRegExp = /\B(?=(\d{3})+(?!\d))/g;
	var formatDecimalsRegExp = /(?:\.0*|(\.[^0]+)0+)$/;
	var map = {
		b: 1,
		kb: 1024,
		mb: 1 << 20,
		gb: 1 << 30,
		tb: Math.pow(1024, 4),
		pb: Math.pow(1024, 5)
	};
	var parseRegExp = /^((-|\+)?(\d+(?:\.\d+)?)) *(kb|mb|gb|tb|pb)$/i;
	/**
	* Convert the given value in bytes into a string or parse to string to an integer in bytes.
	*
	* @param {string|number} value
	* @param {{
	*  case: [string],
	*  decimalPlaces: [number]
	*  fixedDecimals: [boolean]
	*  thousandsSeparator: [string]
	*  unitSeparator: [string]
	*  }} [options] bytes options.
	*
	* @returns {string|number|null}
	*/
	function bytes(value, options) {
		if (typeof value === "string") return parse(value);
		if (typeof value === "number") return format(value, options);
		return null;
	}
	/**
	* Format the given value in bytes into a string.
	*
	* If the value is negative, it is kept as such. If it is a float,
	* it is rounded.
	*
	* @param {number} value
	* @param {object} [options]
	* @param {number} [options.decimalPlaces=2]
	* @param {number} [options.fixedDecimals=false]
	* @param {string} [options.thousandsSeparator=]
	* @param {string} [options.unit=]
	* @param {string} [options.unitSeparator=]
	*
	* @returns {string|null}
	* @public
	*/
	function format(value, options) {
		if (!Number.isFinite(value)) return null;
		var mag = Math.abs(value);
		var thousandsSeparator = options && options.thousandsSeparator || "";
		var unitSeparator = options && options.unitSeparator || "";
		var decimalPlaces = options && options.decimalPlaces !== void 0 ? options.decimalPlaces : 2;
		var fixedDecimals = Boolean(options && options.fixedDecimals);
		var unit = options && options.unit || "";
		if (!unit || !map[unit.toLowerCase()]) {
			if (mag >= map.pb) unit = "PB";
			else if (mag >= map.tb) unit = "TB";
			else if (mag >= map.gb) unit = "GB";
			else if (mag >= map.mb) unit = "MB";
			else if (mag >= map.kb) unit = "KB";
			else unit = "B";
		}
		var str = (value / map[unit.toLowerCase()]).toFixed(decimalPlaces);
		if (!fixedDecimals) str = str.replace(formatDecimalsRegExp, "$1");
		if (thousandsSeparator) str = str.split(".").map(function(s, i) {
			return i === 0 ? s.replace(formatThousandsRegExp, thousandsSeparator) : s;
		}).join(".");
		return str + unitSeparator + unit;
	}
	/**
	* Parse the string value into an integer in bytes.
	*
	* If no unit is given, it is assumed the value is in bytes.
	*
	* @param {number|string} val
	*
	* @returns {number|null}
	* @public
	*/
	function parse(val) {
		if (typeof val === "number" && !isNaN(val)) return val;
		if (typeof val !== "string") return null;
		var results = parseRegExp.exec(val);
		var floatValue;
		var unit = "b";
		if (!results) {
			floatValue = parseInt(val, 10);
			unit = "b";
		} else {
			floatValue = parseFloat(results[1]);
			unit = results[4].toLowerCase();
		}
		if (isNaN(floatValue)) return null;
		return Math.floor(map[unit] * floatValue);
	}
}));

// shared/config/size.ts
var import_bytes = /* @__PURE__ */ __toESM(require_bytes(), 1);
const pattern$1 = /^\d+(\.\d+)?\s*(B|[KMGT]i?B)$/i;
/** An amount of storage as text (`50MB`, `1.5 GB`), read as bytes; 1 MB is 1,048,576 bytes, also where written MiB. */
const size = string({ error: "must be an amount of storage with its unit" }).regex(pattern$1, { error: "must be an amount of storage with its unit, kB, MB, GB or TB" }).transform((text) => import_bytes.default.parse(text.replace(/i/i, "")) ?? 0).refine((amount) => amount > 0, { error: "must be more than nothing" });

// shared/config/blocks/engine.ts
/** `engine`: what the data engine may take of the machine. */
const engine = strictObject({
	memory: size.optional().meta({
		description: "Most memory that the data engine takes before it spills to disk",
		examples: ["4GB"]
	}),
	threads: int().min(1).max(1024).optional().meta({
		description: "Threads of the data engine; all cores where absent",
		examples: [2]
	}),
	spill: text.optional().meta({
		description: "The folder that the data engine spills to; a temporary one where absent",
		examples: ["/mnt/scratch"]
	}),
	path: text.optional().meta({
		description: "The folder with the native engines, on machines without a network",
		examples: ["/opt/tollgate/engines"]
	})
}).meta({ description: "What the data engine may take of the machine" });

// shared/config/duration.ts
var import_ms = /* @__PURE__ */ __toESM(require_ms(), 1);
const pattern = /^\d+(\.\d+)?\s*(ms|s|m|h)$/;
/** A length of time as text (`20ms`, `1.5s`, `2m`, `1h`), read as seconds. */
const duration = string({ error: "must be a length of time with its unit" }).regex(pattern, { error: "must be a length of time with its unit, ms, s, m or h" }).transform((text) => (0, import_ms.default)(text) / 1e3).refine((seconds) => seconds > 0, { error: "must be more than nothing" });

// shared/config/blocks/cost.ts
/** `evaluate.cost`: upper limits on what the challenger costs to run; seconds and bytes once read. */
const cost = strictObject({
	"latency-median": duration.optional().meta({
		description: "The median time of a prediction, at most",
		examples: ["5ms"]
	}),
	"latency-p95": duration.optional().meta({
		description: "The time that 95 % of predictions stay below, at most",
		examples: ["20ms"]
	}),
	memory: size.optional().meta({
		description: "The memory of the process that runs the model, at most",
		examples: ["512MB"]
	}),
	size: size.optional().meta({
		description: "The size of the model's file, at most",
		examples: ["50MB"]
	})
}).default({}).meta({ description: "Upper limits on what the challenger costs to run" });

// shared/config/blocks/limits.ts
/** What can be asked of one metric; the metric's own options stand beside these. */
const limits = {
	primary: boolean().optional().meta({
		description: "The metric that the report puts first; one at most, the first in the file where none says so",
		examples: [true]
	}),
	margin: number().min(0).optional().meta({
		description: "The largest loss against the champion that you tolerate, in the metric's own units, at least 0",
		examples: [.01]
	}),
	superior: boolean().optional().meta({
		description: "Ask for a gain over the champion, not only for no loss",
		examples: [true]
	}),
	"at-least": number().optional().meta({
		description: "The least value of the challenger's own metric, judged on its interval",
		examples: [.7]
	}),
	"at-most": number().optional().meta({
		description: "The largest value of the challenger's own metric, judged on its interval",
		examples: [.3]
	}),
	"at-most-gain": number().min(0).optional().meta({
		description: "A gain over the champion larger than this is suspicious: a leak, perhaps",
		examples: [.1]
	}),
	method: _enum(["betting"]).optional().meta({
		description: "How the interval is computed: betting holds for bounded losses however few rows changed",
		examples: ["betting"]
	})
};
/** Names of the limits and of what stands beside them. */
const limitNames$2 = Object.keys(limits);

// shared/config/blocks/metrics.ts
/**
* `evaluate.metrics`: a metric's name, or a name of one's own with `metric:` beside it, and what is
* asked of it. Each metric's options are checked by its own schema.
*/
function metrics(catalogue) {
	const named = Object.fromEntries(catalogue.map((entry) => [entry.name, underItsName(entry).optional()]));
	const aliases = catalogue.map(underAnotherName);
	const alias = discriminatedUnion("metric", aliases);
	return object(named).catchall(alias).transform((given) => given).meta({
		description: "What is measured and asked, by the metric's name: no loss beyond a margin, a gain, or limits on the challenger itself",
		examples: [{ roc_auc: { margin: .01 } }]
	});
}
function underItsName(entry) {
	return strictObject({
		metric: literal(entry.name, { error: `must be ${entry.name} here, or be left out` }).optional().meta({ description: "The metric, where the key is a name of its own" }),
		...limits,
		...options(entry)
	}).nullable().transform((given, context) => split$1(entry, given ?? {}, context)).meta({ description: entry.title ?? entry.name });
}
function underAnotherName(entry) {
	return strictObject({
		metric: literal(entry.name),
		...limits,
		...options(entry)
	}).transform((given, context) => split$1(entry, given, context)).meta({ description: entry.title ?? entry.name });
}
function options(entry) {
	const shape = entry.options?.shape ?? {};
	for (const name of ["metric", ...limitNames$2]) if (Object.hasOwn(shape, name)) throw new TypeError(`${entry.name}'s option ${name} is the name of a limit`);
	return shape;
}
function split$1(entry, given, context) {
	const asked = { metric: entry.name };
	const own = {};
	for (const [name, value] of Object.entries(given)) {
		if (value === void 0 || name === "metric") continue;
		if (Object.hasOwn(limits, name)) asked[name] = value;
		else own[name] = value;
	}
	const checked = (entry.options ?? strictObject({})).safeParse(own);
	for (const issue of checked.error?.issues ?? []) context.addIssue({
		code: "custom",
		message: issue.message,
		path: [...issue.path]
	});
	return {
		...asked,
		metric: entry.name,
		options: checked.data ?? {}
	};
}

// shared/config/blocks/slices.ts
const cuts = {
	bins: int().min(2).max(100).optional().meta({
		description: "Cut a numeric column into this many parts with about equally many rows",
		examples: [4]
	}),
	edges: array(number()).min(1).max(100).refine((edges) => edges.every((edge, i) => i === 0 || edge > edges[i - 1]), { error: "must increase" }).optional().meta({
		description: "Cut a numeric column at these values",
		examples: [[
			25,
			45,
			65
		]]
	})
};
const oneCut = { error: "must have bins or edges, not both" };
const column$1 = strictObject({
	column: text.meta({
		description: "The column to slice by",
		examples: ["age"]
	}),
	...cuts
}).refine((given) => given.bins === void 0 || given.edges === void 0, oneCut);
const by$1 = union([text, column$1], { error: "must be a column, or a mapping with column and bins or edges" });
const terms = {
	metrics: array(text).min(1).optional().meta({
		description: "The metrics that are judged in these slices; all with a margin where absent",
		examples: [["recall"]]
	}),
	margin: limits.margin.meta({
		description: "The largest tolerated loss inside a slice; the metric's own margin where absent",
		examples: [.05]
	}),
	required: boolean().default(true).meta({
		description: "false: slices that are undecided do not hold the gate, and one that is worse warns",
		examples: [false]
	})
};
const detailed = strictObject({
	by: union([text, array(by$1).min(1).max(5)], { error: "must be a column or a list of columns" }).optional().meta({
		description: "The column or columns to slice by",
		examples: [["sex", "age_band"]]
	}),
	column: text.optional().meta({
		description: "The column to slice by",
		examples: ["age"]
	}),
	...cuts,
	...terms
}).superRefine((given, context) => {
	const problem = (error, key) => context.addIssue({
		code: "custom",
		message: error,
		path: key === void 0 ? [] : [key]
	});
	if (given.by === void 0 === (given.column === void 0)) problem("must name what to slice by, once: by or column");
	if (given.bins !== void 0 && given.edges !== void 0) problem(oneCut.error);
	if (Array.isArray(given.by) && (given.bins ?? given.edges) !== void 0) problem("must stand beside its column when there is a list of columns", given.bins ? "bins" : "edges");
});
const slice = union([
	text,
	array(by$1).min(1).max(5),
	detailed
], { error: "must be a column, a list of columns, or a mapping with by or column" });
/** `evaluate.slices`: parts of the rows in which the challenger must not be worse either. */
const slices = array(slice.transform(read)).max(100).default([]).meta({
	description: "Parts of the rows in which the challenger must not be worse either: columns, or lists of columns for their combinations",
	examples: [["region", ["sex", "age_band"]]]
});
function read(given) {
	if (typeof given === "string" || Array.isArray(given)) return {
		columns: columnsOf(given, {}),
		required: true
	};
	const { by: named, column: one, bins, edges, ...rest } = given;
	return {
		columns: columnsOf(named ?? one ?? [], {
			bins,
			edges
		}),
		...withoutAbsent(rest)
	};
}
function columnsOf(given, cut) {
	return (typeof given === "string" ? [{
		column: given,
		...cut
	}] : given).map((entry) => typeof entry === "string" ? { column: entry } : withoutAbsent(entry));
}
function withoutAbsent(given) {
	return Object.fromEntries(Object.entries(given).filter(([, value]) => value !== void 0));
}

// shared/config/blocks/evaluate.ts
/** `evaluate`: what the challenger must show against the champion. */
function evaluate(catalogue) {
	return strictObject({
		alpha: number().gt(0).lt(.5).default(.05).meta({
			description: "How often a challenger that is exactly at a limit may pass by chance",
			examples: [.05]
		}),
		seed: int().min(0).max(4294967295).default(7).meta({
			description: "The seed of everything drawn at random: the same input and seed give the same report",
			examples: [7]
		}),
		metrics: metrics(catalogue).default({}),
		slices,
		cost,
		baseline: text.optional().meta({
			description: "A simple model that the challenger must beat: majority (the most frequent class), mean, or a path to a model",
			examples: ["majority"]
		}),
		"self-test": boolean().default(false).meta({
			description: "Judge a degraded champion, too, and report whether the gate would block it",
			examples: [true]
		})
	}).meta({ description: "What the challenger must show against the champion" });
}

// shared/config/blocks/class-name.ts
/** A class or a group as the data writes it; a number, true and false are read as the text that YAML has for them. */
const className = union([
	string().min(1).max(1e3),
	number(),
	boolean()
], { error: "must be a text, a number, true or false" }).transform(String);

// shared/config/blocks/disparities.ts
/**
* `fairness.limits`: a disparity's name, or a name of one's own with `disparity:` beside it, and its limit: `at-most` of a
* difference, `at-least` of a ratio.
*/
function disparities(catalogue) {
	const named = Object.fromEntries(catalogue.map((entry) => {
		const own = literal(entry.name, { error: `must be ${entry.name} here, or be left out` }).optional();
		return [entry.name, asked$1(entry, own).optional()];
	}));
	const aliases = catalogue.map((entry) => asked$1(entry, literal(entry.name)));
	const alias = discriminatedUnion("disparity", aliases);
	return object(named).catchall(alias).default({}).transform((given) => given).meta({
		description: "How unequally groups may be treated, by the disparity's name: at-most of a difference, at-least of a ratio",
		examples: [{ demographic_parity_ratio: { "at-least": .8 } }]
	});
}
const limitNames$1 = {
	difference: "at-most",
	ratio: "at-least"
};
function asked$1(entry, name) {
	const limitName = limitNames$1[entry.compare];
	const isRatio = entry.compare === "ratio";
	return strictObject({
		disparity: name.meta({ description: "The disparity, where the key is a name of its own" }),
		[limitName]: number().meta({
			description: `The ${isRatio ? "least" : "largest"} ${entry.name}, judged on intervals`,
			examples: [isRatio ? .8 : .1]
		}),
		...entry.aggregates && { agg },
		...entry.perClass && { class: ofClass },
		by,
		within,
		required
	}).transform((given) => {
		const { class: one, by, within, required, ...rest } = given;
		return {
			disparity: entry.name,
			limit: rest[limitName],
			agg: rest.agg ?? "worst_case",
			...typeof one === "string" && { class: one },
			...Array.isArray(by) && { by },
			...typeof within === "string" && { within },
			required
		};
	}).meta({
		description: entry.title,
		examples: [{ [limitName]: isRatio ? .8 : .1 }]
	});
}
const agg = _enum(["worst_case", "mean"]).default("worst_case").meta({
	description: "How the differences of its metrics come together, as fairlearn's agg",
	examples: ["mean"]
});
const ofClass = className.optional().meta({
	description: "Of models with more than two classes: this class against the rest only, not each of them",
	examples: ["denied"]
});
const by = array(text).min(1).optional().meta({
	description: "The protected columns that the limit is about, and their intersections; all of them where absent",
	examples: [["sex", "race"]]
});
const within = text.optional().meta({
	description: "Compare groups within the levels of this column only",
	examples: ["region"]
});
const required = boolean().default(true).meta({
	description: "false: an undecided disparity does not hold the gate, and a violation warns",
	examples: [false]
});

// shared/config/blocks/group-columns.ts
const column = strictObject({
	column: text.meta({
		description: "The protected column",
		examples: ["age"]
	}),
	bins: int().min(2).max(100).optional().meta({
		description: "Cut a numeric column into this many parts with about equally many rows",
		examples: [4]
	}),
	edges: array(number()).min(1).max(100).refine((edges) => edges.every((edge, i) => i === 0 || edge > edges[i - 1]), { error: "must increase" }).optional().meta({
		description: "Cut a numeric column at these values",
		examples: [[40]]
	})
}).refine((given) => given.bins === void 0 || given.edges === void 0, { error: "must have bins or edges, not both" }).meta({ description: "A column, as in sex, or one that is cut, as in {column: age, edges: [40]}" });
/** `fairness.protected`: columns whose values tell groups of people apart. */
const groupColumns = array(union([text, column], { error: "must be a column, or a mapping with column and bins or edges" })).min(1).max(100).transform((all) => all.map((one) => typeof one === "string" ? { column: one } : one)).superRefine((all, context) => {
	for (const [i, { column }] of all.entries()) if (all.findIndex((other) => other.column === column) < i) context.addIssue({
		code: "custom",
		message: "must name a column once",
		path: [i]
	});
});

// shared/config/blocks/fairness.ts
const share = number().min(0).max(1);
const shares = record(string(), share).meta({ description: "Shares of its groups below each protected column, as in sex: {F: 0.51, M: 0.49}" });
/** A group as the data writes it, which may be the empty text. */
const groupName = union([literal("").transform(String), className]);
/** `fairness`: who must not be treated worse. */
function fairness(catalogue) {
	return strictObject({
		protected: groupColumns.meta({
			description: "Columns of what people must not be treated by: as they are, or numbers cut by bins or edges",
			examples: [["sex", {
				column: "age",
				edges: [40]
			}]]
		}),
		data: text.optional().meta({
			description: "A table with the protected columns, joined by id, so that neither training nor test data needs them",
			examples: ["data/people.parquet"]
		}),
		id: text.optional().meta({
			description: "The column of ids in fairness.data; columns.id where absent",
			examples: ["person"]
		}),
		missing: _enum(["group", "exclude"]).default("group").meta({
			description: "People whose protected value is missing: a group of their own, or left out of that column",
			examples: ["exclude"]
		}),
		"favorable-label": className.optional().meta({
			description: "The class that is good for people; the positive one where absent. Rates speak of it (AIF360: favorable_label)",
			examples: ["0"]
		}),
		intersections: strictObject({
			of: int().min(1).max(4).default(2).meta({
				description: "How many protected columns are crossed at most; 1 crosses none",
				examples: [3]
			}),
			required: boolean().default(false).meta({
				description: "true: undecided intersections hold the gate, too, and violations in them fail",
				examples: [true]
			})
		}).prefault({}).meta({
			description: "Groups of several protected columns at once",
			examples: [{ of: 1 }]
		}),
		limits: disparities(catalogue),
		change: strictObject({
			margin: number().min(0).default(.02).meta({
				description: "The largest loss against the champion that you tolerate in any group, and growth of a difference between groups, in the metric's units; required of a regression",
				examples: [.01]
			}),
			"ratio-margin": number().min(0).lt(1).default(.02).meta({
				description: "By how much of the champion's the ratio between two groups may fall: 0.02 lets 0.85 fall to 0.833",
				examples: [.05]
			}),
			metrics: array(text).min(1).optional().meta({
				description: "The metrics of groups that must not get worse; where absent accuracy with the true and the false positive rate, of regression the mean absolute error",
				examples: [["true_positive_rate", "accuracy"]]
			}),
			required: boolean().default(false).meta({
				description: "true: a group for which it is undecided whether it is worse off holds the gate",
				examples: [true]
			})
		}).prefault({}).meta({
			description: "Whether the challenger treats any group worse than the champion does; judged wherever there is a champion",
			examples: [{ margin: .02 }]
		}),
		exclude: array(strictObject({
			group: record(string().min(1), groupName).meta({
				description: "The group, by column",
				examples: [{ race: "other" }]
			}),
			because: text.meta({
				description: "Why; the report shows it",
				examples: ["1.2 % of people"]
			})
		}).meta({ description: "A group and why it is left out, as in {group: {race: other}, because: 1.2 % of people}" })).max(1e3).default([]).meta({
			description: "Groups that are shown and not judged, each with its reason",
			examples: [[{
				group: { race: "other" },
				because: "1.2 % of people"
			}]]
		}),
		population: union([text, record(string().min(1), shares)], { error: "must be a file, or shares by column and group" }).optional().meta({
			description: "Who the people are that the model is for: shares by column and group, or a table with column, group and share",
			examples: [{ sex: {
				F: .51,
				M: .49
			} }]
		}),
		"flip-test": strictObject({
			"at-most": share.optional().meta({
				description: "The largest share of decisions that may change when the protected value is changed",
				examples: [.01]
			}),
			by: array(text).min(1).optional().meta({
				description: "The protected columns that the limit is about; all of them where absent",
				examples: [["sex"]]
			})
		}).optional().meta({
			description: "What the challenger decides when the protected value is changed, where it runs here",
			examples: [{ "at-most": .01 }]
		}),
		"smallest-shown": int().min(1).max(1e4).default(10).meta({
			description: "Groups with fewer rows are shown merged; all of them are judged",
			examples: [30]
		})
	}).meta({
		description: "Who must not be treated worse",
		examples: [{
			protected: ["sex"],
			limits: { demographic_parity_ratio: { "at-least": .8 } }
		}]
	});
}

// shared/config/blocks/model.ts
const tasks = [
	"binary",
	"multiclass",
	"regression"
];
/** `model`: what is being judged. */
const model = strictObject({
	name: text.max(200).meta({
		description: "The name of the model, as reports and comments show it",
		examples: ["credit-default"]
	}),
	task: _enum(tasks).meta({
		description: "What the model predicts: one of two classes (binary), one of several (multiclass) or a number (regression)",
		examples: ["binary"]
	}),
	risk: _enum([
		"low",
		"medium",
		"high"
	]).default("medium").meta({
		description: "What is at stake where the model is used",
		examples: ["high"]
	})
}).meta({ description: "What is being judged" });

// shared/config/blocks/models.ts
const modelKinds = [
	"predictions",
	"onnx",
	"command"
];
const uri = "a predictions file, an .onnx model, or command: and a program";
const reference = union([text, strictObject({
	uri: text.meta({
		description: `The model: ${uri}`,
		examples: ["models/model.onnx"]
	}),
	kind: _enum(modelKinds).optional().meta({
		description: "What the model is, where its name does not tell",
		examples: ["onnx"]
	})
})], { error: "must be a path, or a mapping with uri and kind" }).transform((given) => typeof given === "string" ? { uri: given } : given);
/** `models`: who stands against whom. */
const models = strictObject({
	challenger: reference.optional().meta({
		description: `The model that wants to go on: ${uri}`,
		examples: ["predictions/challenger.csv"]
	}),
	champion: reference.optional().meta({
		description: `The model in production: ${uri}; absent as long as there is none`,
		examples: ["predictions/champion.csv"]
	})
}).meta({ description: "Who stands against whom" });

// shared/config/blocks/report.ts
const commentModes = [
	"update",
	"recreate",
	"on-change",
	"on-failure",
	"off"
];
/** `report`: how the verdict is told. */
const report = strictObject({ comment: _enum(commentModes).default("update").meta({
	description: "The comment on the pull request: keep one and update it, post it anew, only when the verdict changed, only when the gate blocks, or off",
	examples: ["update"]
}) }).meta({ description: "How the verdict is told" });

// shared/config/blocks/validate.ts
const names = array(text).min(1).max(1e5).optional();
const shared = {
	severity: _enum([
		"error",
		"warning",
		"info"
	]).optional().meta({
		description: "What it does when it is broken: an error fails, a warning warns, info is told",
		examples: ["warning"]
	}),
	columns: names.meta({
		description: "The only columns that are looked at",
		examples: [["income"]]
	}),
	except: names.meta({
		description: "Columns that are left out",
		examples: [["comment"]]
	})
};
/** `validate`: what is asked of the data besides its contract. */
function validate(catalogue) {
	const checks = Object.fromEntries(catalogue.map((entry) => [entry.name, asked(entry).optional()]));
	return strictObject({
		checks: strictObject(checks).default({}).transform((given) => given).meta({
			description: "Other limits than the defaults, by the name of the check (tollgate checks lists them); off leaves one out",
			examples: [{
				missing_values: { "at-most": .1 },
				constant_columns: "off"
			}]
		}),
		"rows-shown": int().min(0).max(1e3).default(20).meta({
			description: "How many ids of failing rows are named, by check and column",
			examples: [20]
		})
	}).meta({ description: "What is asked of the data besides its contract" });
}
function asked(entry) {
	const limit = limitOf(entry);
	const own = strictObject({
		...shared,
		...limit,
		...entry.options?.shape ?? {}
	});
	return union([
		literal(["on", true]),
		literal(["off", false]),
		own.nullable()
	], { error: "must be on, off, or a mapping of its settings" }).transform((given, context) => split(entry, given, context)).meta({ description: entry.title });
}
const limitNames = {
	"<=": "at-most",
	">=": "at-least"
};
function limitOf({ name, limit, options }) {
	for (const key of [
		...Object.keys(shared),
		"at-most",
		"at-least"
	]) if (Object.hasOwn(options?.shape ?? {}, key)) throw new TypeError(`${name}'s option ${key} means something else`);
	if (!limit) return {};
	const [low, high] = limit.range ?? [-Infinity, Infinity];
	const least = Number.isFinite(low) ? number().min(low) : number();
	const bounded = Number.isFinite(high) ? least.max(high) : least;
	return { [limitNames[limit.op]]: bounded.optional().meta({ description: `${limit.op === "<=" ? "The largest" : "The least"} ${limit.of}` }) };
}
function split({ options, limit }, given, context) {
	if (given === "off" || given === false) return false;
	const written = typeof given === "object" && given !== null ? given : {};
	const own = {};
	const rest = {};
	const limitName = limit && limitNames[limit.op];
	for (const [key, value] of Object.entries(written)) {
		if (value === void 0) continue;
		if (key === limitName) rest.limit = value;
		else if (Object.hasOwn(shared, key)) rest[key] = value;
		else own[key] = value;
	}
	const checked = (options ?? strictObject({})).safeParse(own);
	for (const issue of checked.error?.issues ?? []) context.addIssue({
		code: "custom",
		message: issue.message,
		path: [...issue.path]
	});
	return {
		...rest,
		options: checked.data ?? {}
	};
}

// shared/config/settings.ts
/** The whole of tollgate.yml; a gate's own block is one file under blocks/ and one line here. */
const settingsSchema = madeOnce((catalogue) => strictObject({
	version: literal(1, { error: "must be 1" }).meta({
		description: "The version of this file format",
		examples: [1]
	}),
	model,
	columns,
	data: data.default({}),
	models: models.default({}),
	evaluate: evaluate(catalogue.metrics).prefault({}),
	fairness: fairness(catalogue.disparities).optional(),
	validate: validate(catalogue.dataChecks).prefault({}),
	"required-gates": requiredGatesBlock.prefault({}),
	approvals: approvals.default({}),
	report: report.default({ comment: "update" }),
	engine: engine.default({})
}).meta({
	title: "tollgate.yml",
	description: "What Tollgate's gates ask of a model"
}));

// shared/config/json-schema.ts
const settingsSchemaId = "https://raw.githubusercontent.com/tollgate-ml/tollgate/v1/schema/tollgate.schema.json";
/**
* The schema of tollgate.yml, with each metric's own options.
* @param shape `inline` repeats what occurs more than once in its place; `published` points to it, and has an id
*/
function settingsJsonSchema(catalogue, shape = "inline") {
	return shape === "inline" ? inline(catalogue) : made(catalogue, shape);
}
const inline = madeOnce((catalogue) => made(catalogue, "inline"));
function made(catalogue, shape) {
	const { $schema, ...rest } = toJSONSchema(settingsSchema(catalogue), {
		io: "input",
		target: "draft-2020-12",
		unrepresentable: "any",
		reused: shape === "inline" ? "inline" : "ref",
		override({ zodSchema, jsonSchema }) {
			const examples = globalRegistry.get(zodSchema)?.examples;
			if (Array.isArray(examples)) jsonSchema.examples ??= examples;
		}
	});
	return shape === "inline" ? rest : {
		$schema,
		$id: settingsSchemaId,
		...rest
	};
}

export { requiredGates as a, gateNames as i, settingsSchemaId as n, settingsSchema as r, settingsJsonSchema as t };