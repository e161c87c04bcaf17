import { t as InputError } from "./errors.js";
import { createRequire } from "node:module";
import { execFile } from "node:child_process";
import { dirname, join, resolve } from "node:path";
import { existsSync } from "node:fs";
import { promisify } from "node:util";
import { copyFile, mkdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { createHash, randomUUID } from "node:crypto";
import { homedir } from "node:os";
import { fileURLToPath } from "node:url";

// shared/engines/engines.ts
/** The package that each engine is loaded from. */
const enginePackages = {
	duckdb: "@duckdb/node-api",
	onnxruntime: "onnxruntime-node"
};

// shared/engines/engine-directory.ts
/**
* The folder with the engine's package.json and package-lock.json: beside this file in the sources,
* `dist/engines/<name>` in the bundle, whose code lies in `dist/` or `dist/chunks/`.
*/
function engineDirectory(name) {
	const candidates = [
		`./${name}/`,
		`./engines/${name}/`,
		`../engines/${name}/`
	].map((path) => fileURLToPath(new URL(path, import.meta.url)));
	const found = candidates.find((folder) => existsSync(`${folder}package-lock.json`));
	if (!found) throw new Error(`the lock file of ${name} is missing: looked in ${candidates.join(", ")}`);
	return found;
}

// shared/engines/install-engine.ts
/** npm's own program beside this Node, which is there even where PATH has none. */
function npmBesideNode() {
	const beside = dirname(process.execPath);
	return [join(beside, "..", "lib", "node_modules", "npm", "bin", "npm-cli.js"), join(beside, "node_modules", "npm", "bin", "npm-cli.js")].find((path) => existsSync(path));
}
/** No script runs, and what is installed is what the lock file's digests say. */
async function npmCi(folder, store) {
	const words = [
		"ci",
		"--ignore-scripts",
		"--no-audit",
		"--no-fund",
		"--prefer-offline",
		"--cache",
		store
	];
	const npm = npmBesideNode();
	const options = {
		cwd: folder,
		env: Object.fromEntries(Object.entries(process.env).filter(([name]) => !/^(INPUT_|ACTIONS_|npm_(?!config_))/i.test(name))),
		maxBuffer: 16777216
	};
	try {
		if (npm) await promisify(execFile)(process.execPath, [npm, ...words], options);
		else if (process.platform === "win32") await promisify(execFile)("npm.cmd", words.map((word) => `"${word}"`), {
			...options,
			shell: true
		});
		else await promisify(execFile)("npm", words, options);
	} catch (error) {
		const said = error instanceof Error && "stderr" in error ? String(error.stderr).trim().slice(-1e3) : "";
		throw new Error(`npm ci failed: ${said || (error instanceof Error ? error.message : String(error))}`, { cause: error });
	}
}
function userCache() {
	return join(process.env.XDG_CACHE_HOME || join(homedir(), ".cache"), "tollgate");
}
/**
* The folder whose `node_modules` hold the engine, installed there if it was not: into a folder of its
* own, which is renamed into place when it is whole, and marked. Cached is npm's content store, whose
* parts npm checks again, so that a poisoned cache fails instead of running.
*/
async function installEngine(name, settings) {
	const { cache, progress, install = npmCi } = settings;
	const shipped = engineDirectory(name);
	const lock = createHash("sha256").update(await readFile(join(shipped, "package-lock.json"))).digest("hex").slice(0, 16);
	const kept = cache?.folder ?? userCache();
	const parent = join(kept, `tollgate-${name}`, lock);
	const folder = join(parent, `${process.platform}-${process.arch}`);
	const marker = join(folder, ".complete");
	if (existsSync(marker)) return folder;
	progress?.(`Installing ${enginePackages[name]} (once; it is kept in ${folder})`);
	const started = performance.now();
	const temporary = join(parent, `.${randomUUID()}`);
	const store = join(kept, "tollgate-npm", `${name}-${lock}`);
	const key = `tollgate-${name}-${lock}-${process.platform}-${process.arch}`;
	await mkdir(temporary, { recursive: true });
	try {
		for (const file of ["package.json", "package-lock.json"]) await copyFile(join(shipped, file), join(temporary, file));
		const restored = await cache?.restore([store], key) ?? false;
		await install(temporary, store);
		if (cache && !restored) await cache.save([store], key);
		try {
			await rename(temporary, folder);
		} catch (error) {
			if (existsSync(marker)) return folder;
			if (!existsSync(folder)) throw error;
			await rm(folder, {
				recursive: true,
				force: true
			});
			await rename(temporary, folder);
		}
		await writeFile(marker, "");
	} finally {
		await rm(temporary, {
			recursive: true,
			force: true
		});
	}
	progress?.(`Installed ${enginePackages[name]} in ${((performance.now() - started) / 1e3).toFixed(1)} s`);
	return folder;
}

// shared/engines/load-engine.ts
const loaders = {
	duckdb(require) {
		const entry = require.resolve(enginePackages.duckdb);
		return {
			entry,
			api: require(entry),
			bindings: createRequire(entry)("@duckdb/node-bindings")
		};
	},
	onnxruntime(require) {
		const entry = require.resolve(enginePackages.onnxruntime);
		return {
			api: require(entry),
			entry
		};
	}
};
/** The engine as a file at `from` would find it, or why it cannot be loaded. */
function tryLoad(name, from) {
	try {
		return { engine: loaders[name](createRequire(from)) };
	} catch (error) {
		return { error: error instanceof Error ? error : new Error(String(error)) };
	}
}
/** The engine that this folder's own `node_modules` hold, and none of a folder above it. */
function tryLoadFrom(name, folder) {
	const own = join(folder, "node_modules", enginePackages[name]);
	if (!existsSync(own)) return { error: /* @__PURE__ */ new Error(`There is no ${own}`) };
	return tryLoad(name, join(folder, "package.json"));
}
function isAbsent(error) {
	return "code" in error && error.code === "MODULE_NOT_FOUND";
}
const loaded = /* @__PURE__ */ new Map();
/**
* Finds a native engine and loads it: from `enginePath`, else from the `node_modules` of this package,
* else from the machine's tool cache, else by `npm ci` with the lock file that ships with the action.
*
* @throws InputError, naming engine-path, where no way leads to it.
*/
async function loadEngine(name, search = {}) {
	const known = loaded.get(name);
	if (known) return known;
	const engine = await findEngine(name, search);
	loaded.set(name, engine);
	return engine;
}
/** As `loadEngine`, without remembering. */
async function findEngine(name, search) {
	const { enginePath } = search;
	if (enginePath !== void 0) {
		const found = tryLoadFrom(name, resolve(enginePath));
		if ("engine" in found) return found.engine;
		throw new InputError({
			input: "engine-path",
			rule: `must be a folder whose node_modules hold ${enginePackages[name]} for ${process.platform}-${process.arch}`,
			received: JSON.stringify(enginePath),
			fix: `${reason(found.error)}. Run npm ci --ignore-scripts there with the action's dist/engines/${name}/package-lock.json.`
		}, { cause: found.error });
	}
	const own = tryLoad(name, import.meta.url);
	if ("engine" in own) return own.engine;
	if (!isAbsent(own.error)) search.progress?.(`${enginePackages[name]} is here and does not load: ${reason(own.error)}`);
	const refuse = (error) => new InputError({
		input: "engine-path",
		rule: `must be given where ${enginePackages[name]} can be neither found nor installed`,
		fix: `${reason(error)}. On a machine without a network, give a folder with node_modules as engine-path.`
	}, { cause: error });
	let folder;
	try {
		folder = await installEngine(name, search);
	} catch (error) {
		throw refuse(error instanceof Error ? error : new Error(String(error)));
	}
	const installed = tryLoadFrom(name, folder);
	if ("engine" in installed) return installed.engine;
	throw refuse(installed.error);
}
function reason(error) {
	return error.message.split("\n")[0].replace(/\.$/, "");
}

export { enginePackages as n, loadEngine as t };