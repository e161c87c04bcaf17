import { dirname, isAbsolute, join, relative, sep } from "node:path";
import { existsSync } from "node:fs";

// actions/path-in-repository.ts
/** Longest path that a report holds, in characters. */
const longest = 500;
/**
* An absolute path from its repository's root, with slashes: from the workflow's workspace, or else from
* the folder above it that git keeps. Nothing where it lies in neither.
*/
function pathInRepository(file, workspace) {
	const root = workspace || repositoryAround(file);
	if (root === void 0) return void 0;
	const path = relative(root, file);
	if (path === "" || path === ".." || path.startsWith(`..${sep}`) || isAbsolute(path)) return void 0;
	return path.length > longest ? void 0 : path.split(sep).join("/");
}
function repositoryAround(file) {
	for (let folder = dirname(file);; folder = dirname(folder)) {
		if (existsSync(join(folder, ".git"))) return folder;
		if (folder === dirname(folder)) return void 0;
	}
}

export { pathInRepository as t };