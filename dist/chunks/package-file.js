import { dirname, join } from "node:path";
import { existsSync } from "node:fs";

// package.json
var version = "0.1.0";

// actions/package-file.ts
/** A file that is shipped beside this code, found from the source and from `dist/` alike. Throws where there is none. */
function packageFile(path) {
	let folder = import.meta.dirname;
	while (!existsSync(join(folder, "package.json"))) {
		if (dirname(folder) === folder) throw new Error(`There is no package.json above ${import.meta.dirname}`);
		folder = dirname(folder);
	}
	return join(folder, path);
}
/** The version of the package, as `tollgate --version` says it; part of the bundle, so it needs no file beside it. */
function packageVersion() {
	return version;
}

export { packageVersion as n, packageFile as t };