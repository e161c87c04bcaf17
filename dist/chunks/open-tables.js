import { t as InputError } from "./errors.js";
import { t as nearest } from "./nearest.js";
import { n as literal } from "./sql-text.js";
import { basename, isAbsolute, join, resolve, sep } from "node:path";
import { createReadStream, createWriteStream, rmSync, statSync } from "node:fs";
import { copyFile, glob, mkdtemp, open, readdir, realpath, rm, symlink } from "node:fs/promises";
import { createGunzip, createZstdDecompress } from "node:zlib";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { tmpdir } from "node:os";
import { isUtf8 } from "node:buffer";
import { createInterface } from "node:readline";

// shared/data/download.ts
/** Whether a name is an address and no path: `https://…`, `s3://…`, not `C:\\…`. */
function isAddress(uri) {
	return /^[a-z][a-z0-9+.-]+:\/\//i.test(uri);
}
/** An address as it may be shown: without a query or a password, which may be secrets. A path as it is. */
function shownUri(uri) {
	const address = isAddress(uri) ? URL.parse(uri) : null;
	if (!address) return uri;
	address.username = "";
	address.password = "";
	address.search = "";
	address.hash = "";
	return address.href;
}
/** Minutes that one file may take. */
const longest = 30;
/**
* Fetches a file over http(s) into a new folder under `folder`, under the name that the address ends
* with, and gives its path.
*
* @throws InputError where the address is of another kind or does not answer with the file.
*/
async function download(input, uri, folder) {
	const refuse = (rule, fix, cause) => new InputError({
		input,
		rule,
		received: JSON.stringify(shownUri(uri)),
		fix
	}, { cause });
	const address = URL.parse(uri);
	if (!address || !/^https?:$/.test(address.protocol)) throw refuse("must be a path or an http(s) address", "Fetch it in an earlier step and give its path.");
	let response;
	try {
		response = await fetch(address, { signal: AbortSignal.timeout(longest * 6e4) });
	} catch (error) {
		const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
		throw refuse("must be an address that answers", cause instanceof Error ? cause.message : void 0, error);
	}
	if (!response.ok || !response.body) throw refuse("must be an address that anyone may read", `It answered ${response.status}.`);
	const name = basename(decodeURIComponent(address.pathname)).replaceAll(/[^0-9A-Za-z._-]/g, "_") || "file";
	const path = join(await mkdtemp(join(folder, "download-")), name);
	try {
		await pipeline(Readable.fromWeb(response.body), createWriteStream(path));
	} catch (error) {
		throw refuse("must be an address that gives the whole file", "The connection ended early.", error);
	}
	return path;
}

// shared/data/refuse-rows.ts
/** Ids and values shown in a message; the rest is counted. */
const shownRows = 5;
/** A value of the user's in a message: quoted, control characters escaped, long ones cut. */
function quoted(value) {
	if (value === null || value === void 0) return "(empty)";
	const text = String(value);
	return JSON.stringify(text.length > 60 ? `${text.slice(0, 57)}…` : text);
}
/** `3 rows`, `1 row`, `12,000 rows`. */
function counted(count, noun = "row") {
	return `${count.toLocaleString("en-US")} ${noun}${count === 1 ? "" : "s"}`;
}
/** @throws InputError that counts the rows at fault and shows the first five of them. */
async function refuseRows(database, broken) {
	const [[count]] = await database.rows(`SELECT count(*) FROM ${broken.from} WHERE ${broken.where}`);
	if (Number(count) === 0) return;
	const value = broken.value ?? "NULL";
	const rows = await database.rows(`SELECT ${broken.id}, CAST(${value} AS VARCHAR) FROM ${broken.from} WHERE ${broken.where} LIMIT ${5}`);
	const shown = rows.map(([id, found]) => broken.value === void 0 ? `id ${quoted(id)}` : `${quoted(found)} (id ${quoted(id)})`);
	const more = Number(count) > rows.length ? ", …" : "";
	throw new InputError({
		input: broken.input,
		rule: broken.rule,
		received: `${counted(Number(count))} ${broken.kind}: ${shown.join(", ")}${more}`,
		fix: broken.fix
	});
}

// shared/data/private-folder.ts
const signals = [
	"SIGINT",
	"SIGTERM",
	"SIGHUP"
];
const left = /* @__PURE__ */ new Set();
function removeAll() {
	for (const folder of left) rmSync(folder, {
		recursive: true,
		force: true
	});
}
/** A process that is stopped leaves none of the user's data behind, and ends by the signal as it would have. */
function stopped(signal) {
	removeAll();
	for (const one of signals) process.off(one, stopped);
	process.kill(process.pid, signal);
}
/**
* Makes a folder that nobody else may read. It goes with `remove`, or else when the process ends or is stopped.
*
* @param parent where it is made; the system's folder for temporary files by default
* @throws InputError, naming engine.spill, where `parent` cannot be written to
*/
async function privateFolder(parent) {
	let path;
	try {
		path = await mkdtemp(join(parent ?? tmpdir(), "tollgate-"));
	} catch (error) {
		if (parent === void 0) throw error;
		throw new InputError({
			input: "engine.spill",
			rule: "must be a folder that can be written to",
			received: JSON.stringify(parent)
		}, { cause: error });
	}
	if (left.size === 0) {
		process.on("exit", removeAll);
		for (const signal of signals) process.on(signal, stopped);
	}
	left.add(path);
	return {
		path,
		async remove() {
			await rm(path, {
				recursive: true,
				force: true
			});
			left.delete(path);
			if (left.size > 0) return;
			process.off("exit", removeAll);
			for (const signal of signals) process.off(signal, stopped);
		}
	};
}

