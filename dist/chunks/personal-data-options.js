import { _ as string, a as array, c as int, g as strictObject, r as _enum } from "./schemas.js";
import { D as clopperPearson, k as binomial } from "./stats.js";

// shared/checks/data/personal/class-kind.ts
/** ODCS leaves the words to its users; these are the usual ones. */
const open = [
	"public",
	"open",
	"unclassified",
	"internal",
	"internal use only",
	"general",
	"non sensitive",
	"none"
];
const closed = [
	"restricted",
	"confidential",
	"highly confidential",
	"strictly confidential",
	"secret",
	"top secret",
	"sensitive",
	"highly sensitive",
	"private",
	"personal",
	"personal data",
	"special category",
	"pii",
	"spi",
	"phi",
	"pci"
];
/** A class's name without letter case and punctuation. */
function plainClass(name) {
	return name.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, " ").trim();
}
/** Whether a class of the contract is open or closed by its usual meaning; nothing where its name is no usual one. */
function classKind(name) {
	const is = plainClass(name);
	if (closed.includes(is)) return "closed";
	return open.includes(is) ? "open" : void 0;
}

// shared/checks/data/personal/judge-personal-data.ts
/**
* The share of rows that hold personal data by one detector. A checksum lets a known share of any numbers pass: what holds
* beyond it counts, and as evidence only different texts. The interval joins Clopper–Pearson's for the traced rows
* and for the cells that were read, each at 1 − α.
*
* @param alpha two-sided level of the interval is 1 − 2 alpha; a text pattern is scarce where it could not reach it
*/
function judgePersonalData(found, alpha) {
	const { rows, traced, read, shaped, held, distinctShaped, distinctHeld, detector, isSample } = found;
	const { chance } = detector;
	const beyond = (share) => {
		const ofShaped = shaped === 0 ? 0 : Math.min(1, share * read / shaped);
		return Math.max(0, (ofShaped - chance) / (1 - chance)) * shaped / read;
	};
	const value = traced / rows * beyond(held / read);
	const level = 1 - alpha;
	const ofRows = isSample ? clopperPearson({
		n: rows,
		hits: traced
	}).interval(level) : [traced / rows, traced / rows];
	const isRead = read === traced && chance === 0;
	const ofRead = isRead ? [held / read, held / read] : clopperPearson({
		n: read,
		hits: held
	}).interval(level);
	const least = found.isNamed ? chance : Math.min(2 * chance, chance + (1 - chance) / 4);
	return {
		found,
		value,
		...isSample || !isRead ? { interval: [ofRows[0] * beyond(ofRead[0]), ofRows[1] * beyond(ofRead[1])] } : {},
		p: chance === 0 ? 0 : binomial.atLeast(distinctHeld, distinctShaped, least),
		isScarce: chance > 0 && least ** distinctShaped > alpha
	};
}

// shared/checks/data/personal/names.ts
/** The detectors' names, known without loading them and the libraries behind them. */
const detectorNames = [
	"email",
	"phone",
	"phone_national",
	"iban",
	"card",
	"steuer_id",
	"nir",
	"aadhaar",
	"pan",
	"nino",
	"nhs",
	"ssn",
	"itin",
	"dni",
	"nie",
	"codice_fiscale",
	"ip",
	"url",
	"date_of_birth",
	"person_name",
	"postal_address"
];

// shared/checks/data/personal/personal-data-options.ts
/** What is told and not judged unless it is asked for: most web addresses say nothing of a person. */
const toldOnly = ["url"];
/** The options of `personal_data`, each with its default. */
const personalDataOptions = strictObject({
	detectors: array(_enum(detectorNames)).min(1).default(detectorNames.filter((name) => !toldOnly.includes(name))).meta({
		description: "What counts as personal data; anything else that is found is told and not judged",
		examples: [[
			"email",
			"phone",
			"iban",
			"card"
		]]
	}),
	regions: array(string().regex(/^[A-Z]{2}$/, "must be a country by its two letters of ISO 3166, as DE")).max(20).default([
		"DE",
		"ES",
		"FR",
		"GB",
		"IN",
		"IT",
		"US"
	]).meta({
		description: "Countries whose telephone numbers are found without their country code",
		examples: [["DE", "US"]]
	}),
	"rows-read": int().min(1e3).default(1e6).meta({
		description: "Rows in which traces of personal data are counted; of more rows so many are chosen at random",
		examples: [1e6]
	}),
	"cells-read": int().min(100).max(1e4).default(1e3).meta({
		description: "Cells with a trace that are read closely, by column and kind of trace",
		examples: [1e3]
	}),
	"show-examples": _enum([
		"masked",
		"plain",
		"off"
	]).default("masked").meta({
		description: "How examples stand in the report: masked, as they are, or not at all",
		examples: ["masked"]
	})
});

export { plainClass as a, classKind as i, toldOnly as n, judgePersonalData as r, personalDataOptions as t };