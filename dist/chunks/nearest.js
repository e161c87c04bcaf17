import { t as require_fastest_levenshtein } from "./fastest-levenshtein.js";

// shared/documents/nearest.ts
var import_fastest_levenshtein = require_fastest_levenshtein();
/**
* The known word that a mistyped one most likely meant, or undefined where none is near: at most
* a third of the longer word's letters differ, or only their order does, counting `_` and `-` as the same.
*/
function nearest(word, known) {
	if (known.length === 0 || word.length > 100) return void 0;
	const plain = (text) => text.toLowerCase().replaceAll(/[_\s.]/g, "-");
	const letters = (text) => [...plain(text)].sort().join("");
	const best = (0, import_fastest_levenshtein.closest)(plain(word), known.map(plain));
	const found = known[known.map(plain).indexOf(best)];
	if ((0, import_fastest_levenshtein.distance)(plain(word), best) <= Math.max(word.length, found.length) / 3) return found;
	return known.find((one) => one.length === word.length && letters(one) === letters(word));
}

export { nearest as t };