// shared/data/database.ts
function bytesOf(chunk, k, bindings, width) {
	const vector = bindings.data_chunk_get_vector(chunk.chunk, k);
	return bindings.vector_get_data(vector, chunk.rowCount * width);
}
const readers = {
	f64(chunk, k, bindings) {
		const { buffer, byteOffset } = bytesOf(chunk, k, bindings, Float64Array.BYTES_PER_ELEMENT);
		return new Float64Array(buffer, byteOffset, chunk.rowCount);
	},
	i32(chunk, k, bindings) {
		const { buffer, byteOffset } = bytesOf(chunk, k, bindings, Int32Array.BYTES_PER_ELEMENT);
		return new Int32Array(buffer, byteOffset, chunk.rowCount);
	},
	u64(chunk, k, bindings) {
		const { buffer, byteOffset } = bytesOf(chunk, k, bindings, BigUint64Array.BYTES_PER_ELEMENT);
		return new BigUint64Array(buffer, byteOffset, chunk.rowCount);
	},
	text: (chunk, k) => chunk.getColumnVector(k).toArray().map(String)
};
/**
* Opens a private in-memory database. The caller closes it.
* @throws InputError where the private folder cannot be made
*/
async function openDatabase(settings) {
	const folder = await privateFolder(settings.temporaryFolder);
	try {
		const { instance, connection } = await connect(settings, folder.path);
		return databaseOf(connection, settings.engine, folder.path, async () => {
			connection.closeSync();
			instance.closeSync();
			await folder.remove();
		});
	} catch (error) {
		await folder.remove();
		throw error;
	}
}
async function connect({ engine, memoryLimit, threads }, folder) {
	const instance = await engine.api.DuckDBInstance.create(":memory:", {
		memory_limit: memoryLimit ?? "1GB",
		temp_directory: join(folder, "spill"),
		autoload_known_extensions: "false",
		autoinstall_known_extensions: "false",
		preserve_insertion_order: "true",
		...threads === void 0 ? {} : { threads: String(threads) }
	});
	const connection = await instance.connect();
	await connection.run("SET TimeZone = 'UTC'");
	return {
		instance,
		connection
	};
}
function databaseOf(connection, { api, bindings }, folder, close) {
	return {
		folder,
		async allow(files) {
			await connection.run(`SET allowed_paths = [${files.map(literal).join(", ")}]`);
			await connection.run(`SET allowed_directories = [${literal(folder)}]`);
			await connection.run("SET enable_external_access = false");
			await connection.run("SET lock_configuration = true");
		},
		async run(sql) {
			await connection.run(sql);
		},
		async rows(sql, values) {
			return (await connection.runAndReadAll(sql, values)).getRowsJS();
		},
		async stream(sql, kinds, take) {
			const result = await connection.stream(sql);
			for (;;) {
				const chunk = await result.fetchChunk();
				const count = chunk?.rowCount ?? 0;
				if (!chunk || count === 0) return;
				let taken = take(count, kinds.map((kind, k) => readers[kind](chunk, k, bindings)));
				if (taken instanceof Promise) taken = await taken;
				if (taken === false) return;
			}
		},
		async append(table, numbers) {
			const appender = await connection.createAppender(table, "main", "temp");
			const most = bindings.vector_size();
			for (let at = 0; at < numbers.length; at += most) {
				const part = numbers.slice(at, at + most);
				const chunk = api.DuckDBDataChunk.create([api.UBIGINT], part.length);
				const vector = bindings.data_chunk_get_vector(chunk.chunk, 0);
				bindings.copy_data_to_vector(vector, 0, part.buffer, 0, part.byteLength);
				appender.appendDataChunk(chunk);
			}
			appender.closeSync();
		},
		close
	};
}

