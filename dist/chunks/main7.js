import { t as runGate } from "./run-gate.js";
import { t as InputError } from "./errors.js";
import { t as writeWhole } from "./write-whole.js";
import { resolve } from "node:path";

// actions/validate-data/place-of.ts
/** Where tollgate.yml says something of a check, by the check's id; nothing where it leaves the defaults. */
function placeOf(id, { validate }) {
	const [name] = id.split("/", 1);
	return Object.hasOwn(validate.checks, name) ? [
		"validate",
		"checks",
		name
	] : void 0;
}

// actions/validate-data/write-profile.ts
/**
* Where the profile goes, absolute; nothing where none is asked for and no training data is judged.
* @throws InputError where it would overwrite what the data is compared with
*/
function profilePath(host, folder, reference) {
	const isTraining = host.input("data") === void 0;
	const given = host.input("profile-path") ?? (isTraining ? ".tollgate/validate-data/profile.json" : void 0);
	if (given === void 0) return void 0;
	const path = resolve(folder, given);
	if (reference !== void 0 && resolve(folder, reference) === path) throw new InputError({
		input: "profile-path",
		rule: "must be another file than the profile that the data is compared with",
		received: JSON.stringify(given)
	});
	return path;
}
/**
* Writes a profile as JSON, a column a line, so that a change of one is a change of one line. The values of the column that
* names rows are left out: nothing is compared with them, and they may be personal.
*/
async function writeProfile(path, { columns, ...head }, id) {
	const lines = columns.map(({ categories, ...column }) => {
		const told = categories && column.name !== id ? {
			...column,
			categories
		} : column;
		return `    ${JSON.stringify(told)}`;
	});
	const opening = JSON.stringify(head, null, 2).replace(/\n\}$/, "");
	await writeWhole(path, `${opening},\n  "columns": [\n${lines.join(",\n")}\n  ]\n}\n`, "profile-path");
}

// actions/validate-data/main.ts
/** Judges whether data is fit to train and to judge on; throws an InputError for what the user can mend. */
function main(host) {
	return runGate(host, "validate-data", judge);
}
async function judge({ host, loaded, folder }) {
	const { settings } = loaded;
	const path = profilePath(host, folder, settings.data.profile);
	const now = /* @__PURE__ */ new Date();
	const [{ gather }, { assessData }] = await Promise.all([import("./gather.js"), import("./assess-data.js")]);
	const gathered = await host.group("Reading the data", () => gather({
		settings,
		folder,
		host,
		now
	}));
	try {
		const { tables, judged, described, reference, profileOf } = gathered;
		const contract = gathered.contract?.contract;
		const { columns, model, evaluate, validate } = settings;
		const tableOf = (input) => tables.find((table) => table.input === input);
		const assessment = await host.group("Checking the data", () => assessData({
			tables: judged,
			others: tables.filter((table) => table.input.startsWith("data.tables.")),
			train: tableOf("data.train"),
			test: tableOf("data.test"),
			reference,
			profileOf,
			contractOf: (table) => described.get(table),
			described: [...described].map(([facts, contract]) => ({
				facts,
				contract
			})),
			contractFile: gathered.contract?.file,
			settings: validate,
			columns: {
				...columns,
				protected: settings.fairness?.protected.map(({ column }) => column)
			},
			task: model.task,
			alpha: evaluate.alpha,
			seed: evaluate.seed,
			now
		}));
		const profiled = tableOf("data.train") ?? (host.input("profile-path") === void 0 ? void 0 : judged[0]);
		const profile = path === void 0 || !profiled ? void 0 : await profileOf(profiled);
		const { failing, ...shown } = assessment;
		const failingRows = host.input("failing-rows");
		const rowsPath = failingRows === void 0 || failing.length === 0 ? void 0 : resolve(folder, failingRows);
		if (rowsPath !== void 0) await gathered.writeFailingRows(rowsPath, failing, mostFailingRows);
		const inputs = await gathered.inputs();
		await gathered.checkUnchanged();
		if (path !== void 0 && profile) await writeProfile(path, profile, columns.id);
		const stopped = assessment.checks.filter(({ status }) => status === "fail" || status === "error");
		return {
			model: {
				name: model.name,
				task: model.task
			},
			...shown,
			notices: [
				...gathered.contract?.notices ?? [],
				...notices(contract),
				...numberedNotice(gathered.numbered, columns.id)
			],
			placeOf: ({ id }) => placeOf(id, settings),
			inputs,
			outputs: {
				rows: String(judged.reduce((sum, { rows }) => sum + rows, 0)),
				"profile-path": profile && path,
				"failing-rows-path": rowsPath,
				"failed-checks": JSON.stringify(stopped.map(({ id }) => id))
			}
		};
	} finally {
		await gathered.close();
	}
}
/** Rows that are written of each rule that failed. */
const mostFailingRows = 1e6;
/** Why rows are named by their numbers, where they are. */
function numberedNotice(tables, id) {
	const named = [...tables].map(({ input }) => input).sort();
	return named.length === 0 ? [] : [`Rows of ${named.join(" and ")} are named by their numbers: ${JSON.stringify(id)} is personal. ${howToShow}`];
}
const howToShow = "validate.checks.personal_data with show-examples: plain shows it.";
/** What is to be told of the contract, and what it says and nobody can judge here. */
function notices(contract) {
	const told = [...(contract?.notices ?? []).map((one) => `Contract: ${one}`), ...(contract?.notJudged ?? []).map((one) => `Not judged: ${one}`)];
	const shown = told.slice(0, 40);
	return told.length > shown.length ? [...shown, `The contract: ${told.length - shown.length} more.`] : shown;
}

export { main as t };