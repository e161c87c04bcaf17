import { o as gatherEvaluation, t as databaseSettings } from "./database-settings.js";
import { t as loadEngine } from "./engines.js";
import { i as digestFile } from "./open-facts.js";
import { t as InputError } from "./errors.js";
import { t as require_fastest_levenshtein } from "./fastest-levenshtein.js";
import { _ as isAddress, g as download, v as shownUri } from "./open-tables.js";
import { execFile, spawn } from "node:child_process";
import { join, resolve } from "node:path";
import { promisify } from "node:util";
import { mkdtemp, readFile, realpath, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";

// shared/data/find-file.ts
/** The path of one file that is no table, fetched to `downloads` where it is an address. @throws InputError where there is no such file or it is empty. */
async function findFile(input, uri, folder, downloads) {
	const path = isAddress(uri) ? await download(input, uri, downloads) : resolve(folder, uri);
	const found = await stat(path).catch(() => void 0);
	if (!found?.isFile()) throw new InputError({
		input,
		rule: "must be a file that exists",
		received: `${JSON.stringify(uri)} (looked in ${folder})`,
		fix: "Check the path and that an earlier step has written it."
	});
	if (found.size === 0) throw new InputError({
		input,
		rule: "must not be empty",
		received: JSON.stringify(uri)
	});
	return path;
}

// node_modules/string-argv/index.js
function parseArgsStringToArgv(value, env, file) {
	const myArray = [];
	if (env) myArray.push(env);
	if (file) myArray.push(file);
	let current = "";
	let inQuote = null;
	let hasToken = false;
	let i = 0;
	while (i < value.length) {
		const char = value[i];
		if (inQuote) {
			if (char === inQuote) inQuote = null;
			else current += char;
		} else if (char === "\"" || char === "'") {
			inQuote = char;
			hasToken = true;
		} else if (/\s/.test(char)) {
			if (hasToken) {
				myArray.push(current);
				current = "";
				hasToken = false;
			}
		} else {
			current += char;
			hasToken = true;
		}
		i++;
	}
	if (hasToken) myArray.push(current);
	return myArray;
}

// shared/models/command-model.ts
/** What a placeholder stands for, and the format of the file. */
const placeholders = {
	"{input}": "csv",
	"{input.csv}": "csv",
	"{input.parquet}": "parquet",
	"{output}": "csv",
	"{output.csv}": "csv",
	"{output.parquet}": "parquet"
};
/** The runner's own variables: tokens of the step, and files through which a step sets outputs. */
const withheld = /^(INPUT_|ACTIONS_)|^GITHUB_(ENV|OUTPUT|PATH|STATE|STEP_SUMMARY)$/;
function run(file, args, env, settings) {
	return new Promise((resolve, reject) => {
		const detached = process.platform !== "win32";
		const child = spawn(file, args, {
			cwd: settings.folder,
			env,
			stdio: [
				"ignore",
				"pipe",
				"pipe"
			],
			detached
		});
		let said = "";
		let timedOut = false;
		const listen = (chunk) => {
			said = (said + chunk.toString("utf8")).slice(-1500);
		};
		child.stdout.on("data", listen);
		child.stderr.on("data", listen);
		const timer = setTimeout(() => {
			timedOut = true;
			if (detached && child.pid !== void 0) process.kill(-child.pid, "SIGKILL");
			else child.kill("SIGKILL");
		}, (settings.timeout ?? 1800) * 1e3);
		child.once("error", (error) => {
			clearTimeout(timer);
			reject(error);
		});
		child.once("close", (code, signal) => {
			clearTimeout(timer);
			resolve({
				code,
				signal,
				said: said.trim(),
				timedOut
			});
		});
	});
}
/** What is wrong with a program that did not start, and what helps. */
function unstarted(program, error) {
	const name = JSON.stringify(program);
	const code = error instanceof Error && "code" in error ? error.code : void 0;
	const isPath = /[\\/]/.test(program);
	if (code === "ENOENT" && !isPath) return [`${name}, which is not on the PATH`, "Install it in a step before, or give its path."];
	if (code === "ENOENT") return [`${name}, which is not there, or names an interpreter that is not`, "The path is taken from the working directory."];
	if (code === "EACCES") return [`${name}, which may not be executed`, "Make it executable: chmod +x."];
	return [`${name}: ${error instanceof Error ? error.message : String(error)}`];
}
/**
* A program that reads rows and writes predictions: `command:python predict.py {input} {output}`. It
* is started without a shell. `{input}` is a csv file of the test rows without the label
* (`{input.parquet}` for parquet), `{output}` the csv file to write (`{output.parquet}`), with the id
* and the prediction columns; the same paths are in TOLLGATE_INPUT and TOLLGATE_OUTPUT.
*
* @throws InputError where the program is absent, fails, takes too long or writes nothing.
*/
function commandModel(command, settings) {
	const { role } = settings;
	const words = parseArgsStringToArgv(command.replace(/^command:/, "").trim());
	return {
		async predict(rows) {
			const refuse = (rule, received, fix, cause) => new InputError({
				input: role,
				rule,
				received,
				fix
			}, { cause });
			if (words.length === 0) throw refuse("must name a program after command:", "nothing");
			const formatOf = (kind) => {
				const found = Object.keys(placeholders).find((name) => name.startsWith(`{${kind}`) && words.some((word) => word.includes(name)));
				return found === void 0 ? "csv" : placeholders[found];
			};
			const paths = {
				input: join(rows.folder, `${role}-rows.${formatOf("input")}`),
				output: join(rows.folder, `${role}-predictions.${formatOf("output")}`)
			};
			await rows.write(paths.input, formatOf("input"));
			const [program, ...args] = words.map((word) => word.replaceAll(/\{(input|output)(\.csv|\.parquet)?\}/g, (_, kind) => paths[kind]));
			const env = {
				TOLLGATE_INPUT: paths.input,
				TOLLGATE_OUTPUT: paths.output
			};
			for (const [name, value] of Object.entries(settings.environment ?? process.env)) if (!withheld.test(name)) env[name] ??= value;
			let ending;
			try {
				ending = await run(program, args, env, settings);
			} catch (error) {
				const [received, fix] = unstarted(program, error);
				throw refuse("must be a program that can be started", received, fix, error);
			}
			const said = ending.said === "" ? "It said nothing." : `It said last: ${ending.said}`;
			if (ending.timedOut) throw refuse(`must end within ${settings.timeout ?? 1800} seconds`, JSON.stringify(command), said);
			if (ending.code !== 0) throw refuse("must end with exit code 0", String(ending.code ?? ending.signal), said);
			const written = await stat(paths.output).catch(() => void 0);
			if (!written?.isFile() || written.size === 0) throw refuse("must write its predictions to {output}", written ? "an empty file" : "no file", `The path is in TOLLGATE_OUTPUT, too. ${said}`);
			return { file: paths.output };
		},
		close: () => Promise.resolve()
	};
}

// shared/models/measure-latency.ts
/** Predictions before the clock counts: caches and lazily made kernels. */
const warmUps = 20;
/**
* Times models row by row on the same rows, taking turns, so that what slows the machine slows all of
* them. Which of them goes first alternates.
*/
async function measureLatency(models, rows, settings = {}) {
	const samples = Math.min(settings.samples ?? 1e3, rows.rows);
	const prepared = [];
	for (const model of models) prepared.push(await model.prepare(rows));
	const inputs = [];
	for (const { columns } of prepared) {
		const own = columns.map(({ as }) => as === "number" ? new Float64Array(samples) : new Array(samples));
		let at = 0;
		await rows.batches(columns, 8192, async (count, values) => {
			for (let i = 0; i < count && at < samples; i++, at++) for (const [k, column] of values.entries()) own[k][at] = column[i];
		});
		inputs.push(own);
	}
	const rowOf = (columns, i) => columns.map((values) => values instanceof Float64Array ? values.subarray(i, i + 1) : [values[i]]);
	for (let i = 0; i < Math.min(warmUps, samples); i++) for (const [m, model] of prepared.entries()) await model.run(1, rowOf(inputs[m], i));
	const times = models.map(() => new Float64Array(samples));
	const deadline = performance.now() + (settings.budget ?? 10) * 1e3;
	let taken = 0;
	for (; taken < samples && (taken === 0 || performance.now() < deadline); taken++) for (let turn = 0; turn < prepared.length; turn++) {
		const m = (turn + taken) % prepared.length;
		const row = rowOf(inputs[m], taken);
		const begin = performance.now();
		await prepared[m].run(1, row);
		times[m][taken] = (performance.now() - begin) / 1e3;
	}
	return times.map((all) => ({ latencies: all.slice(0, taken) }));
}

// shared/models/measure-memory.ts
/** Loads a model in a process of its own, predicts one row of zeros, and says the process's peak. */
const program = `
const [entry, model] = process.argv.slice(1);
const { InferenceSession, Tensor } = require(entry);
const empty = {
  string: (n) => new Array(n).fill(''), float64: (n) => new Float64Array(n), int64: (n) => new BigInt64Array(n),
  int32: (n) => new Int32Array(n), bool: (n) => new Uint8Array(n), float32: (n) => new Float32Array(n),
};
(async () => {
  const session = await InferenceSession.create(model, { logSeverityLevel: 4 });
  const feeds = {};
  for (const { name, type, shape } of session.inputMetadata) {
    const dims = shape.map((size, k) => (k > 0 && size > 0 ? size : 1));
    feeds[name] = new Tensor(type, empty[type](dims.reduce((product, size) => product * size, 1)), dims);
  }
  const output = session.outputMetadata.find((one) => one.isTensor);
  await session.run(feeds, [output.name]);
  process.stdout.write(String(process.resourceUsage().maxRSS * 1024));
})();
`;
/**
* Bytes of memory at the peak of a process that loads this ONNX model and predicts one row: the
* runtime (about 60 MB) and the model. Nothing where the model cannot be run so.
*/
async function measureMemory(engine, model) {
	try {
		const { stdout } = await promisify(execFile)(process.execPath, [
			"-e",
			program,
			engine.entry,
			model
		], { timeout: 6e4 });
		const peak = Number(stdout);
		return peak > 0 ? peak : void 0;
	} catch {
		return;
	}
}

// shared/models/model-kind.ts
const modelKinds = [
	"predictions",
	"onnx",
	"command"
];
/**
* The kind of model that a path, glob, folder or command names; `kind` states it where the name does
* not.
*
* @throws InputError where neither tells.
*/
function modelKind(input, uri, kind) {
	if (kind !== void 0) {
		const stated = modelKinds.find((one) => one === kind);
		if (stated) return stated;
		throw new InputError({
			input: `${input}.kind`,
			rule: `must be ${modelKinds.join(", ")}`,
			received: JSON.stringify(kind)
		});
	}
	const names = typeof uri === "string" ? [uri] : uri;
	if (names.length === 1) {
		if (names[0].startsWith("command:")) return "command";
		if (/\.onnx([?#].*)?$/i.test(names[0])) return "onnx";
	}
	const unknown = names.find((name) => {
		const last = name.replace(/[?#].*$/, (query) => name.includes("://") ? "" : query).replace(/^.*[/\\]/, "");
		const isTable = /\.(csv|tsv|parquet|jsonl|ndjson)(\.gz|\.zst)?$/i.test(last);
		const isFolderOrGlob = !last.includes(".") || /[*?[{]/.test(last);
		return !isTable && !isFolderOrGlob;
	});
	if (unknown === void 0) return "predictions";
	throw new InputError({
		input,
		rule: "must be a predictions file (.csv, .tsv, .parquet, .jsonl), an .onnx model or command:…",
		received: JSON.stringify(unknown),
		fix: "Where the name does not tell, write kind: predictions or kind: onnx."
	});
}

// node_modules/@bufbuild/protobuf/dist/esm/wire/varint.js
/**
* Read a 64 bit varint as two JS numbers.
*
* Stores the low and high words on the reader.
*
* Copyright 2008 Google Inc.  All rights reserved.
*
* See https://github.com/protocolbuffers/protobuf/blob/8a71927d74a4ce34efe2d8769fda198f52d20d12/js/experimental/runtime/kernel/buffer_decoder.js#L175
*/
function varint64read() {
	const buf = this.buf;
	let pos = this.pos;
	let lo = 0;
	let hi = 0;
	for (let shift = 0; shift < 28; shift += 7) {
		const b = buf[pos++];
		lo |= (b & 127) << shift;
		if ((b & 128) == 0) {
			this.pos = pos;
			this.assertBounds();
			this.varint64Lo = lo;
			this.varint64Hi = hi;
			return;
		}
	}
	const middleByte = buf[pos++];
	lo |= (middleByte & 15) << 28;
	hi = (middleByte & 112) >> 4;
	if ((middleByte & 128) == 0) {
		this.pos = pos;
		this.assertBounds();
		this.varint64Lo = lo;
		this.varint64Hi = hi;
		return;
	}
	for (let shift = 3; shift <= 31; shift += 7) {
		const b = buf[pos++];
		hi |= (b & 127) << shift;
		if ((b & 128) == 0) {
			this.pos = pos;
			this.assertBounds();
			this.varint64Lo = lo;
			this.varint64Hi = hi;
			return;
		}
	}
	throw new Error("invalid varint");
}
const TWO_PWR_32_DBL = 4294967296;
/**
* Parse decimal string of 64 bit integer value as two JS numbers.
*
* Copyright 2008 Google Inc.  All rights reserved.
*
* See https://github.com/protocolbuffers/protobuf-javascript/blob/a428c58273abad07c66071d9753bc4d1289de426/experimental/runtime/int64.js#L10
*/
function int64FromString(dec) {
	const minus = dec[0] === "-";
	if (minus) dec = dec.slice(1);
	const base = 1e6;
	let lowBits = 0;
	let highBits = 0;
	function add1e6digit(begin, end) {
		const digit1e6 = Number(dec.slice(begin, end));
		highBits *= base;
		lowBits = lowBits * base + digit1e6;
		if (lowBits >= TWO_PWR_32_DBL) {
			highBits = highBits + (lowBits / TWO_PWR_32_DBL | 0);
			lowBits = lowBits % TWO_PWR_32_DBL;
		}
	}
	add1e6digit(-24, -18);
	add1e6digit(-18, -12);
	add1e6digit(-12, -6);
	add1e6digit(-6);
	return minus ? negate(lowBits, highBits) : newBits(lowBits, highBits);
}
/**
* Losslessly converts a 64-bit signed integer in 32:32 split representation
* into a decimal string.
*
* Copyright 2008 Google Inc.  All rights reserved.
*
* See https://github.com/protocolbuffers/protobuf-javascript/blob/a428c58273abad07c66071d9753bc4d1289de426/experimental/runtime/int64.js#L10
*/
function int64ToString(lo, hi) {
	let bits = newBits(lo, hi);
	const negative = bits.hi & 2147483648;
	if (negative) bits = negate(bits.lo, bits.hi);
	const result = uInt64ToString(bits.lo, bits.hi);
	return negative ? "-" + result : result;
}
/**
* Losslessly converts a 64-bit unsigned integer in 32:32 split representation
* into a decimal string.
*
* Copyright 2008 Google Inc.  All rights reserved.
*
* See https://github.com/protocolbuffers/protobuf-javascript/blob/a428c58273abad07c66071d9753bc4d1289de426/experimental/runtime/int64.js#L10
*/
function uInt64ToString(lo, hi) {
	({lo, hi} = toUnsigned(lo, hi));
	if (hi <= 2097151) return String(TWO_PWR_32_DBL * hi + lo);
	const low = lo & 16777215;
	const mid = (lo >>> 24 | hi << 8) & 16777215;
	const high = hi >> 16 & 65535;
	let digitA = low + mid * 6777216 + high * 6710656;
	let digitB = mid + high * 8147497;
	let digitC = high * 2;
	const base = 1e7;
	if (digitA >= base) {
		digitB += Math.floor(digitA / base);
		digitA %= base;
	}
	if (digitB >= base) {
		digitC += Math.floor(digitB / base);
		digitB %= base;
	}
	return digitC.toString() + decimalFrom1e7WithLeadingZeros(digitB) + decimalFrom1e7WithLeadingZeros(digitA);
}
function toUnsigned(lo, hi) {
	return {
		lo: lo >>> 0,
		hi: hi >>> 0
	};
}
function newBits(lo, hi) {
	return {
		lo: lo | 0,
		hi: hi | 0
	};
}
/**
* Returns two's compliment negation of input.
* @see https://developer.mozilla.org/en-US/docs/Web/JavaScript/Reference/Operators/Bitwise_Operators#Signed_32-bit_integers
*/
function negate(lowBits, highBits) {
	highBits = ~highBits;
	if (lowBits) lowBits = ~lowBits + 1;
	else highBits += 1;
	return newBits(lowBits, highBits);
}
/**
* Returns decimal representation of digit1e7 with leading zeros.
*/
const decimalFrom1e7WithLeadingZeros = (digit1e7) => {
	const partial = String(digit1e7);
	return "0000000".slice(partial.length) + partial;
};
/**
* Read an unsigned 32 bit varint.
*
* See https://github.com/protocolbuffers/protobuf/blob/8a71927d74a4ce34efe2d8769fda198f52d20d12/js/experimental/runtime/kernel/buffer_decoder.js#L220
*/
function varint32read() {
	let b = this.buf[this.pos++];
	if ((b & 128) === 0) {
		this.assertBounds();
		return b;
	}
	let result = b & 127;
	b = this.buf[this.pos++];
	result |= (b & 127) << 7;
	if ((b & 128) === 0) {
		this.assertBounds();
		return result;
	}
	b = this.buf[this.pos++];
	result |= (b & 127) << 14;
	if ((b & 128) === 0) {
		this.assertBounds();
		return result;
	}
	b = this.buf[this.pos++];
	result |= (b & 127) << 21;
	if ((b & 128) === 0) {
		this.assertBounds();
		return result;
	}
	b = this.buf[this.pos++];
	result |= (b & 15) << 28;
	for (let readBytes = 5; (b & 128) !== 0 && readBytes < 10; readBytes++) b = this.buf[this.pos++];
	if ((b & 128) !== 0) throw new Error("invalid varint");
	this.assertBounds();
	return result >>> 0;
}

// node_modules/@bufbuild/protobuf/dist/esm/proto-int64.js
/**
* Int64Support for the current environment.
*/
const protoInt64 = /*@__PURE__*/ makeInt64Support();
function makeInt64Support() {
	const dv = /* @__PURE__ */ new DataView(/* @__PURE__ */ new ArrayBuffer(8));
	if (typeof BigInt === "function" && typeof dv.getBigInt64 === "function" && typeof dv.getBigUint64 === "function" && typeof dv.setBigInt64 === "function" && typeof dv.setBigUint64 === "function" && (!!globalThis.Deno || !!globalThis.Bun || typeof process != "object" || typeof process.env != "object" || process.env.BUF_BIGINT_DISABLE !== "1")) {
		const MIN = BigInt("-9223372036854775808");
		const MAX = BigInt("9223372036854775807");
		const UMIN = BigInt("0");
		const UMAX = BigInt("18446744073709551615");
		return {
			zero: BigInt(0),
			supported: true,
			parse(value) {
				const bi = typeof value == "bigint" ? value : BigInt(value);
				if (bi > MAX || bi < MIN) throw new Error(`invalid int64: ${value}`);
				return bi;
			},
			uParse(value) {
				const bi = typeof value == "bigint" ? value : BigInt(value);
				if (bi > UMAX || bi < UMIN) throw new Error(`invalid uint64: ${value}`);
				return bi;
			},
			enc(value) {
				dv.setBigInt64(0, this.parse(value), true);
				return {
					lo: dv.getInt32(0, true),
					hi: dv.getInt32(4, true)
				};
			},
			uEnc(value) {
				dv.setBigInt64(0, this.uParse(value), true);
				return {
					lo: dv.getInt32(0, true),
					hi: dv.getInt32(4, true)
				};
			},
			dec(lo, hi) {
				dv.setInt32(0, lo, true);
				dv.setInt32(4, hi, true);
				return dv.getBigInt64(0, true);
			},
			uDec(lo, hi) {
				dv.setInt32(0, lo, true);
				dv.setInt32(4, hi, true);
				return dv.getBigUint64(0, true);
			}
		};
	}
	return {
		zero: "0",
		supported: false,
		parse(value) {
			if (typeof value != "string") value = value.toString();
			assertInt64String(value);
			return value;
		},
		uParse(value) {
			if (typeof value != "string") value = value.toString();
			assertUInt64String(value);
			return value;
		},
		enc(value) {
			if (typeof value != "string") value = value.toString();
			assertInt64String(value);
			return int64FromString(value);
		},
		uEnc(value) {
			if (typeof value != "string") value = value.toString();
			assertUInt64String(value);
			return int64FromString(value);
		},
		dec(lo, hi) {
			return int64ToString(lo, hi);
		},
		uDec(lo, hi) {
			return uInt64ToString(lo, hi);
		}
	};
}
function assertInt64String(value) {
	if (!/^-?[0-9]+$/.test(value)) throw new Error("invalid int64: " + value);
}
function assertUInt64String(value) {
	if (!/^[0-9]+$/.test(value)) throw new Error("invalid uint64: " + value);
}

// node_modules/@bufbuild/protobuf/dist/esm/wire/text-encoding.js
let te;
/**
* Protobuf-ES requires the Text Encoding API to convert UTF-8 from and to
* binary. This WHATWG API is widely available, but it is not part of the
* ECMAScript standard. This function used to be the way to supply an
* implementation on runtimes that do not provide one.
*
* It only configures the copy of the library it is imported from. To provide
* the encoding API for every copy of Protobuf-ES in an isolate, install
* `TextEncoder` (with the methods `encode` and optionally `encodeInto`) and
* `TextDecoder` (with the `fatal: true` and `ignoreBOM: true` constructor
* arguments and the `decode` method) on `globalThis`.
*
* Providing `encodeUtf8Into` is optional for backwards compatibility. If it
* is omitted, we emulate it with a wrapper that calls `encodeUtf8`.
*
* Note that the Text Encoding API does not provide a way to validate UTF-8.
* Our implementation uses String.prototype.isWellFormed, and falls back
* to use encodeURIComponent().
*
* @deprecated Install `TextEncoder` and `TextDecoder` on `globalThis` instead.
*/
function configureTextEncoding(textEncoding) {
	var _a;
	te = Object.assign(Object.assign({}, textEncoding), { encodeUtf8Into: (_a = textEncoding.encodeUtf8Into) !== null && _a !== void 0 ? _a : emulateEncodeInto(textEncoding.encodeUtf8.bind(textEncoding)) });
}
function getTextEncoding() {
	if (!te) {
		const globals = globalThis;
		if (!globals.TextEncoder || !globals.TextDecoder) throw new Error("encoding API missing: install TextEncoder and TextDecoder on globalThis");
		const textEncoder = new globals.TextEncoder();
		const textDecoder = new globals.TextDecoder("utf-8", { ignoreBOM: true });
		let textDecoderStrict;
		const config = {
			encodeUtf8(text) {
				return textEncoder.encode(text);
			},
			decodeUtf8(bytes, strict) {
				if (strict) {
					if (!textDecoderStrict) textDecoderStrict = new globals.TextDecoder("utf-8", {
						fatal: true,
						ignoreBOM: true
					});
					return textDecoderStrict.decode(bytes);
				}
				return textDecoder.decode(bytes);
			},
			checkUtf8(text) {
				try {
					return true;
				} catch (_) {
					return false;
				}
			}
		};
		if (textEncoder.encodeInto) config.encodeUtf8Into = textEncoder.encodeInto.bind(textEncoder);
		const nativeStringIsWellFormed = String.prototype.isWellFormed;
		if (nativeStringIsWellFormed) config.checkUtf8 = (text) => {
			return nativeStringIsWellFormed.call(text);
		};
		configureTextEncoding(config);
	}
	return te;
}
/**
* Simplistic polyfill for encodeUtf8Into.
*
* @private
*/
function emulateEncodeInto(encodeUtf8) {
	return (text, dest) => {
		const bytes = encodeUtf8(text);
		dest.set(bytes);
		return { written: bytes.byteLength };
	};
}

// node_modules/@bufbuild/protobuf/dist/esm/wire/binary-encoding.js
/**
* Protobuf binary format wire types.
*
* A wire type provides just enough information to find the length of the
* following value.
*
* See https://developers.google.com/protocol-buffers/docs/encoding#structure
*/
var WireType;
(function(WireType) {
	/**
	* Used for int32, int64, uint32, uint64, sint32, sint64, bool, enum
	*/
	WireType[WireType["Varint"] = 0] = "Varint";
	/**
	* Used for fixed64, sfixed64, double.
	* Always 8 bytes with little-endian byte order.
	*/
	WireType[WireType["Bit64"] = 1] = "Bit64";
	/**
	* Used for string, bytes, embedded messages, packed repeated fields
	*
	* Only repeated numeric types (types which use the varint, 32-bit,
	* or 64-bit wire types) can be packed. In proto3, such fields are
	* packed by default.
	*/
	WireType[WireType["LengthDelimited"] = 2] = "LengthDelimited";
	/**
	* Start of a tag-delimited aggregate, such as a proto2 group, or a message
	* in editions with message_encoding = DELIMITED.
	*/
	WireType[WireType["StartGroup"] = 3] = "StartGroup";
	/**
	* End of a tag-delimited aggregate.
	*/
	WireType[WireType["EndGroup"] = 4] = "EndGroup";
	/**
	* Used for fixed32, sfixed32, float.
	* Always 4 bytes with little-endian byte order.
	*/
	WireType[WireType["Bit32"] = 5] = "Bit32";
})(WireType || (WireType = {}));
/**
* Maximum value for an unsigned 32-bit integer (Protobuf UINT32, FIXED32).
*/
const UINT32_MAX = 4294967295;
/**
* Maximum value for a signed 32-bit integer (Protobuf INT32, SFIXED32, SINT32).
*/
const INT32_MAX = 2147483647;
/**
* Minimum value for a signed 32-bit integer (Protobuf INT32, SFIXED32, SINT32).
*/
const INT32_MIN = -2147483648;
var BinaryWriter = class {
	constructor(encodeUtf8) {
		/**
		* Previous fork positions (the write position at the time
		* `fork()` was called).
		*/
		this.stackPos = [];
		this.encodeUtf8Into = encodeUtf8 ? emulateEncodeInto(encodeUtf8) : getTextEncoding().encodeUtf8Into;
		this.buffer = EMPTY_BUFFER;
		this.viewCache = EMPTY_VIEW;
		this.pos = 0;
	}
	ensureCapacity(size) {
		const required = this.pos + size;
		if (required > this.buffer.length) {
			let newLen = this.buffer.length || INITIAL_SIZE;
			while (newLen < required) newLen *= 2;
			const newBuf = new Uint8Array(newLen);
			if (this.pos > 0) newBuf.set(this.buffer);
			this.buffer = newBuf;
		}
	}
	/**
	* The DataView over `buffer`, rebuilt only if the buffer has grown since it
	* was last used.
	*/
	view() {
		const bytes = this.buffer;
		const view = this.viewCache;
		if (view.byteLength === bytes.byteLength) return view;
		const newView = new DataView(bytes.buffer);
		this.viewCache = newView;
		return newView;
	}
	/**
	* Return all bytes written and reset this writer.
	*/
	finish() {
		const result = this.buffer.slice(0, this.pos);
		this.pos = 0;
		this.stackPos = [];
		return result;
	}
	/**
	* Start a new fork for length-delimited data like a message
	* or a packed repeated field.
	*
	* Must be joined later with `join()`.
	*/
	fork() {
		this.stackPos.push(this.pos);
		this.ensureCapacity(DEFAULT_LEN_PREFIX_SIZE);
		this.buffer[this.pos++] = 0;
		return this;
	}
	/**
	* Join the last fork. Write its length and bytes, then
	* return to the previous state.
	*/
	join() {
		const forkPos = this.stackPos.pop();
		if (forkPos === void 0) throw new Error("invalid state, fork stack empty");
		const len = this.pos - forkPos - DEFAULT_LEN_PREFIX_SIZE;
		const lenPrefixSize = varint32Size(len);
		if (lenPrefixSize > DEFAULT_LEN_PREFIX_SIZE) {
			this.ensureCapacity(lenPrefixSize - DEFAULT_LEN_PREFIX_SIZE);
			this.buffer.copyWithin(forkPos + lenPrefixSize, forkPos + DEFAULT_LEN_PREFIX_SIZE, this.pos);
		}
		this.pos = forkPos;
		this.uint32(len);
		this.pos += len;
		return this;
	}
	/**
	* Writes a tag (field number and wire type).
	*
	* Equivalent to `uint32( (fieldNo << 3 | type) >>> 0 )`.
	*
	* Generated code should compute the tag ahead of time and call `uint32()`.
	*/
	tag(fieldNo, type) {
		return this.uint32((fieldNo << 3 | type) >>> 0);
	}
	/**
	* Write a chunk of raw bytes.
	*/
	raw(chunk) {
		this.ensureCapacity(chunk.length);
		this.buffer.set(chunk, this.pos);
		this.pos += chunk.length;
		return this;
	}
	/**
	* Write a `uint32` value, an unsigned 32 bit varint.
	*/
	uint32(value) {
		assertUInt32(value);
		this.ensureCapacity(5);
		if (value < 128) {
			this.buffer[this.pos++] = value;
			return this;
		}
		while (value > 127) {
			this.buffer[this.pos++] = value & 127 | 128;
			value >>>= 7;
		}
		this.buffer[this.pos++] = value;
		return this;
	}
	/**
	* Write a `int32` value, a signed 32 bit varint.
	*/
	int32(value) {
		assertInt32(value);
		if (value >= 0) return this.uint32(value);
		this.ensureCapacity(10);
		for (let i = 0; i < 9; i++) {
			this.buffer[this.pos++] = value & 127 | 128;
			value >>= 7;
		}
		this.buffer[this.pos++] = 1;
		return this;
	}
	/**
	* Write a `bool` value, a varint.
	*/
	bool(value) {
		this.ensureCapacity(1);
		this.buffer[this.pos++] = value ? 1 : 0;
		return this;
	}
	/**
	* Write a `bytes` value, length-delimited arbitrary data.
	*/
	bytes(value) {
		this.uint32(value.byteLength);
		return this.raw(value);
	}
	/**
	* Write a `string` value, length-delimited data converted to UTF-8 text.
	*/
	string(value) {
		if (typeof value !== "string") value = String(value);
		const len = value.length;
		if (len <= ASCII_MAX_LENGTH) {
			this.ensureCapacity(len + 1);
			const ascii = this.buffer;
			let pos = this.pos;
			ascii[pos++] = len;
			let i = 0;
			for (; i < len; i++) {
				const code = value.charCodeAt(i);
				if (code > 127) break;
				ascii[pos++] = code;
			}
			if (i == len) {
				this.pos = pos;
				return this;
			}
		}
		this.ensureCapacity(len * 3 + 5);
		const lenPrefixSizeGuess = varint32Size(len);
		const buf = this.buffer;
		const start = this.pos;
		const { written } = this.encodeUtf8Into(value, buf.subarray(start + lenPrefixSizeGuess));
		const lenPrefixSize = varint32Size(written);
		if (lenPrefixSize != lenPrefixSizeGuess) buf.copyWithin(start + lenPrefixSize, start + lenPrefixSizeGuess, start + lenPrefixSizeGuess + written);
		this.uint32(written);
		this.pos += written;
		return this;
	}
	/**
	* Write a `float` value, 32-bit floating point number.
	*/
	float(value) {
		assertFloat32(value);
		this.ensureCapacity(4);
		this.view().setFloat32(this.pos, value, true);
		this.pos += 4;
		return this;
	}
	/**
	* Write a `double` value, a 64-bit floating point number.
	*/
	double(value) {
		this.ensureCapacity(8);
		this.view().setFloat64(this.pos, value, true);
		this.pos += 8;
		return this;
	}
	/**
	* Write a `fixed32` value, an unsigned, fixed-length 32-bit integer.
	*/
	fixed32(value) {
		assertUInt32(value);
		this.ensureCapacity(4);
		this.view().setUint32(this.pos, value, true);
		this.pos += 4;
		return this;
	}
	/**
	* Write a `sfixed32` value, a signed, fixed-length 32-bit integer.
	*/
	sfixed32(value) {
		assertInt32(value);
		this.ensureCapacity(4);
		this.view().setInt32(this.pos, value, true);
		this.pos += 4;
		return this;
	}
	/**
	* Write a `sint32` value, a signed, zigzag-encoded 32-bit varint.
	*/
	sint32(value) {
		assertInt32(value);
		return this.uint32((value << 1 ^ value >> 31) >>> 0);
	}
	/**
	* Write a `sfixed64` value, a signed, fixed-length 64-bit integer.
	*/
	sfixed64(value) {
		const tc = protoInt64.enc(value);
		this.ensureCapacity(8);
		const view = this.view();
		view.setInt32(this.pos, tc.lo, true);
		view.setInt32(this.pos + 4, tc.hi, true);
		this.pos += 8;
		return this;
	}
	/**
	* Write a `fixed64` value, an unsigned, fixed-length 64 bit integer.
	*/
	fixed64(value) {
		const tc = protoInt64.uEnc(value);
		this.ensureCapacity(8);
		const view = this.view();
		view.setInt32(this.pos, tc.lo, true);
		view.setInt32(this.pos + 4, tc.hi, true);
		this.pos += 8;
		return this;
	}
	/**
	* Write a `int64` value, a signed 64-bit varint.
	*/
	int64(value) {
		const tc = protoInt64.enc(value);
		return this.writeVarint64(tc.lo, tc.hi);
	}
	/**
	* Write a `sint64` value, a signed, zig-zag-encoded 64-bit varint.
	*/
	sint64(value) {
		const tc = protoInt64.enc(value), sign = tc.hi >> 31, lo = tc.lo << 1 ^ sign, hi = (tc.hi << 1 | tc.lo >>> 31) ^ sign;
		return this.writeVarint64(lo, hi);
	}
	/**
	* Write a `uint64` value, an unsigned 64-bit varint.
	*/
	uint64(value) {
		const tc = protoInt64.uEnc(value);
		return this.writeVarint64(tc.lo, tc.hi);
	}
	/**
	* Write a 64-bit varint directly into the buffer. Accepts the value as
	* split low/high 32-bit words.
	*
	* Ported from varint64write() to avoid the intermediate number[] buffer.
	* See https://github.com/protocolbuffers/protobuf/blob/8a71927d74a4ce34efe2d8769fda198f52d20d12/js/experimental/runtime/kernel/writer.js#L344
	*/
	writeVarint64(lo, hi) {
		this.ensureCapacity(10);
		const buf = this.buffer;
		let pos = this.pos;
		for (let i = 0; i < 28; i = i + 7) {
			const shift = lo >>> i;
			const hasNext = !(shift >>> 7 == 0 && hi == 0);
			buf[pos++] = (hasNext ? shift | 128 : shift) & 255;
			if (!hasNext) {
				this.pos = pos;
				return this;
			}
		}
		const splitBits = lo >>> 28 & 15 | (hi & 7) << 4;
		const hasMoreBits = !(hi >> 3 == 0);
		buf[pos++] = (hasMoreBits ? splitBits | 128 : splitBits) & 255;
		if (!hasMoreBits) {
			this.pos = pos;
			return this;
		}
		for (let i = 3; i < 31; i = i + 7) {
			const shift = hi >>> i;
			const hasNext = !(shift >>> 7 == 0);
			buf[pos++] = (hasNext ? shift | 128 : shift) & 255;
			if (!hasNext) {
				this.pos = pos;
				return this;
			}
		}
		buf[pos++] = hi >>> 31 & 1;
		this.pos = pos;
		return this;
	}
};
/**
* Capacity of the buffer allocated by the first write..
*/
const INITIAL_SIZE = 128;
/**
* Bytes `fork()` reserves for the length prefix, betting that the payload will
* be under 128 bytes. `join()` fills them in, and widens them if the bet was
* wrong.
*/
const DEFAULT_LEN_PREFIX_SIZE = 1;
/**
* Shared empty buffer used as the initial value before the first write.
* Avoids allocating and zeroing `INITIAL_SIZE` bytes per BinaryWriter when a
* writer is only used for a tiny message (or not used at all).
*/
const EMPTY_BUFFER = /* @__PURE__ */ new Uint8Array(0);
/**
* Shared empty view, paired with `EMPTY_BUFFER`. Never written to: any
* fixed-width write first grows the buffer, which replaces this view.
*/
const EMPTY_VIEW = new DataView(EMPTY_BUFFER.buffer);
/**
* Longest string on the ASCII fast paths. Must stay below 0x80, so
* that the writer's length prefix always fits a single varint byte.
*/
const ASCII_MAX_LENGTH = 32;
/**
* Number of bytes needed to encode `value` as an unsigned 32-bit varint.
*/
function varint32Size(value) {
	if (value < 128) return 1;
	if (value < 16384) return 2;
	if (value < 2097152) return 3;
	if (value < 268435456) return 4;
	return 5;
}
var BinaryReader = class {
	constructor(buf, decodeUtf8 = getTextEncoding().decodeUtf8) {
		this.decodeUtf8 = decodeUtf8;
		this.varint64Lo = 0;
		this.varint64Hi = 0;
		this.varint64 = varint64read;
		/**
		* Read a `uint32` field, an unsigned 32 bit varint.
		*/
		this.uint32 = varint32read;
		this.buf = buf;
		this.len = buf.length;
		this.pos = 0;
		this.view = new DataView(buf.buffer, buf.byteOffset, buf.byteLength);
	}
	/**
	* Reads a tag - field number and wire type. Tags are uint32 varints; values
	* that do not fit in uint32 are rejected.
	*/
	tag() {
		const start = this.pos;
		const tag = this.uint32();
		const bytesRead = this.pos - start;
		if (bytesRead > 5 || bytesRead == 5 && this.buf[this.pos - 1] > 15) throw new Error("illegal tag: varint overflows uint32");
		const fieldNo = tag >>> 3;
		const wireType = tag & 7;
		if (fieldNo <= 0 || wireType > 5) throw new Error("illegal tag: field no " + fieldNo + " wire type " + wireType);
		return [fieldNo, wireType];
	}
	/**
	* Skip one element and return the skipped data.
	*
	* When skipping StartGroup, provide the tags field number to check for
	* matching field number in the EndGroup tag. Recursion into nested groups
	* is guarded by the `recursionLimit` argument: When the limit is reached,
	* this method throws.
	*/
	skip(wireType, fieldNo, recursionLimit = 100) {
		let start = this.pos;
		switch (wireType) {
			case WireType.Varint:
				while (this.buf[this.pos++] & 128);
				break;
			case WireType.Bit64: this.pos += 4;
			case WireType.Bit32:
				this.pos += 4;
				break;
			case WireType.LengthDelimited:
				let len = this.uint32();
				this.pos += len;
				break;
			case WireType.StartGroup:
				if (recursionLimit <= 0) throw new Error("maximum recursion depth reached");
				for (;;) {
					const [fn, wt] = this.tag();
					if (wt === WireType.EndGroup) {
						if (fieldNo !== void 0 && fn !== fieldNo) throw new Error("invalid end group tag");
						break;
					}
					this.skip(wt, fn, recursionLimit - 1);
				}
				break;
			default: throw new Error("cant skip wire type " + wireType);
		}
		this.assertBounds();
		return this.buf.subarray(start, this.pos);
	}
	/**
	* Throws error if position in byte array is out of range.
	*/
	assertBounds() {
		if (this.pos > this.len) throw new RangeError("premature EOF");
	}
	/**
	* Read a `int32` field, a signed 32 bit varint.
	*/
	int32() {
		return this.uint32() | 0;
	}
	/**
	* Read a `sint32` field, a signed, zigzag-encoded 32-bit varint.
	*/
	sint32() {
		let zze = this.uint32();
		return zze >>> 1 ^ -(zze & 1);
	}
	/**
	* Read a `int64` field, a signed 64-bit varint.
	*/
	int64() {
		this.varint64();
		return protoInt64.dec(this.varint64Lo, this.varint64Hi);
	}
	/**
	* Read a `uint64` field, an unsigned 64-bit varint.
	*/
	uint64() {
		this.varint64();
		return protoInt64.uDec(this.varint64Lo, this.varint64Hi);
	}
	/**
	* Read a `sint64` field, a signed, zig-zag-encoded 64-bit varint.
	*/
	sint64() {
		this.varint64();
		let lo = this.varint64Lo;
		let hi = this.varint64Hi;
		let s = -(lo & 1);
		lo = (lo >>> 1 | (hi & 1) << 31) ^ s;
		hi = hi >>> 1 ^ s;
		return protoInt64.dec(lo, hi);
	}
	/**
	* Read a `bool` field, a variant.
	*/
	bool() {
		const b = this.buf[this.pos];
		if (b < 128) {
			this.pos++;
			return b !== 0;
		}
		this.varint64();
		return this.varint64Lo !== 0 || this.varint64Hi !== 0;
	}
	/**
	* Read a `fixed32` field, an unsigned, fixed-length 32-bit integer.
	*/
	fixed32() {
		return this.view.getUint32((this.pos += 4) - 4, true);
	}
	/**
	* Read a `sfixed32` field, a signed, fixed-length 32-bit integer.
	*/
	sfixed32() {
		return this.view.getInt32((this.pos += 4) - 4, true);
	}
	/**
	* Read a `fixed64` field, an unsigned, fixed-length 64 bit integer.
	*/
	fixed64() {
		return protoInt64.uDec(this.sfixed32(), this.sfixed32());
	}
	/**
	* Read a `fixed64` field, a signed, fixed-length 64-bit integer.
	*/
	sfixed64() {
		return protoInt64.dec(this.sfixed32(), this.sfixed32());
	}
	/**
	* Read a `float` field, 32-bit floating point number.
	*/
	float() {
		return this.view.getFloat32((this.pos += 4) - 4, true);
	}
	/**
	* Read a `double` field, a 64-bit floating point number.
	*/
	double() {
		return this.view.getFloat64((this.pos += 8) - 8, true);
	}
	/**
	* Read a `bytes` field, length-delimited arbitrary data.
	*/
	bytes() {
		let len = this.uint32(), start = this.pos;
		this.pos += len;
		this.assertBounds();
		return this.buf.subarray(start, start + len);
	}
	/**
	* Read a `string` field, length-delimited data converted to UTF-8 text. If
	* `strict` is true, throw on invalid UTF-8 instead of substituting U+FFFD.
	*/
	string(strict) {
		const len = this.uint32();
		const start = this.pos;
		this.pos += len;
		this.assertBounds();
		const buf = this.buf;
		if (len <= ASCII_MAX_LENGTH) {
			const codes = new Array(len);
			for (let i = 0; i < len; i++) {
				const byte = buf[start + i];
				if (byte > 127) return this.decodeUtf8(buf.subarray(start, this.pos), strict);
				codes[i] = byte;
			}
			return String.fromCharCode.apply(String, codes);
		}
		return this.decodeUtf8(buf.subarray(start, this.pos), strict);
	}
};
/**
* Assert a valid signed protobuf 32-bit integer as a number or string.
*/
function assertInt32(arg) {
	if (typeof arg == "string") arg = Number(arg);
	else if (typeof arg != "number") throw new Error("invalid int32: " + typeof arg);
	if (!Number.isInteger(arg) || arg > 2147483647 || arg < -2147483648) throw new Error("invalid int32: " + arg);
}
/**
* Assert a valid unsigned protobuf 32-bit integer as a number or string.
*/
function assertUInt32(arg) {
	if (typeof arg == "string") arg = Number(arg);
	else if (typeof arg != "number") throw new Error("invalid uint32: " + typeof arg);
	if (!Number.isInteger(arg) || arg > 4294967295 || arg < 0) throw new Error("invalid uint32: " + arg);
}
/**
* Assert a valid protobuf float32 value as a number or string.
*/
function assertFloat32(arg) {
	if (typeof arg == "string") {
		const o = arg;
		arg = Number(arg);
		if (Number.isNaN(arg) && o !== "NaN") throw new Error("invalid float32: " + o);
	} else if (typeof arg != "number") throw new Error("invalid float32: " + typeof arg);
	if (!Number.isFinite(Math.fround(arg)) && Number.isFinite(arg)) throw new Error("invalid float32: " + arg);
}

// shared/models/onnx-graph.ts
/** Field numbers of onnx.proto3. */
const fields = {
	model: { graph: 7 },
	graph: {
		node: 1,
		initializer: 5,
		output: 12
	},
	node: {
		input: 1,
		output: 2,
		opType: 4,
		attribute: 5
	},
	attribute: {
		name: 1,
		ints: 8,
		strings: 9
	},
	tensor: {
		dataType: 2,
		int32Data: 5,
		stringData: 6,
		int64Data: 7,
		name: 8,
		rawData: 9
	},
	valueInfo: {
		name: 1,
		type: 2
	},
	type: { tensorType: 1 },
	tensorType: { elementType: 1 }
};
const float = 1;
const int32 = 6;
const int64 = 7;
function* read(bytes) {
	const reader = new BinaryReader(bytes);
	while (reader.pos < reader.len) {
		const [field, wire] = reader.tag();
		const before = reader.pos;
		yield {
			field,
			wire,
			reader
		};
		if (reader.pos === before) reader.skip(wire, field);
	}
}
/** A repeated integer, packed or not. */
function readIntegers(wire, reader, into) {
	if (wire !== WireType.LengthDelimited) {
		into.push(String(reader.int64()));
		return;
	}
	const packed = new BinaryReader(reader.bytes());
	while (packed.pos < packed.len) into.push(String(packed.int64()));
}
function readAttribute(bytes) {
	const found = {
		name: "",
		ints: [],
		strings: []
	};
	for (const { field, wire, reader } of read(bytes)) if (field === fields.attribute.name) found.name = reader.string();
	else if (field === fields.attribute.ints) readIntegers(wire, reader, found.ints);
	else if (field === fields.attribute.strings) found.strings.push(reader.string());
	return found;
}
function readNode(bytes) {
	const found = {
		type: "",
		inputs: [],
		outputs: [],
		classes: []
	};
	for (const { field, reader } of read(bytes)) if (field === fields.node.opType) found.type = reader.string();
	else if (field === fields.node.input) found.inputs.push(reader.string());
	else if (field === fields.node.output) found.outputs.push(reader.string());
	else if (field === fields.node.attribute) {
		const { name, ints, strings } = readAttribute(reader.bytes());
		if (name.startsWith("classlabels_")) found.classes.push(...strings.length > 0 ? strings : ints);
	}
	return found;
}
/** The values of an initializer that skl2onnx calls `classes`; nothing for any other. */
function readClasses(bytes) {
	let name = "";
	let type = 0;
	let raw;
	const values = [];
	for (const { field, wire, reader } of read(bytes)) if (field === fields.tensor.name) name = reader.string();
	else if (field === fields.tensor.dataType) type = reader.int32();
	else if (field === fields.tensor.stringData) values.push(reader.string());
	else if (field === fields.tensor.int32Data || field === fields.tensor.int64Data) readIntegers(wire, reader, values);
	else if (field === fields.tensor.rawData) raw = reader.bytes();
	if (name !== "classes") return [];
	if (raw && (type === int32 || type === int64)) {
		const view = new DataView(raw.buffer, raw.byteOffset, raw.byteLength);
		const width = type === int32 ? 4 : 8;
		for (let at = 0; at + width <= raw.byteLength; at += width) values.push(String(type === int32 ? view.getInt32(at, true) : view.getBigInt64(at, true)));
	}
	return values;
}
/** Reads the graph of a serialised model. Throws where the bytes are no protocol buffer. */
function readOnnxGraph(model) {
	const zipMaps = [];
	const classNames = [];
	for (const { field, reader } of read(model)) {
		if (field !== fields.model.graph) continue;
		for (const part of read(reader.bytes())) if (part.field === fields.graph.node) {
			const node = readNode(part.reader.bytes());
			if (node.classes.length > 0) classNames.push(node.classes);
			if (node.type === "ZipMap") zipMaps.push({
				output: node.outputs[0],
				tensor: node.inputs[0]
			});
		} else if (part.field === fields.graph.initializer) {
			const classes = readClasses(part.reader.bytes());
			if (classes.length > 0) classNames.push(classes);
		}
	}
	return {
		zipMaps,
		classNames
	};
}
/**
* The model with these float tensors as outputs beside its own. Serialised messages merge when they
* are joined (protobuf.dev, encoding: "last one wins"; repeated fields are appended), so that the
* model itself stays as it is, byte for byte.
*/
function withOutputs(model, tensors) {
	const part = new BinaryWriter().tag(fields.model.graph, WireType.LengthDelimited).fork();
	for (const name of tensors) {
		part.tag(fields.graph.output, WireType.LengthDelimited).fork();
		part.tag(fields.valueInfo.name, WireType.LengthDelimited).string(name);
		part.tag(fields.valueInfo.type, WireType.LengthDelimited).fork();
		part.tag(fields.type.tensorType, WireType.LengthDelimited).fork();
		part.tag(fields.tensorType.elementType, WireType.Varint).int32(float);
		part.join().join().join();
	}
	const addition = part.join().finish();
	const joined = new Uint8Array(model.length + addition.length);
	joined.set(model);
	joined.set(addition, model.length);
	return joined;
}

// shared/models/onnx-inputs.ts
var import_fastest_levenshtein = require_fastest_levenshtein();
const floats$1 = ["float32", "float64"];
const integers = [
	"int32",
	"int64",
	"uint8",
	"int8",
	"uint16",
	"int16",
	"uint32",
	"uint64"
];
/** skl2onnx writes `sepal_length` for a column `sepal length`. */
function asIdentifier(name) {
	return name.replaceAll(/[^0-9A-Za-z_]/g, "_");
}
function columnFor(input, columns) {
	if (columns.includes(input)) return input;
	const alike = columns.filter((name) => asIdentifier(name) === asIdentifier(input));
	return alike.length === 1 ? alike[0] : void 0;
}
function named(names) {
	const shown = names.slice(0, 20).map((name) => JSON.stringify(name));
	return `${shown.join(", ")}${names.length > shown.length ? ", …" : ""}`;
}
/**
* Which columns fill which input: an input a column, by name, or one input for all features, which
* takes the columns that `features` names, else all numeric columns without another use.
*
* @throws InputError, naming the model's role, where the test rows do not fit the model's inputs.
*/
async function matchInputs(role, metadata, rows, features) {
	const names = rows.columns.map((column) => column.name);
	const tensors = metadata.map((input) => {
		if (!input.isTensor) throw new InputError({
			input: role,
			rule: "must be a model whose inputs are tensors",
			received: JSON.stringify(input.name)
		});
		return input;
	});
	const widthOf = (shape) => {
		if (shape.length < 2) return 1;
		const width = shape[shape.length - 1];
		return shape.length === 2 && typeof width === "number" && width > 0 ? width : void 0;
	};
	const byName = tensors.map((input) => columnFor(input.name, names));
	const single = tensors.length === 1 ? tensors[0] : void 0;
	if (!single || byName[0] !== void 0 && widthOf(single.shape) === 1 && !features) return tensors.map((input, k) => {
		const column = byName[k];
		if (column === void 0 || widthOf(input.shape) !== 1) {
			const nearest = names.length > 0 ? (0, import_fastest_levenshtein.closest)(input.name, names) : void 0;
			throw new InputError({
				input: role,
				rule: `must take inputs that are columns of ${rows.input}, one each, or one input for all features`,
				received: `the input ${JSON.stringify(input.name)} (shape ${JSON.stringify(input.shape)})`,
				fix: nearest === void 0 ? void 0 : `Nearest column: ${JSON.stringify(nearest)}.`
			});
		}
		return {
			name: input.name,
			type: input.type,
			columns: [column],
			isVector: input.shape.length === 1
		};
	});
	const width = widthOf(single.shape);
	let columns;
	if (features) {
		for (const [k, name] of features.entries()) {
			if (names.includes(name)) continue;
			throw new InputError({
				input: `columns.features.${k}`,
				rule: `must be a column of ${rows.input}`,
				received: JSON.stringify(name),
				fix: names.length > 0 ? `Nearest: ${JSON.stringify((0, import_fastest_levenshtein.closest)(name, names))}.` : void 0
			});
		}
		columns = [...features];
	} else {
		const free = names.filter((name) => !rows.reserved.includes(name));
		columns = width === free.length ? free : await rows.numeric(free);
	}
	if (columns.length === 0 || width !== void 0 && width !== columns.length) throw new InputError({
		input: features ? "columns.features" : role,
		rule: `must ${features ? "name" : "take"} as many features as ${features ? `the model ${role} takes` : `${rows.input} has free numeric columns`}`,
		received: `the input ${JSON.stringify(single.name)} takes ${width ?? "any number of"} and the columns are ${columns.length}: ${named(columns)}`,
		fix: features ? void 0 : "Name them in their order under columns.features."
	});
	return [{
		name: single.name,
		type: single.type,
		columns,
		isVector: false
	}];
}
function refuseNumber(role, input, value) {
	return new InputError({
		input: role,
		rule: `must get whole numbers for its input ${JSON.stringify(input.name)} (${input.type})`,
		received: Number.isNaN(value) ? "an empty cell" : String(value)
	});
}
/** Fills one input with a batch: the columns' values row by row. */
function tensorOf(Tensor, role, input, count, columns) {
	const width = columns.length;
	const dims = input.isVector ? [count] : [count, width];
	if (input.type === "string") {
		const texts = new Array(count * width);
		for (const [k, values] of columns.entries()) for (let i = 0; i < count; i++) texts[i * width + k] = String(values[i]);
		return new Tensor("string", texts, dims);
	}
	const at = (k, i) => columns[k][i];
	if (floats$1.includes(input.type)) {
		const out = input.type === "float32" ? new Float32Array(count * width) : new Float64Array(count * width);
		for (let k = 0; k < width; k++) for (let i = 0; i < count; i++) out[i * width + k] = at(k, i);
		return out instanceof Float32Array ? new Tensor("float32", out, dims) : new Tensor("float64", out, dims);
	}
	if (input.type === "bool" || integers.includes(input.type)) {
		const whole = (k, i) => {
			const value = at(k, i);
			if (!Number.isInteger(value)) throw refuseNumber(role, input, value);
			return value;
		};
		if (input.type === "int64") {
			const out = new BigInt64Array(count * width);
			for (let k = 0; k < width; k++) for (let i = 0; i < count; i++) out[i * width + k] = BigInt(whole(k, i));
			return new Tensor("int64", out, dims);
		}
		if (input.type === "int32") {
			const out = new Int32Array(count * width);
			for (let k = 0; k < width; k++) for (let i = 0; i < count; i++) out[i * width + k] = whole(k, i);
			return new Tensor("int32", out, dims);
		}
		if (input.type === "bool") {
			const out = new Uint8Array(count * width);
			for (let k = 0; k < width; k++) for (let i = 0; i < count; i++) out[i * width + k] = whole(k, i) ? 1 : 0;
			return new Tensor("bool", out, dims);
		}
	}
	throw new InputError({
		input: role,
		rule: "must take inputs of type float, double, int32, int64, bool or string",
		received: `${input.type} for ${JSON.stringify(input.name)}`
	});
}

// shared/models/onnx-outputs.ts
const floats = ["float32", "float64"];
/**
* Tells labels from scores: labels are whole numbers or texts, scores are floats. ZipMap outputs stand
* for the tensors they are made of.
*
* @throws InputError where the outputs are neither.
*/
function chooseOutputs(role, task, metadata, graph) {
	const tensors = metadata.filter((output) => output.isTensor);
	const patched = new Set(graph.zipMaps.map((one) => one.tensor));
	const isFloat = (output) => floats.includes(output.type);
	const scoreTensors = tensors.filter(isFloat);
	const labels = tensors.filter((output) => !isFloat(output));
	const refuse = (rule) => new InputError({
		input: role,
		rule,
		received: metadata.map((output) => `${JSON.stringify(output.name)} (${output.isTensor ? output.type : "no tensor"})`).join(", ")
	});
	if (task === "regression") {
		const value = scoreTensors[0];
		if (!value) throw refuse("must have an output of numbers, because the task is a regression");
		return {
			prediction: value.name,
			scores: []
		};
	}
	const known = graph.classNames[graph.classNames.length - 1];
	const fromZipMap = scoreTensors.filter((output) => patched.has(output.name));
	const columns = scoreTensors.filter((output) => output.shape.length === 1);
	const chosen = fromZipMap.length > 0 ? [fromZipMap[0]] : columns.length > 1 && columns.length === scoreTensors.length ? columns : scoreTensors.slice(0, 1);
	if (chosen.length === 0 && labels.length === 0) throw refuse("must have an output of classes or of scores");
	return {
		prediction: labels[0]?.name,
		scores: chosen.map((output) => output.name),
		classNames: known
	};
}
/** Gathers the outputs of all batches into predictions. */
var OnnxCollector = class {
	#role;
	#outputs;
	#rows;
	#codes;
	#values;
	#names = /* @__PURE__ */ new Map();
	#scores;
	#offset = 0;
	constructor(role, task, outputs, rows) {
		this.#role = role;
		this.#outputs = outputs;
		this.#rows = rows;
		if (outputs.prediction !== void 0) {
			if (task === "regression") this.#values = new Float64Array(rows);
			else this.#codes = new Int32Array(rows);
		}
	}
	/** @throws InputError where an output has not one entry, or one row, for each row of the batch. */
	take(count, results) {
		const { prediction, scores } = this.#outputs;
		if (prediction !== void 0) this.#takePrediction(count, results[prediction]);
		if (scores.length > 0) this.#takeScores(count, scores.map((name) => results[name]), scores);
		this.#offset += count;
	}
	#refuse(name, dims, count) {
		return new InputError({
			input: this.#role,
			rule: `must give one prediction a row in its output ${JSON.stringify(name)}`,
			received: `the shape [${dims.join(", ")}] for ${count} rows`
		});
	}
	#takePrediction(count, tensor) {
		const { data } = tensor;
		if (data.length !== count) throw this.#refuse(this.#outputs.prediction, tensor.dims, count);
		for (let i = 0; i < count; i++) {
			if (this.#values) this.#values[this.#offset + i] = Number(data[i]);
			if (this.#codes) this.#codes[this.#offset + i] = this.#codeOf(String(data[i]));
		}
	}
	#codeOf(name) {
		const known = this.#names.get(name);
		if (known !== void 0) return known;
		this.#names.set(name, this.#names.size);
		return this.#names.size - 1;
	}
	#takeScores(count, tensors, names) {
		const widths = tensors.map((tensor) => tensor.data.length / count);
		const bad = widths.findIndex((width) => !Number.isInteger(width) || width === 0);
		if (bad >= 0) throw this.#refuse(names[bad], tensors[bad].dims, count);
		const width = widths.reduce((sum, one) => sum + one, 0);
		this.#scores ??= Array.from({ length: width }, () => new Float64Array(this.#rows));
		if (this.#scores.length !== width) throw this.#refuse(names[0], tensors[0].dims, count);
		let column = 0;
		for (const [k, tensor] of tensors.entries()) for (let w = 0; w < widths[k]; w++, column++) {
			const out = this.#scores[column];
			for (let i = 0; i < count; i++) {
				const value = Number(tensor.data[i * widths[k] + w]);
				const clamped = Math.min(1, Math.max(0, value));
				out[this.#offset + i] = Math.abs(value - clamped) < 1e-6 ? clamped : value;
			}
		}
	}
	/** What was gathered from all batches. */
	finish() {
		const arrays = this.#scores;
		const known = this.#outputs.classNames;
		return {
			...this.#values && { prediction: this.#values },
			...this.#codes && { prediction: {
				codes: this.#codes,
				names: [...this.#names.keys()]
			} },
			...arrays && { scores: {
				arrays,
				...known?.length === arrays.length && arrays.length > 1 && { names: known }
			} }
		};
	}
};

// shared/models/onnx-model.ts
/** Rows that a model gets at a time. */
const batchSize = 8192;
/**
* Opens an ONNX model: from scikit-learn (skl2onnx), onnxmltools or a neural network's exporter.
* onnxruntime-node cannot hand over sequences of maps, so the tensors that ZipMaps are made of are
* asked for instead.
*
* @throws InputError, naming the role, where the file is no model that onnxruntime can run.
*/
async function openOnnx(path, settings) {
	const { engine, role, task, features } = settings;
	const refuse = (error) => new InputError({
		input: role,
		rule: "must be an ONNX model that onnxruntime can run",
		received: JSON.stringify(path),
		fix: error instanceof Error ? error.message.split("\n")[0].slice(0, 500) : void 0
	}, { cause: error });
	let graph;
	let session;
	try {
		const bytes = await readFile(path);
		graph = readOnnxGraph(bytes);
		const tensors = graph.zipMaps.map((one) => one.tensor);
		const options = { logSeverityLevel: 4 };
		session = tensors.length > 0 ? await engine.api.InferenceSession.create(withOutputs(bytes, tensors), options) : await engine.api.InferenceSession.create(path, options);
	} catch (error) {
		throw refuse(error);
	}
	const outputs = chooseOutputs(role, task, session.outputMetadata, graph);
	const fetches = [...outputs.prediction === void 0 ? [] : [outputs.prediction], ...outputs.scores];
	const prepare = async (rows) => {
		const inputs = await matchInputs(role, session.inputMetadata, rows, features);
		return {
			columns: inputs.flatMap((input) => input.columns.map((name) => ({
				name,
				as: input.type === "string" ? "text" : "number"
			}))),
			async run(count, values) {
				const feeds = {};
				let at = 0;
				for (const input of inputs) {
					const own = values.slice(at, at + input.columns.length);
					feeds[input.name] = tensorOf(engine.api.Tensor, role, input, count, own);
					at += input.columns.length;
				}
				try {
					return await session.run(feeds, fetches);
				} catch (error) {
					throw refuse(error);
				}
			}
		};
	};
	return {
		prepare,
		async predict(rows) {
			const prepared = await prepare(rows);
			const collector = new OnnxCollector(role, task, outputs, rows.rows);
			await rows.batches(prepared.columns, batchSize, async (count, values) => {
				collector.take(count, await prepared.run(count, values));
			});
			return collector.finish();
		},
		close: () => session.release()
	};
}

// actions/measure-costs.ts
/** What the models cost, as far as the settings limit it and it can be measured here. */
async function measureCosts(limits, { challenger, champion, engine, rows }) {
	if (Object.keys(limits).length === 0) return void 0;
	const costs = {
		challenger: {},
		...champion !== void 0 && { champion: {} }
	};
	const runnable = [];
	if (challenger) runnable.push([costs.challenger, challenger]);
	if (champion && costs.champion) runnable.push([costs.champion, champion]);
	if ((limits["latency-median"] !== void 0 || limits["latency-p95"] !== void 0) && rows && runnable.length > 0) {
		const measured = await measureLatency(runnable.map(([, { model }]) => model), rows);
		for (const [k, [cost]] of runnable.entries()) cost.latencies = measured[k].latencies;
	}
	for (const [cost, { path }] of runnable) {
		cost.size = (await stat(path)).size;
		if (limits.memory !== void 0 && engine) cost.memory = await measureMemory(engine, path);
	}
	return costs;
}

// actions/gather-models.ts
const roles = [
	"challenger",
	"champion",
	"baseline"
];
/** The models that the settings name; `majority` and `mean` are none. */
function namedModels({ models, evaluate }) {
	if (!models.challenger) throw new InputError({
		input: "models.challenger",
		rule: "must name the model to judge",
		fix: "Write it in tollgate.yml or give the input challenger."
	});
	const { baseline } = evaluate;
	const isSimple = baseline === void 0 || baseline === "majority" || baseline === "mean";
	const named = {
		challenger: models.challenger,
		champion: models.champion,
		baseline: isSimple ? void 0 : {
			uri: baseline,
			kind: void 0
		}
	};
	const found = /* @__PURE__ */ new Map();
	for (const role of roles) {
		const model = named[role];
		if (model) found.set(role, {
			uri: model.uri,
			kind: modelKind(role, model.uri, model.kind)
		});
	}
	return found;
}
/** @throws InputError where the model that was just found is the other one's file. */
async function refuseSameFile(models, path) {
	const challenger = models.get("challenger")?.onnx;
	if (!challenger || await realpath(challenger.path) !== await realpath(path)) return;
	throw new InputError({
		input: "challenger",
		rule: "must be another file than champion and baseline: a model compared with itself proves nothing",
		received: `${JSON.stringify(models.get("challenger")?.uri)} for both`,
		fix: "Check which of the paths is wrong."
	});
}
/**
* Everything that evaluate-vs-champion judges: the rows, the models' predictions on them, what the
* models cost, and where all of it came from.
*
* @throws InputError for every fault of the user's data or models.
*/
async function gatherModels({ settings, folder, needs, groups, host, also }) {
	const { data, evaluate, columns, engine } = settings;
	const { task } = settings.model;
	const models = namedModels(settings);
	const from = {
		enginePath: engine.path,
		cache: host.engines,
		progress: (text) => host.info(text)
	};
	const downloads = await mkdtemp(join(tmpdir(), "tollgate-models-"));
	let onnxEngine;
	const predictions = {};
	const gathering = {};
	const running = {};
	let gathered;
	try {
		for (const [role, model] of models) {
			const { uri, kind } = model;
			if (kind === "predictions") {
				predictions[role] = { uri };
				continue;
			}
			if (kind === "command") {
				const command = commandModel(uri, {
					role,
					folder
				});
				running[role] = {
					uri,
					predict: command.predict
				};
				predictions[role] = {
					uri,
					compute(rows) {
						host.info(`Running ${role}: ${uri}`);
						return command.predict(rows);
					}
				};
				continue;
			}
			const path = await findFile(role, uri, folder, downloads);
			await refuseSameFile(models, path);
			onnxEngine ??= await loadEngine("onnxruntime", from);
			const opened = await openOnnx(path, {
				engine: onnxEngine,
				role,
				task,
				features: columns.features
			});
			running[role] = {
				uri,
				predict: opened.predict,
				reads: async (rows) => (await opened.prepare(rows)).columns.map(({ name }) => name)
			};
			model.onnx = {
				path,
				sha256: await digestFile(path),
				model: opened
			};
			predictions[role] = {
				uri,
				compute(rows) {
					gathering.rows = rows;
					return opened.predict(rows);
				}
			};
		}
		const { baseline } = evaluate;
		if (baseline === "majority" || baseline === "mean") predictions.baseline = {
			simple: baseline,
			train: data.train
		};
		gathered = await gatherEvaluation({
			task,
			columns,
			folder,
			test: data.test,
			predictions,
			slices: evaluate.slices,
			needs,
			...groups
		}, await databaseSettings(settings, folder, host));
		await also?.({
			rows: gathered.open,
			whole: gathered.rows,
			running
		});
		const costs = await measureCosts(evaluate.cost, {
			challenger: models.get("challenger")?.onnx,
			champion: models.has("champion") ? models.get("champion")?.onnx ?? null : void 0,
			engine: onnxEngine,
			rows: gathering.rows
		});
		return {
			...artifactsOf(models, gathered),
			costs
		};
	} finally {
		for (const { onnx } of models.values()) await onnx?.model.close();
		await gathered?.close();
		await rm(downloads, {
			recursive: true,
			force: true
		});
	}
}
function artifactsOf(models, { evaluation, inputs, notices }) {
	const files = [];
	const artifacts = {};
	for (const [role, { uri: written, kind, onnx }] of models) {
		const uri = shownUri(written);
		const read = inputs.find((one) => one.name === role);
		if (onnx) files.push({
			name: role,
			uri,
			sha256: onnx.sha256
		});
		const sha256 = kind === "command" ? void 0 : onnx?.sha256 ?? read?.sha256;
		artifacts[role] = {
			uri,
			kind,
			...sha256 && { sha256 }
		};
	}
	const { challenger, champion, baseline } = artifacts;
	if (!challenger) throw new Error("there is no challenger");
	return {
		evaluation,
		models: {
			challenger,
			champion,
			baseline
		},
		inputs: [...inputs, ...files],
		notices
	};
}

export { gatherModels };