// shared/data/unfit-value.ts
/** The first of the patterns that fits gives the text. */
function found(text, patterns) {
	for (const pattern of patterns) {
		const match = pattern.exec(text);
		if (match) return match[1];
	}
}
const values = [
	/value "((?:[^"\\]|\\.)*)" to type/,
	/convert string ["'](.*?)["'] to/s,
	/with value (\S+) can't be cast/,
	/cast value (\S+) to/,
	/(?:field format|out of range): "(.*?)"/s
];
const types = [
	/from type [^:]*? to ([A-Z][\w ]*(?:\([\d,]+\))?):/,
	/ to type ([A-Z][\w ]*(?:\([\d,]+\))?)/,
	/destination type (\w+)/,
	/["'\d] to ([A-Z]\w*(?:\([\d,]+\))?)/
];
const columns = [/failed to cast column "((?:[^"]|"")*)"/, /when casting from source column (.+)$/m];
/** Reads DuckDB's conversion errors; undefined for every other. */
function unfitValue(text) {
	if (!/^Conversion Error/.test(text)) return void 0;
	const first = text.split("\n\nLINE ")[0];
	const timeType = /invalid (\w+) field format/.exec(first)?.[1] ?? /^Conversion Error: (date|time|timestamp) field/.exec(first)?.[1];
	const parts = {
		value: found(first, values),
		type: found(first, types) ?? timeType?.toUpperCase(),
		column: found(first, columns)?.trim(),
		file: found(first, [/while reading file "(.*?)":/]),
		declared: found(first, [/from type ([^:]*?) to /])
	};
	return Object.fromEntries(Object.entries(parts).filter(([, part]) => part !== void 0));
}

// shared/data/unpacked-stream.ts
/** The bytes of a file, unpacked. The stream fails where the packed file is damaged or cut short. */
function unpackedStream(path, compression) {
	const file = createReadStream(path, { highWaterMark: 1 << 20 });
	if (compression === "none") return file;
	const unpack = compression === "gzip" ? createGunzip() : createZstdDecompress();
	file.on("error", (error) => unpack.destroy(error));
	return file.pipe(unpack);
}

// shared/data/explain-read-error.ts
function textOf(error) {
	return error instanceof Error ? error.message : String(error);
}
/** What DuckDB could not keep within its memory and could not put aside either. */
var OutOfMemory = class extends InputError {};
/** How DuckDB begins what can be a file's fault; anything else is ours. */
const readErrors = /^(Invalid|Invalid Input|Conversion|Out of Range|IO|Out of Memory|Serialization|INTERNAL|FATAL|Not implemented) Error/;
/** Most columns that a message names. */
const shownColumns = 5;
function inColumns(names) {
	const shown = names.slice(0, shownColumns).map(quoted).join(", ");
	return shown && ` in column ${shown}`;
}
/** DuckDB's first line, without its name for the error and without the folders of the path. */
function reasonOf(text, source) {
	let reason = text.split("\n")[0].replace(/^(\w+ )*Error: /, "");
	for (const path of source.files) reason = reason.replaceAll(path, basename(path));
	return reason.length > 300 ? `${reason.slice(0, 297)}…` : reason;
}
/** The same where it may quote what stands in a row. */
function reasonInRows(text, source) {
	return source.hidesValues ? "values are not shown" : reasonOf(text, source);
}
/** The first line that is not UTF-8, in the first file that has one. */
async function findInvalidLine(source) {
	for (const path of source.files) {
		let line = 1;
		let rest = Buffer.alloc(0);
		const judge = (bytes) => {
			if (isUtf8(bytes)) {
				for (const byte of bytes) if (byte === 10) line++;
				return;
			}
			let start = 0;
			for (;;) {
				const end = bytes.indexOf(10, start);
				if (end < 0 || !isUtf8(bytes.subarray(start, end))) return line;
				line++;
				start = end + 1;
			}
		};
		for await (const chunk of unpackedStream(path, source.compression)) {
			const bytes = rest.length > 0 ? Buffer.concat([rest, chunk]) : chunk;
			const last = bytes.lastIndexOf(10) + 1;
			const found = last > 0 ? judge(bytes.subarray(0, last)) : void 0;
			if (found !== void 0) return {
				path,
				line: found
			};
			rest = bytes.subarray(last);
		}
		const found = judge(rest);
		if (found !== void 0) return {
			path,
			line: found
		};
	}
}
/** The first line that is no JSON: DuckDB's own count of lines is one too high. */
async function findBrokenLine(source) {
	for (const path of source.files) {
		let line = 0;
		const lines = createInterface({
			input: unpackedStream(path, source.compression),
			crlfDelay: Infinity
		});
		for await (const text of lines) {
			line++;
			if (text.trim() === "") continue;
			try {
				JSON.parse(text);
			} catch {
				return {
					path,
					line,
					text
				};
			}
		}
	}
}
/**
* What DuckDB says when it cannot read a table, as a fault the user can mend; an error of ours is
* returned as it came.
*
* @param columns names of the columns that were read, where DuckDB may not say which one is at fault
*/
async function explainReadError(source, error, columns = []) {
	if (error instanceof InputError) return error;
	const { input } = source;
	const text = textOf(error);
	if (error instanceof Error && "syscall" in error) {
		const received = reasonOf(text, source);
		return new InputError({
			input,
			rule: "must be a file that can be read",
			received
		}, { cause: error });
	}
	if (/pattern too large - compile failed/.test(text)) return new InputError({
		input: "data.contract",
		rule: "must ask for patterns that fit into 8 MB as RE2 holds them",
		received: "one that repeats classes of many characters too often",
		fix: "Ask for lengths with minLength and maxLength, or for fewer characters."
	}, { cause: error });
	if (!readErrors.test(text)) return error;
	const fault = (rule, received, fix) => new InputError({
		input,
		rule,
		received,
		fix
	}, { cause: error });
	const named = /file = (.*)$/m.exec(text)?.[1] ?? source.files[0];
	const file = JSON.stringify(basename(named));
	if (/Out of Memory/i.test(text)) return new OutOfMemory({
		input: "engine.memory",
		rule: `must be enough to read ${input}`,
		fix: "Raise it."
	}, { cause: error });
	const unfit = unfitValue(text);
	if (unfit) {
		const { value, type = "another type", declared } = unfit;
		const names = columns.length > 0 ? columns : [unfit.column].filter((one) => one !== void 0);
		const received = value === void 0 || source.hidesValues ? "one that cannot" : quoted(value);
		return fault(`must hold values that can be read as ${type}${inColumns(names)}`, unfit.file === void 0 ? received : `${received} in ${JSON.stringify(basename(unfit.file))}, where the column is ${declared}`, declared === void 0 ? "Mend the value, or write the column with a type that holds it." : "Write the column with one type in all files.");
	}
	if (/^Out of Range/.test(text)) return fault(`must hold numbers that can be reckoned with${inColumns(columns)}`, reasonInRows(text, source), "Write the column as DOUBLE, or its numbers in a larger unit.");
	if (source.format === "parquet") return fault("must be a whole parquet file", `${file} (${reasonOf(text, source)})`, "Write it again.");
	if (/unicode|utf-?8|INTERNAL Error|FATAL Error/i.test(text)) {
		const invalid = await findInvalidLine(source);
		if (invalid) return fault("must be text in UTF-8", `other bytes in line ${invalid.line} of ${JSON.stringify(basename(invalid.path))}`, "Write the file again with the encoding utf-8.");
	}
	const line = /CSV Error on Line: (\d+)/.exec(text)?.[1];
	const widths = /Expected Number of Columns: (\d+) Found: (\d+)/.exec(text);
	if (line && widths) return fault(`must have ${widths[1]} fields in every row, as the header has`, `${widths[2]} in line ${line} of ${file}`);
	if (/unterminated quote/i.test(text)) return fault("must close every quoted field", `an open quote in line ${line ?? "?"} of ${file}`);
	if (/maximum line size|maximum_object_size|Maximum line/i.test(text)) return fault("must have rows of at most 8 MB", `a longer one in line ${line ?? "?"} of ${file}`);
	if (source.format === "jsonl" && /Malformed JSON|JSON/.test(text)) {
		const broken = await findBrokenLine(source);
		return fault("must hold one JSON object a line", broken ? `${source.hidesValues ? "something else" : quoted(broken.text)} in line ${broken.line} of ${JSON.stringify(basename(broken.path))}` : `${file} (${reasonInRows(text, source)})`);
	}
	return fault(`must be readable as ${source.format}`, `${file} (${reasonInRows(text, source)})`);
}

// shared/data/suggestion.ts
/** Names that a message lists at most. */
const mostNamed = 10;
/**
* What a message proposes for a name that is not known: the nearest one, or where none is near those that are there, as
* `all` says it: `The label holds "0", "1".` One sentence; empty where none is known.
*/
function suggestion(word, known, all) {
	if (known.length === 0) return void 0;
	const meant = nearest(word, known);
	if (meant !== void 0) return `Nearest: ${quoted(meant)}.`;
	const more = known.length > mostNamed ? ", …" : "";
	return `${all} ${known.slice(0, mostNamed).map(quoted).join(", ")}${more}.`;
}

// shared/data/refuse-stand-ins.ts
/** What lies where a file should be, and reads as a table of a few odd rows. */
const standIns = [{
	begins: /^version https:\/\/git-lfs\.github\.com\/spec\//,
	name: "Git LFS's pointer to the file",
	fix: "Check out with lfs: true, or run: git lfs pull."
}, {
	begins: /^\ufeff?\s*<(!doctype|html|\?xml)\b/i,
	name: "a page of HTML or XML",
	fix: "Look into the file: a download that failed often leaves one."
}];
const looked = 200;
async function beginningOf(path) {
	const file = await open(path);
	try {
		const { buffer, bytesRead } = await file.read(Buffer.alloc(looked), 0, looked, 0);
		return buffer.toString("utf8", 0, bytesRead);
	} finally {
		await file.close();
	}
}
/** @throws InputError where a file is none of its own, but what was put in its place. */
async function refuseStandIns({ input, files }) {
	for (const path of files) {
		const beginning = await beginningOf(path);
		const standIn = standIns.find(({ begins }) => begins.test(beginning));
		if (!standIn) continue;
		throw new InputError({
			input,
			rule: "must be the file itself",
			received: `${JSON.stringify(basename(path))}, which is ${standIn.name}`,
			fix: standIn.fix
		});
	}
}

// shared/data/read-source.ts
/** Reads packed files to their end, because a reader of csv takes a cut one for a short one. */
async function checkUnpacks(source) {
	if (source.compression === "none") return;
	for (const path of source.files) try {
		for await (const _ of unpackedStream(path, source.compression));
	} catch (error) {
		throw new InputError({
			input: source.input,
			rule: `must be a whole ${source.compression} file`,
			received: `${JSON.stringify(basename(path))}, which is cut short or damaged (${error instanceof Error ? error.message : String(error)})`,
			fix: "Write or download it again."
		}, { cause: error });
	}
}
/**
* Reads a source by `work`, and its packed files to their end beside it.
*
* @throws InputError where the files are at fault.
*/
async function readSource(source, work) {
	try {
		await refuseStandIns(source);
	} catch (error) {
		throw await explainReadError(source, error);
	}
	const [intact, done] = await Promise.allSettled([checkUnpacks(source), work()]);
	if (intact.status === "rejected") throw intact.reason;
	if (done.status === "rejected") throw await explainReadError(source, done.reason);
	return done.value;
}

// shared/data/source.ts
const endings = {
	".csv": "csv",
	".tsv": "tsv",
	".parquet": "parquet",
	".jsonl": "jsonl",
	".ndjson": "jsonl"
};
/** Format and compression by a file's name, or undefined where it is no table. */
function formatOf(path) {
	const match = /(\.[a-z]+?)(\.gz|\.zst)?$/i.exec(path);
	const format = match && endings[match[1].toLowerCase()];
	if (!format) return void 0;
	const packed = match[2]?.toLowerCase();
	if (format === "parquet" && packed) return void 0;
	return {
		format,
		compression: packed === ".gz" ? "gzip" : packed === ".zst" ? "zstd" : "none"
	};
}
/** The ending that tells a source's format and compression: `.csv.gz`. */
function endingOf({ format, compression }) {
	return `.${format}${{
		none: "",
		gzip: ".gz",
		zstd: ".zst"
	}[compression]}`;
}
function stat$1(path) {
	return statSync(path, { throwIfNoEntry: false });
}
async function filesOfFolder(folder) {
	return (await readdir(folder, {
		recursive: true,
		withFileTypes: true
	})).filter((entry) => !entry.isDirectory() && formatOf(entry.name) && !/^[._]/.test(entry.name)).map((entry) => join(entry.parentPath, entry.name));
}
async function expand(path, folder) {
	const found = stat$1(path);
	if (found?.isFile()) return [path];
	if (found?.isDirectory()) return filesOfFolder(path);
	if (!/[*?[{]/.test(path)) return [];
	const matches = [];
	for await (const match of glob(path, { cwd: folder })) {
		const file = isAbsolute(match) ? match : resolve(folder, match);
		if (stat$1(file)?.isFile()) matches.push(file);
	}
	return matches;
}
/**
* The files behind a path, a folder, a glob, an http(s) address or several of them. Relative paths
* start from `folder`; what is fetched goes to `downloads`. A file whose name happens to hold glob
* characters is that file.
*
* @throws InputError where nothing is found, the format is unknown, or formats are mixed.
*/
async function findSource(input, uri, folder, downloads) {
	const uris = typeof uri === "string" ? [uri] : uri;
	const written = uris.map(shownUri).join(", ");
	const files = /* @__PURE__ */ new Set();
	for (const one of uris) {
		if (isAddress(one)) {
			files.add(await download(input, one, downloads));
			continue;
		}
		const path = resolve(folder, one);
		const found = await expand(path, folder);
		if (found.length === 0) {
			const isFolder = stat$1(path)?.isDirectory();
			throw new InputError({
				input,
				rule: isFolder ? "must be a folder that holds .csv, .tsv, .parquet or .jsonl files" : "must be a file that exists",
				received: `${JSON.stringify(one)} (looked in ${folder}${folder.endsWith(sep) ? "" : sep})`,
				fix: isFolder ? void 0 : "Check the path and that an earlier step has written it."
			});
		}
		for (const file of found) files.add(file);
	}
	const sorted = [...files].sort();
	const kinds = sorted.map((file) => formatOf(file));
	const kind = kinds[0];
	const odd = kinds.findIndex((other) => !other || other.format !== kind?.format || other.compression !== kind?.compression);
	if (!kind || odd >= 0) {
		const unknown = kinds.findIndex((other) => !other);
		throw new InputError({
			input,
			rule: unknown >= 0 ? "must end in .csv, .tsv, .parquet or .jsonl (text also .gz or .zst)" : "must be files of one format",
			received: unknown >= 0 ? JSON.stringify(basename(sorted[unknown])) : `${JSON.stringify(basename(sorted[0]))} and ${JSON.stringify(basename(sorted[odd]))}`
		});
	}
	return {
		input,
		uri: written,
		files: sorted,
		realFiles: await Promise.all(sorted.map((file) => realpath(file))),
		...kind
	};
}

// shared/data/delimited-header.ts
const longestHeader = 67108864;
/** Where the first record ends: the first line break outside quotes, or −1. */
function endOfRecord(text) {
	let quoted = false;
	for (let i = 0; i < text.length; i++) {
		const letter = text[i];
		if (letter === "\"") quoted = !quoted;
		else if (!quoted && (letter === "\n" || letter === "\r")) return i;
	}
	return -1;
}
function split(record, delimiter) {
	const fields = [];
	let field = "";
	let quoted = false;
	for (let i = 0; i < record.length; i++) {
		const letter = record[i];
		if (letter === "\"") {
			if (quoted && record[i + 1] === "\"") {
				field += "\"";
				i++;
			} else quoted = !quoted;
		} else if (letter === delimiter && !quoted) {
			fields.push(field);
			field = "";
		} else field += letter;
	}
	fields.push(field);
	return fields;
}
/** The first record of a text file, decoded strictly. */
async function firstRecord(source, path) {
	const decoder = new TextDecoder("utf-8", { fatal: true });
	let text = "";
	const stream = unpackedStream(path, source.compression);
	try {
		for await (const chunk of stream) {
			const bytes = chunk;
			if (text === "" && (bytes[0] === 255 || bytes[0] === 254 || bytes.subarray(0, 64).includes(0))) throw new InputError({
				input: source.input,
				rule: "must be text in UTF-8",
				received: `${JSON.stringify(basename(path))}, which looks like UTF-16 or no text at all`,
				fix: "Write the file again with the encoding utf-8."
			});
			const lineBreak = bytes.indexOf(10);
			text += decoder.decode(lineBreak >= 0 ? bytes.subarray(0, lineBreak + 1) : bytes, { stream: true });
			let end = endOfRecord(text);
			if (end < 0 && lineBreak >= 0) {
				text += decoder.decode(bytes.subarray(lineBreak + 1), { stream: true });
				end = endOfRecord(text);
			}
			if (end >= 0) return text.slice(0, end);
			if (text.length > longestHeader) break;
		}
		return text + decoder.decode();
	} catch (error) {
		if (error instanceof TypeError) throw new InputError({
			input: source.input,
			rule: "must be text in UTF-8",
			received: `other bytes in the header of ${JSON.stringify(basename(path))}`,
			fix: "Write the file again with the encoding utf-8."
		}, { cause: error });
		throw error;
	} finally {
		stream.destroy();
	}
}
/**
* The column names of a csv or tsv file, exactly as written. A csv file may be separated by commas,
* semicolons or tabs: the first of them that the header holds outside quotes.
*
* @throws InputError where the file is empty or is not UTF-8.
*/
async function readDelimitedHeader(source, path) {
	const record = (await firstRecord(source, path)).replace(/^\uFEFF/, "");
	if (record === "") throw new InputError({
		input: source.input,
		rule: "must start with a header of column names",
		received: `${JSON.stringify(basename(path))}, which is empty`
	});
	const candidates = source.format === "tsv" ? ["	"] : [
		",",
		";",
		"	"
	];
	for (const delimiter of candidates) {
		const names = split(record, delimiter);
		if (names.length > 1) return {
			names,
			delimiter
		};
	}
	return {
		names: split(record, candidates[0]),
		delimiter: candidates[0]
	};
}

// shared/data/table.ts
/** Longest row that is read, in bytes: room for cells of some megabytes. Every thread has buffers of twice that. */
const longestRow = 8388608;
function list(files) {
	return `[${files.map(literal).join(", ")}]`;
}
async function scanDelimited(source, files) {
	const header = await readDelimitedHeader(source, files[0]);
	for (const file of files.slice(1)) {
		const other = await readDelimitedHeader(source, file);
		if (other.delimiter !== header.delimiter || other.names.join("\0") !== header.names.join("\0")) throw new InputError({
			input: source.input,
			rule: "must be files with the same header",
			received: `other columns in ${JSON.stringify(basename(file))} than in ${JSON.stringify(basename(files[0]))}`
		});
	}
	const types = header.names.map((_, k) => `'c${k}': 'VARCHAR'`).join(", ");
	const packed = source.compression === "none" ? "none" : source.compression;
	return {
		columns: header.names.map((name) => ({
			name,
			type: "text"
		})),
		from: `read_csv(${list(files)}, columns = {${types}}, auto_detect = false, header = true,
      delim = ${literal(header.delimiter)}, quote = '"', escape = '"', nullstr = '', strict_mode = true,
      null_padding = false, ignore_errors = false, hive_partitioning = false, compression = '${packed}',
      max_line_size = ${longestRow}, buffer_size = ${2 * longestRow})`,
		expression: (k) => `c${k}`,
		rescans: false
	};
}
const parquetTypes = [
	[/^VARCHAR$/, "text"],
	[/^U?(TINYINT|SMALLINT|INTEGER|BIGINT|HUGEINT)$/, "integer"],
	[/^(FLOAT|DOUBLE|DECIMAL.*)$/, "number"],
	[/^BOOLEAN$/, "boolean"]
];
async function scanParquet(database, files) {
	const read = `read_parquet(${list(files)}, hive_partitioning = false, binary_as_string = true)`;
	const described = await database.rows(`DESCRIBE SELECT * FROM ${read}`);
	const schema = await database.rows(`SELECT name, num_children FROM parquet_schema(${literal(files[0])})`);
	const names = [];
	let at = 1;
	const skip = () => {
		const children = Number(schema[at++][1] ?? 0);
		for (let child = 0; child < children; child++) skip();
	};
	while (at < schema.length) {
		names.push(String(schema[at][0]));
		skip();
	}
	const exact = names.length === described.length;
	return {
		columns: described.map(([name, type], k) => ({
			name: exact ? names[k] : String(name),
			type: parquetTypes.find(([pattern]) => pattern.test(String(type)))?.[1] ?? "other",
			declared: String(type)
		})),
		from: `${read} AS scan(${described.map((_, k) => `c${k}`).join(", ")})`,
		expression: (k) => `c${k}`,
		rescans: true
	};
}
/** Rows of a JSON file whose keys are taken for the table's columns. */
const sampledRows = 1e4;
async function scanJson(database, source, files) {
	const read = `read_json_objects(${list(files)}, format = 'newline_delimited', hive_partitioning = false,
    maximum_object_size = ${longestRow})`;
	const sampled = await database.rows(`SELECT key, list(DISTINCT json_type(json, '/' || replace(replace(key, '~', '~0'), '/', '~1')))
     FROM (SELECT json, unnest(json_keys(json)) AS key, unnest(range(len(json_keys(json)))) AS place,
                  row_number() OVER () AS place_of_row
           FROM (SELECT json FROM ${read} LIMIT ${sampledRows}))
     GROUP BY key ORDER BY min(place_of_row), min(place)`);
	if (sampled.length === 0) throw new InputError({
		input: source.input,
		rule: "must hold one JSON object a line",
		received: `${JSON.stringify(basename(files[0]))}, which holds none`
	});
	const typeOf = (types) => {
		const seen = new Set(Array.isArray(types) ? types : []);
		seen.delete("NULL");
		if (seen.size === 0 || [...seen].every((type) => type === "VARCHAR")) return "text";
		if ([...seen].every((type) => type === "BIGINT" || type === "UBIGINT")) return "integer";
		if ([...seen].every((type) => type === "BIGINT" || type === "UBIGINT" || type === "DOUBLE")) return "number";
		return seen.size === 1 && seen.has("BOOLEAN") ? "boolean" : "other";
	};
	const names = sampled.map(([key]) => String(key));
	return {
		columns: sampled.map(([key, types]) => ({
			name: String(key),
			type: typeOf(types)
		})),
		from: read,
		expression: (k) => `(json ->> ${literal(`/${names[k].replaceAll("~", "~0").replaceAll("/", "~1")}`)})`,
		rescans: false
	};
}
function textExpression(column, type, isText) {
	if (isText && type === "number") return `nullif(regexp_replace(${column}, '^(-?[0-9]+)\\.0$', '\\1'), '')`;
	if (isText) return `nullif(${column}, '')`;
	if (type !== "number") return `nullif(CAST(${column} AS VARCHAR), '')`;
	return `CASE WHEN isnan(CAST(${column} AS DOUBLE)) THEN NULL
    WHEN ${column} = trunc(${column}) AND abs(${column}) < 1e15 THEN CAST(CAST(${column} AS BIGINT) AS VARCHAR)
    ELSE CAST(${column} AS VARCHAR) END`;
}
function numberExpression(column, type, isText) {
	if (isText) return `CASE WHEN contains(${column}, '_') THEN NULL ELSE TRY_CAST(${column} AS DOUBLE) END`;
	return type === "other" ? `TRY_CAST(CAST(${column} AS VARCHAR) AS DOUBLE)` : `CAST(${column} AS DOUBLE)`;
}
/** As many texts are faster sought one by one, in a column's dictionary where the file has one, than by an ENUM. */
const soughtTexts = 16;
const wholeNumber = /^(0|-?[1-9][0-9]{0,17})$/;
function codeExpression(column, text, kind, texts, type) {
	if (texts.length === 0) return "-1";
	if (texts.length <= soughtTexts && kind === "text") return `coalesce(list_position([${texts.map(literal).join(", ")}], ${column}), 0) - 1`;
	if (texts.length <= soughtTexts && kind === "integer") {
		const cases = texts.map((one, code) => wholeNumber.test(one) ? `WHEN ${one} THEN ${code}` : "");
		return cases.every((one) => one === "") ? "-1" : `CASE ${column} ${cases.join(" ")} ELSE -1 END`;
	}
	return `coalesce(CAST(enum_code(TRY_CAST(${text} AS ${type})) AS INTEGER), -1)`;
}
/** What is said of a table that holds a header and nothing else. */
function noRows(source) {
	return new InputError({
		input: source.input,
		rule: "must hold at least one row",
		received: `${JSON.stringify(source.uri)}, which has column names and nothing else`
	});
}
let tables = 0;
/**
* Opens a table: finds out its columns, reads none of its rows. Column names are matched exactly,
* letter case included. Text formats are read as text, so that no value changes before a rule is
* applied to it.
*/
async function openTable(database, source, files = source.files) {
	const scan = await readSource(source, async () => {
		if (source.format === "parquet") return scanParquet(database, files);
		return source.format === "jsonl" ? scanJson(database, source, files) : scanDelimited(source, files);
	});
	const isText = source.format !== "parquet";
	const places = /* @__PURE__ */ new Map();
	for (const [k, { name }] of scan.columns.entries()) places.set(name, [...places.get(name) ?? [], k]);
	const column = (name, setting, hint) => {
		const found = places.get(name);
		if (!found) {
			const near = suggestion(name, [...places.keys()], "Its columns are");
			throw new InputError({
				input: setting,
				rule: `must be a column of ${source.input} (${source.uri})`,
				received: JSON.stringify(name),
				fix: [near, hint].filter((part) => part !== void 0).join(" ")
			});
		}
		if (found.length > 1) throw new InputError({
			input: setting,
			rule: `must be the name of one column of ${source.input} (${source.uri})`,
			received: `${JSON.stringify(name)}, which names ${found.length}`
		});
		return scan.columns[found[0]];
	};
	const select = async (names, kind) => {
		const wanted = [...new Set(names)];
		const name = `tollgate_${tables++}`;
		const placeOf = (one) => (places.get(one) ?? [])[0];
		const selected = wanted.map((one, k) => `${scan.expression(placeOf(one))} AS k${k}`);
		await database.run(`CREATE TEMP ${kind} ${name} AS SELECT ${selected.join(", ") || "1 AS k"} FROM ${scan.from}`);
		const raw = (one) => {
			const k = wanted.indexOf(one);
			if (k < 0) throw new Error(`column ${one} was not selected`);
			return `k${k}`;
		};
		const typeOf = (one) => scan.columns[placeOf(one)].type;
		const text = (one) => textExpression(raw(one), typeOf(one), isText || typeOf(one) === "text");
		return {
			from: name,
			text,
			key: (one) => isText || typeOf(one) !== "integer" ? text(one) : raw(one),
			code(one, texts, type) {
				const kind = isText && typeOf(one) !== "number" ? "text" : isText ? "other" : typeOf(one);
				return codeExpression(raw(one), text(one), kind, texts, type);
			},
			number: (one) => numberExpression(raw(one), typeOf(one), isText || typeOf(one) === "text"),
			raw,
			drop: () => database.run(`DROP ${kind} ${name}`)
		};
	};
	return {
		source,
		columns: scan.columns,
		has: (name) => places.has(name),
		column,
		view: (names) => select(names, "VIEW"),
		async load(names) {
			const kind = scan.rescans ? "VIEW" : "TABLE";
			const { view, count } = await readSource(source, async () => {
				const view = await select(names, kind);
				const [[count]] = await database.rows(`SELECT count(*) FROM ${view.from}`);
				return {
					view,
					count
				};
			});
			const rows = Number(count);
			if (rows === 0) throw noRows(source);
			return {
				...view,
				rows
			};
		}
	};
}

// shared/data/open-tables.ts
/** DuckDB takes `*`, `?` and `[` in a path for a pattern: such a file is read by another name. */
async function plainNames(source, folder) {
	const names = [];
	for (const [k, file] of source.files.entries()) {
		if (!/[*?[\]{}\\]/.test(file) || process.platform === "win32") {
			names.push(file);
			continue;
		}
		const plain = join(folder, `${source.input}-${k}${endingOf(source)}`);
		await symlink(file, plain).catch(() => copyFile(file, plain));
		names.push(plain);
	}
	return names;
}
/** Opens the tables behind these sources, in their order, and closes the database to all other files. */
async function openTables(database, sources) {
	const names = [];
	for (const source of sources) names.push(await plainNames(source, database.folder));
	await database.allow(names.flat());
	const tables = [];
	for (const [k, source] of sources.entries()) tables.push(await openTable(database, source, names[k]));
	return tables;
}

export { isAddress as _, readDelimitedHeader as a, suggestion as c, unfitValue as d, openDatabase as f, download as g, refuseRows as h, openTable as i, OutOfMemory as l, quoted as m, plainNames as n, findSource as o, counted as p, noRows as r, readSource as s, openTables as t, explainReadError as u, shownUri as v };