import { i as __toESM } from "./rolldown-runtime.js";
import { _ as string, a as array, m as object, o as boolean, p as number } from "./schemas.js";
import { i as contextOf, n as atMost, o as shownPullRequest, s as fileAt, t as TimeIsUp } from "./at-most.js";
import { r as saveOpenCheck, t as openCheckRuns } from "./open-check-runs.js";
import { a as UnreadableAnswer, i as persist, l as isRateLimit, o as failureOf, r as readable, t as patience } from "./patience.js";
import { basename, dirname, join, posix } from "node:path";
import { copyFile, mkdtemp, readFile, readdir, rm, stat } from "node:fs/promises";
import { createHash } from "node:crypto";
import { crc32 } from "node:zlib";
import { tmpdir } from "node:os";

// shared/github/plain-words.ts
/**
* Text from elsewhere as it may stand in a message: one line, nothing that a terminal or a reader's eye
* takes for something else, at most `longest` characters.
*/
function plainWords(text, longest = 200) {
	const plain = text.normalize("NFC").replace(/[\p{C}\p{Zl}\p{Zp}]+/gu, " ").trim();
	return plain.length <= longest ? plain : `${plain.slice(0, longest - 1)}…`;
}

// shared/github/zip-fault.ts
/** What is wrong with an archive or a download that somebody else made; the message says which rule it breaks. */
var ZipFault = class extends Error {
	name = "ZipFault";
};

// shared/github/zip-entries.ts
/** Bytes unpacked from one byte packed. JSON comes to 60 at most; deflate to 1,032, of zeros. */
const highestRatio = 200;
/** Below this many bytes unpacked no ratio is too high. */
const ratioFrom = 1048576;
const longestName = 500;
/** What follows a directory: its end, or that of a zip64 archive. */
const endSignatures = [101010256, 101075792];
/**
* Reads the files whose names are wanted from an archive of unknown origin, in memory, in the order of their
* names. Everything in its directory is checked first, the unwanted files, too. Refused: too many entries or
* bytes, by what it says and by what comes out; names that are absolute, climb, hide something or stand twice
* (also in other letter case or another normal form); links and devices; encryption; entries that share bytes;
* anything before the first entry or behind the directory; a checksum that does not fit. An archive in an
* archive is a file like any other.
*
* @throws ZipFault, and nothing else.
*/
async function zipEntries(archive, isWanted, caps) {
	const { fromBufferPromise } = await import("./yauzl.js").then((m) => /* @__PURE__ */ __toESM(m.default, 1));
	const bytes = Buffer.from(archive.buffer, archive.byteOffset, archive.byteLength);
	try {
		const zip = await fromBufferPromise(bytes, {
			decodeStrings: true,
			strictFileNames: true
		});
		const wanted = (await directory(zip, bytes, caps)).filter(({ fileName }) => !isFolder(fileName) && isWanted(fileName));
		const read = [];
		for (const entry of wanted) read.push({
			name: entry.fileName,
			bytes: await content(zip, entry)
		});
		return read.sort((a, b) => a.name < b.name ? -1 : 1);
	} catch (error) {
		if (error instanceof ZipFault) throw error;
		const said = error instanceof Error ? error.message : String(error);
		throw new ZipFault(`is no archive that can be read: ${plainWords(said)}`, { cause: error });
	}
}
async function directory(zip, bytes, caps) {
	const start = Number(zip.readEntryCursor);
	if (zip.entryCount > caps.entries) throw new ZipFault(`holds ${zip.entryCount} entries, more than the ${caps.entries} that are read`);
	const entries = [];
	const names = /* @__PURE__ */ new Set();
	let total = 0;
	for await (const entry of zip.eachEntry()) {
		refuseEntry(entry, caps);
		const alike = sameName(entry.fileName);
		if (names.has(alike)) throw new ZipFault(`holds ${named(entry)} twice`);
		names.add(alike);
		total += entry.uncompressedSize;
		if (total > caps.totalBytes) throw new ZipFault(`unpacks to more than the ${caps.totalBytes} bytes that are read`);
		entries.push(entry);
	}
	const end = Number(zip.readEntryCursor);
	if (end + 4 > bytes.length || !endSignatures.includes(bytes.readUInt32LE(end))) throw new ZipFault("holds more behind its directory than the directory says");
	await refuseOverlaps(zip, entries, start);
	return entries;
}
function refuseEntry(entry, { fileBytes }) {
	const { fileName, compressedSize, uncompressedSize, compressionMethod } = entry;
	const parts = (isFolder(fileName) ? fileName.slice(0, -1) : fileName).split("/");
	if (fileName.length > longestName) throw new ZipFault(`holds a name of ${fileName.length} characters`);
	if (/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\ufffd]/u.test(fileName)) throw new ZipFault(`holds a name with characters that hide something, ${named(entry)}`);
	if (parts.some((part) => [
		"",
		".",
		".."
	].includes(part))) throw new ZipFault(`holds ${named(entry)}, which is no plain path`);
	if (entry.isEncrypted()) throw new ZipFault(`holds ${named(entry)}, which is encrypted`);
	if (compressionMethod !== 0 && compressionMethod !== 8) throw new ZipFault(`holds ${named(entry)}, packed by method ${compressionMethod}`);
	if (!isPlainFile(entry)) throw new ZipFault(`holds ${named(entry)}, which is a link or a device`);
	if (uncompressedSize > fileBytes) throw new ZipFault(`holds ${named(entry)} of ${uncompressedSize} bytes, more than ${fileBytes}`);
	if (uncompressedSize > ratioFrom && uncompressedSize > highestRatio * compressedSize) throw new ZipFault(`holds ${named(entry)}, which unpacks ${compressedSize} bytes to ${uncompressedSize}, as bombs do`);
}
/** The file's kind as Unix keeps it; other systems leave it empty, and so do most libraries. */
function isPlainFile({ externalFileAttributes, fileName }) {
	const kind = externalFileAttributes >>> 16 & 61440;
	return kind === 0 || kind === (isFolder(fileName) ? 16384 : 32768);
}
/** Entries that share bytes make a small archive unpack to anything; bytes before the first are another file. */
async function refuseOverlaps(zip, entries, directory) {
	let end = 0;
	const placed = entries.toSorted((a, b) => a.relativeOffsetOfLocalHeader - b.relativeOffsetOfLocalHeader);
	for (const entry of placed) {
		const start = entry.relativeOffsetOfLocalHeader;
		if (start < end) throw new ZipFault(`holds ${named(entry)} in bytes of another entry`);
		if (end === 0 && start > 0) throw new ZipFault(`has ${start} bytes before its first entry`);
		const header = await zip.readLocalFileHeaderPromise(entry);
		if (!header.fileName.equals(entry.fileNameRaw)) throw new ZipFault(`calls ${named(entry)} by another name in a second place`);
		end = header.fileDataStart + entry.compressedSize;
	}
	if (end > directory) throw new ZipFault("holds an entry in the bytes of its directory");
}
async function content(zip, entry) {
	const stream = await zip.openReadStreamPromise(entry);
	const bytes = Buffer.alloc(entry.uncompressedSize);
	let length = 0;
	for await (const part of stream) {
		if (length + part.length > bytes.length) throw new ZipFault(`unpacks more of ${named(entry)} than the ${bytes.length} bytes it says`);
		length += part.copy(bytes, length);
	}
	if (length !== bytes.length || crc32(bytes) !== entry.crc32) throw new ZipFault(`holds ${named(entry)} spoilt: its checksum does not fit`);
	return bytes;
}
function isFolder(name) {
	return name.endsWith("/");
}
/** The same for names that some file system takes for one. */
function sameName(name) {
	return (isFolder(name) ? name.slice(0, -1) : name).normalize("NFKC").toUpperCase().toLowerCase();
}
function named({ fileName }) {
	return JSON.stringify(plainWords(fileName, 100));
}

// shared/github/artifacts-of-run.ts
/** How much the artifacts of a run may ask for. */
const runArtifactCaps = {
	artifacts: 200,
	/** Bytes of one artifact as it was uploaded. */
	archiveBytes: 32e6,
	entries: 1e3,
	/** Bytes of one file, of all files of one artifact, and of all artifacts, unpacked. */
	fileBytes: 64e6,
	totalBytes: 64e6,
	allBytes: 128e6
};
/** Artifacts that are fetched at a time. */
const atATime = 4;
const silence = "the service did not answer before";
/**
* Artifacts of this run by GitHub's own library, which needs the runner's token and none of the workflow's
* permissions. It can only download to a folder, so archives lie packed in a folder of their own until they are
* read in memory. It can't be stopped either: once it has not answered in time it is not asked again.
*/
function artifactsOfRun({ run, env, patience }) {
	let isSilent = false;
	/** The library, loaded only now; or why there is no service. */
	async function reach() {
		if (!env.ACTIONS_RUNTIME_TOKEN || !env.ACTIONS_RESULTS_URL) return { why: "only a step of a workflow that is an action itself can reach the artifacts of a run" };
		const { DefaultArtifactClient } = await import("./artifact.js");
		return { client: new DefaultArtifactClient() };
	}
	/** Works in a folder that is gone afterwards; not while a library that can't be stopped may still look there. */
	async function inFolder(work) {
		const folder = await mkdtemp(join(env.RUNNER_TEMP || tmpdir(), "tollgate-artifact-"));
		try {
			return await work(folder);
		} catch (error) {
			if (error instanceof TimeIsUp) isSilent = true;
			throw error;
		} finally {
			if (!isSilent) await rm(folder, {
				recursive: true,
				force: true
			});
		}
	}
	async function upload({ name, file, unzipped = false }) {
		const reached = await reach();
		if ("why" in reached) return failed(reached.why);
		const { client } = reached;
		const left = patience();
		return inFolder(async (folder) => {
			const staged = join(folder, unzipped ? name : basename(file));
			await copyFile(file, staged);
			const send = () => atMost(left.left(), client.uploadArtifact(name, [staged], dirname(staged), { skipArchive: unzipped }));
			let sent;
			try {
				sent = await send();
			} catch (error) {
				if (!isTaken(error)) throw error;
				await atMost(left.left(), client.deleteArtifact(name));
				sent = await send();
			}
			if (sent.id === void 0) return failed("the service gave it no number");
			return {
				status: "uploaded",
				id: sent.id,
				url: `${run.url}/artifacts/${sent.id}`
			};
		});
	}
	async function read(pattern) {
		const reached = await reach();
		if ("why" in reached) return {
			files: [],
			faults: [],
			unavailable: reached.why
		};
		const { client } = reached;
		const left = patience();
		const { artifacts } = await atMost(left.left(), client.listArtifacts({ latest: true }));
		const matching = artifacts.filter(({ name }) => name === pattern || posix.matchesGlob(name, pattern)).sort((a, b) => a.name < b.name ? -1 : 1);
		const read = {
			files: [],
			faults: []
		};
		let bytes = 0;
		for (let from = 0; from < matching.length; from += atATime) {
			const batch = matching.slice(from, from + atATime);
			const found = await Promise.all(batch.map((artifact, at) => refusal(from + at, bytes) ?? readOne(artifact, client, left)));
			for (const [at, one] of found.entries()) {
				const files = "files" in one ? one.files : [];
				bytes += files.reduce((sum, file) => sum + file.bytes.length, 0);
				const why = "why" in one ? one.why : refusal(from + at, bytes)?.why;
				if (why === void 0) read.files.push(...files);
				else read.faults.push({
					source: plainWords(batch[at].name, 256),
					why
				});
			}
		}
		return read;
	}
	function refusal(artifactsBefore, bytes) {
		const { artifacts, allBytes } = runArtifactCaps;
		if (artifactsBefore >= artifacts) return { why: `no more than ${artifacts} artifacts are read` };
		if (bytes > allBytes) return { why: `no more than ${allBytes} bytes are read of all artifacts together` };
		return isSilent ? { why: silence } : void 0;
	}
	async function readOne({ id, name, size, digest }, client, left) {
		if (name !== plainWords(name, 256)) return { why: "its name holds characters that hide something" };
		if (size > runArtifactCaps.archiveBytes) return tooLong(size);
		try {
			return await inFolder(async (folder) => {
				const options = {
					path: folder,
					skipDecompress: true,
					expectedHash: digest
				};
				const { digestMismatch } = await atMost(left.left(), client.downloadArtifact(id, options));
				if (digestMismatch) return { why: "it is not what was uploaded: its digest does not fit" };
				const [file, ...others] = await readdir(folder);
				if (file === void 0 || others.length > 0) return { why: "it did not come as one file" };
				const path = join(folder, file);
				const length = (await stat(path)).size;
				if (length > runArtifactCaps.archiveBytes) return tooLong(length);
				return { files: await jsonFiles(name, file, await readFile(path)) };
			});
		} catch (error) {
			return { why: whyNot(error) };
		}
	}
	return {
		async upload(artifact) {
			if (isSilent) return failed(silence);
			if (!run.url) return failed("this is no run of GitHub");
			if (!isArtifactName(artifact.name)) return failed(`${JSON.stringify(artifact.name)} can't be its name: " \\ / : < > | * ? are not allowed`);
			try {
				return await upload(artifact);
			} catch (error) {
				return failed(whyNot(error));
			}
		},
		async read(pattern) {
			const none = {
				files: [],
				faults: []
			};
			if (isSilent) return {
				...none,
				faults: [{
					source: pattern,
					why: silence
				}]
			};
			try {
				return await read(pattern);
			} catch (error) {
				if (error instanceof TimeIsUp) isSilent = true;
				const why = whyNot(error);
				return isWithoutService(error) ? {
					...none,
					unavailable: why
				} : {
					...none,
					faults: [{
						source: pattern,
						why: `the artifacts could not be listed: ${why}`
					}]
				};
			}
		}
	};
	function failed(why) {
		return {
			status: "failed",
			why
		};
	}
}
/** What an artifact holds: an archive, or one file that was uploaded as it is. */
async function jsonFiles(artifact, file, bytes) {
	if (/\.json$/i.test(file)) return [{
		source: artifact,
		bytes
	}];
	if (/\.\w+$/.test(file) && !/\.zip$/i.test(file)) return [];
	return (await zipEntries(bytes, (name) => /\.json$/i.test(name), runArtifactCaps)).map((entry) => ({
		source: `${artifact}/${entry.name}`,
		bytes: entry.bytes
	}));
}
/** https://github.com/actions/toolkit/blob/main/packages/artifact, path-and-artifact-name-validation.ts */
function isArtifactName(name) {
	return /^[^"\\/:<>|*?\r\n]+$/.test(name) && name !== "." && name !== "..";
}
function isTaken(error) {
	return error instanceof Error && /\(409\)/.test(error.message);
}
function isWithoutService(error) {
	return error instanceof Error && error.name === "GHESNotSupportedError";
}
function tooLong(bytes) {
	return { why: `it is ${bytes} bytes long, more than the ${runArtifactCaps.archiveBytes} that are read` };
}
function whyNot(error) {
	if (isWithoutService(error)) return "GitHub Enterprise Server has no service for artifacts of this kind";
	if (error instanceof ZipFault) return `it ${error.message}`;
	return plainWords(error instanceof Error ? error.message : String(error), 500);
}

// shared/github/look-refusal.ts
/** What GitHub said, with what to do about it where that is known. */
function lookRefusal(error, permissions) {
	const failure = failureOf(error);
	const said = plainWords(failure.message);
	if (failure.status === 404) return `GitHub knows no such run or artifact here (${said})`;
	if (failure.status === 403 && !isRateLimit(failure)) return `the token may not look at it (${said}); add "permissions: { ${permissions} }" to the job`;
	return said;
}

// shared/github/download-artifact.ts
/** Why an artifact's bytes were not taken. */
var DownloadFault = class extends Error {
	name = "DownloadFault";
};
/**
* The bytes of an artifact of any run, in memory, `atMost` of them. GitHub answers with a signed address of
* its storage, which is asked without the token. Throws DownloadFault, and what octokit throws once waiting no
* longer helps. https://docs.github.com/en/rest/actions/artifacts#download-an-artifact
*/
function downloadArtifact(octokit, { owner, repo, id }, atMost, patience) {
	return persist(async (signal) => {
		const { status, headers } = await octokit.rest.actions.downloadArtifact({
			owner,
			repo,
			artifact_id: id,
			archive_format: "zip",
			request: {
				redirect: "manual",
				signal
			}
		});
		if (Number(status) !== 302 || headers.location === void 0) throw new DownloadFault("GitHub does not say where it lies");
		return fetchWithin(octokit.request.endpoint.DEFAULTS.request?.fetch ?? fetch, headers.location, atMost, signal);
	}, patience);
}
async function fetchWithin(ask, location, atMost, signal) {
	const address = URL.parse(location);
	if (!address || !isSafe(address)) throw new DownloadFault(`GitHub sends to ${address ? `${address.protocol}//${address.host}` : "no address"}, which is not asked`);
	const response = await overWire(() => ask(address.href, {
		redirect: "manual",
		signal
	}));
	if (response.status >= 500 || [408, 429].includes(response.status)) throw new UnreadableAnswer(`the storage answered ${response.status}`);
	if (response.status !== 200 || !response.body) throw new DownloadFault(`the storage answered ${response.status}`);
	const parts = [];
	let length = 0;
	await overWire(async () => {
		for await (const part of response.body) {
			length += part.length;
			if (length > atMost) return;
			parts.push(part);
		}
	});
	if (length > atMost) throw new DownloadFault(`it is longer than the ${atMost} bytes that are read`);
	return Buffer.concat(parts, length);
}
/** Encrypted, or on this machine. */
function isSafe({ protocol, hostname }) {
	return protocol === "https:" || protocol === "http:" && /^(127\.0\.0\.1|localhost|\[::1\])$/.test(hostname);
}
/** Tells a broken connection and a late answer as what they are: no answer. */
async function overWire(work) {
	try {
		return await work();
	} catch (error) {
		const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
		throw new UnreadableAnswer(`the storage did not answer: ${cause instanceof Error ? cause.message : cause}`, { cause: error });
	}
}

// shared/github/read-run-file.ts
/** How much an artifact of untrusted code may ask for. */
const followedCaps = {
	/** Bytes of the artifact as it was uploaded. */
	archiveBytes: 32e6,
	entries: 100,
	/** Bytes of one file, and of all files together, unpacked. */
	fileBytes: 64e6,
	totalBytes: 64e6
};
const id$1 = number().int().positive();
const listedArtifacts = object({ artifacts: array(object({
	id: id$1,
	name: string(),
	size_in_bytes: number().nonnegative(),
	expired: boolean(),
	digest: string().nullish(),
	workflow_run: object({ id: id$1.nullish() }).nullish()
})) });
const perPage$2 = 100;
/**
* Reads one file of a run's artifact, the newest that is called `artifact`, in memory. A fault where there is
* none, where it asks for more than `followedCaps`, or where it breaks a rule of `zipEntries`. Never throws
* what GitHub does.
*/
async function readRunFile(run, artifact, file, { octokit, owner, repo, patience }) {
	const name = plainWords(artifact, 100);
	try {
		const { artifacts } = await persist(async (signal) => {
			const which = {
				owner,
				repo,
				run_id: run,
				name: artifact,
				per_page: perPage$2,
				request: { signal }
			};
			return readable(listedArtifacts, (await octokit.rest.actions.listWorkflowRunArtifacts(which)).data);
		}, patience());
		const own = artifacts.filter((one) => one.name === artifact && (one.workflow_run?.id ?? run) === run && one.id > 0);
		if (own.length === 0) return { fault: `The run left no artifact ${name}` };
		const newest = own.filter(({ expired }) => !expired).sort((a, b) => b.id - a.id)[0];
		if (!newest) return { fault: `The artifact ${name} has expired` };
		const { archiveBytes } = followedCaps;
		if (newest.size_in_bytes > archiveBytes) return { fault: `The artifact ${name} is ${newest.size_in_bytes} bytes long, more than ${archiveBytes}` };
		const archive = await downloadArtifact(octokit, {
			owner,
			repo,
			id: newest.id
		}, archiveBytes, patience());
		if (newest.digest && newest.digest !== sha256(archive)) return { fault: `The artifact ${name} is not what was uploaded: its digest does not fit` };
		const [entry] = await zipEntries(archive, (one) => one === file, followedCaps);
		if (!entry) return { fault: `The artifact ${name} holds no ${plainWords(file, 100)}` };
		return { bytes: entry.bytes };
	} catch (error) {
		if (error instanceof ZipFault) return { fault: `The artifact ${name} ${error.message}` };
		if (error instanceof DownloadFault) return { fault: `The artifact ${name} was not read, because ${error.message}` };
		return { fault: `The artifact ${name} was not read: ${lookRefusal(error, "actions: read")}` };
	}
}
function sha256(bytes) {
	return `sha256:${createHash("sha256").update(bytes).digest("hex")}`;
}

// shared/github/follow-run.ts
const id = number().int().positive();
const sha = string().regex(/^[0-9a-f]{40,64}$/);
const shownRun = object({
	id,
	event: string(),
	path: string(),
	run_attempt: id,
	head_branch: string().min(1).nullish(),
	head_sha: sha,
	html_url: string(),
	repository: object({ id }),
	head_repository: object({
		id,
		owner: object({ login: string() })
	}).nullish()
});
const completedEvent = object({
	action: string(),
	workflow_run: shownRun,
	repository: object({
		id,
		full_name: string()
	})
});
const openPull = shownPullRequest.extend({
	head: shownPullRequest.shape.head.extend({ ref: string() }),
	state: string()
});
const followedEvents = ["pull_request", "pull_request_review"];
const perPage$1 = 100;
/** Pages of pull requests of one branch; GitHub allows one for each branch that it may go into. */
const mostPages = 10;
/**
* Proves that the run which this one follows is what it should be: a completed run of the workflow
* `workflow` (its path) in this very repository, on a pull request. GitHub is asked for the run and its pull
* request; nothing that the run itself wrote takes part. Never throws what GitHub does.
* https://docs.github.com/en/actions/reference/workflows-and-actions/events-that-trigger-workflows#workflow_run
*/
async function followRun(workflow, desk) {
	const event = completedEvent.safeParse(desk.payload);
	if (!event.success) return refused("the event names no completed run; only workflow_run does");
	const { action, workflow_run: told, repository } = event.data;
	if (action !== "completed") return refused(`the run is ${plainWords(action, 40)}; add "types: [completed]" to the event workflow_run`);
	if (repository.full_name.toLowerCase() !== `${desk.owner}/${desk.repo}`.toLowerCase()) return refused("the event belongs to another repository");
	const broken = brokenRule(told, workflow, repository.id);
	if (broken) return refused(broken);
	try {
		const run = await askedAnew(told.id, desk);
		const brokenNow = brokenRule(run, workflow, repository.id) ?? difference(told, run);
		if (brokenNow) return refused(brokenNow);
		return await proved(run, desk);
	} catch (error) {
		return refused(lookRefusal(error, "actions: read, pull-requests: read"));
	}
}
function brokenRule(run, workflow, repository) {
	if (run.repository.id !== repository) return "it is a run of another repository";
	if (!isFollowed(run.event)) return `it was started by ${plainWords(run.event, 40)}, not by a pull request`;
	if (bare(run.path) !== expectedPath(workflow)) return `it is a run of ${plainWords(bare(run.path))}, not of ${expectedPath(workflow)}`;
}
function isFollowed(event) {
	return followedEvents.some((one) => one === event);
}
/** GitHub adds the ref that the workflow was read at in places: `.github/workflows/gates.yml@refs/heads/main`. */
function bare(path) {
	return path.split("@", 1)[0];
}
function expectedPath(workflow) {
	const path = bare(workflow.trim()).replace(/^\.?\//, "");
	return path.includes("/") ? path : `.github/workflows/${path}`;
}
async function askedAnew(run, { octokit, owner, repo, patience }) {
	const { data } = await persist((signal) => octokit.rest.actions.getWorkflowRun({
		owner,
		repo,
		run_id: run,
		request: { signal }
	}), patience());
	return readable(shownRun, data);
}
function difference(told, run) {
	if (run.id !== told.id || run.head_sha !== told.head_sha) return "GitHub knows the run with another commit than the event says";
	if (run.run_attempt > told.run_attempt) return `it has been started again; attempt ${run.run_attempt} is published when it is completed`;
}
async function proved(run, desk) {
	const ofBranch = await openPulls(run, desk);
	const found = ofBranch.filter(({ head }) => head.sha === run.head_sha);
	const [pull] = found;
	const bases = new Map(ofBranch.map(({ base }) => [base.ref, {
		sha: base.sha,
		ref: base.ref
	}]));
	return {
		status: "proved",
		event: run.event,
		runId: run.id,
		attempt: run.run_attempt,
		url: run.html_url,
		headSha: run.head_sha,
		isFork: run.head_repository?.id !== run.repository.id,
		...found.length === 1 ? { pullRequest: contextOf(pull) } : { moved: whyNone(run, ofBranch, found) },
		...bases.size === 1 && { base: [...bases.values()][0] },
		read: (artifact, file) => readRunFile(run.id, artifact, file, desk),
		isCurrent: async () => found.length === 1 && isCurrent(run, pull.number, desk)
	};
}
/** The open pull requests from the run's branch into this repository, whatever their heads are. */
async function openPulls(run, { octokit, owner, repo, patience }) {
	const { head_branch: branch, head_repository: from } = run;
	if (!branch || !from) return [];
	const which = {
		owner,
		repo,
		state: "open",
		head: `${from.owner.login}:${branch}`
	};
	const all = [];
	for (let page = 1; page <= mostPages; page++) {
		const found = await persist(async (signal) => {
			const asked = {
				...which,
				per_page: perPage$1,
				page,
				request: { signal }
			};
			return readable(array(openPull), (await octokit.rest.pulls.list(asked)).data);
		}, patience());
		all.push(...found);
		if (found.length < perPage$1) break;
	}
	return all.filter(({ state, head, base }) => state === "open" && base.repo.id === run.repository.id && head.repo?.id === from.id && head.ref === branch);
}
function whyNone(run, ofBranch, found) {
	if (found.length > 1) {
		const which = found.map(({ number, base }) => `#${number} into ${plainWords(base.ref ?? "", 100)}`);
		return `the commit is the head of ${found.length} open pull requests (${which.join(", ")})`;
	}
	if (!run.head_repository) return "the repository that the pull request came from is gone";
	if (ofBranch.length > 0) {
		const { number, head } = ofBranch[0];
		return `pull request #${number} has moved on to ${head.sha.slice(0, 7)}`;
	}
	return `there is no open pull request from ${plainWords(`${run.head_repository.owner.login}:${run.head_branch ?? ""}`, 200)}`;
}
async function isCurrent(run, number, { octokit, owner, repo, patience }) {
	try {
		const { data } = await persist((signal) => octokit.rest.pulls.get({
			owner,
			repo,
			pull_number: number,
			request: { signal }
		}), patience());
		const { state, head } = readable(openPull, data);
		return state === "open" && head.sha === run.head_sha && head.repo?.id === run.head_repository?.id;
	} catch (error) {
		failureOf(error);
		return false;
	}
}
function refused(why) {
	return {
		status: "refused",
		why
	};
}

// shared/github/approver.ts
const login = /^[a-z0-9](?:[a-z0-9_-]*[a-z0-9])?(?:\[bot\])?$/i;
const slug = /^[a-z0-9][a-z0-9._-]*$/i;
/**
* Reads an entry of `from`: `team/<slug>`, a team of the repository's own organisation;
* `<org>/<slug>`, a team of another one; otherwise a login. An `@` before it, as CODEOWNERS writes
* it, changes nothing. Nothing where it is none of these.
*/
function approver(text, owner) {
	const parts = text.trim().replace(/^@/, "").split("/");
	if (parts.length === 1) return login.test(parts[0]) ? { login: parts[0] } : void 0;
	const [first, name] = parts;
	if (parts.length !== 2 || !login.test(first) || !slug.test(name)) return void 0;
	return { team: {
		org: first.toLowerCase() === "team" ? owner : first,
		slug: name.toLowerCase()
	} };
}

// shared/github/review-requests.ts
const user = object({
	login: string(),
	type: string().optional()
}).nullish();
const reviewList = array(object({
	state: string(),
	commit_id: string().nullish(),
	author_association: string().nullish(),
	user
}));
const pull = object({ user });
const permission = object({ permission: string() });
const membership$1 = object({ state: string() });
const perPage = 100;
/** Speaks with GitHub: of teams with the token of `teams`, of all else with that of `octokit`. */
function reviewRequests({ octokit, teams }, { owner, repo, number }, patience) {
	const there = {
		owner,
		repo,
		pull_number: number
	};
	return {
		async list() {
			const all = [];
			for (let page = 1;; page++) {
				const found = await persist(async (signal) => {
					const which = {
						...there,
						per_page: perPage,
						page,
						request: { signal }
					};
					return readable(reviewList, (await octokit.rest.pulls.listReviews(which)).data);
				}, patience);
				all.push(...found.map(plain));
				if (found.length < perPage) return all;
			}
		},
		author: () => persist(async (signal) => {
			const { data } = await octokit.rest.pulls.get({
				...there,
				request: { signal }
			});
			return readable(pull, data).user?.login;
		}, patience),
		mayWrite: (username) => persist(async (signal) => {
			const which = {
				owner,
				repo,
				username,
				request: { signal }
			};
			const { data } = await octokit.rest.repos.getCollaboratorPermissionLevel(which);
			return [
				"admin",
				"write",
				"maintain"
			].includes(readable(permission, data).permission);
		}, patience),
		async isMember(org, team_slug, username) {
			try {
				return await persist(async (signal) => {
					const which = {
						org,
						team_slug,
						username,
						request: { signal }
					};
					const { data } = await teams.rest.teams.getMembershipForUserInOrg(which);
					return readable(membership$1, data).state === "active";
				}, patience);
			} catch (error) {
				if (failureOf(error).status === 404) return void 0;
				throw error;
			}
		},
		async seesTeam(org, team_slug) {
			try {
				await persist((signal) => teams.rest.teams.getByName({
					org,
					team_slug,
					request: { signal }
				}), patience);
				return true;
			} catch (error) {
				if (failureOf(error).status === 404) return false;
				throw error;
			}
		}
	};
}
function plain({ state, commit_id, author_association, user }) {
	return {
		state,
		commit: commit_id ?? void 0,
		reviewer: user ? {
			login: user.login,
			isBot: user.type === "Bot" || /\[bot\]$/i.test(user.login),
			isKnown: [
				"OWNER",
				"MEMBER",
				"COLLABORATOR"
			].includes(author_association ?? "")
		} : void 0
	};
}

// shared/github/standing-approvals.ts
/** What takes no side: `PENDING` is not even submitted. */
const without = /* @__PURE__ */ new Set(["COMMENTED", "PENDING"]);
/**
* The approvals that stand, of all reviews in the order in which they were given. Each person's
* latest review that takes a side decides, as on GitHub: whoever asks for changes later, or whose
* review is dismissed, approves no more. The author's own never counts, in any letter case.
*/
function standingApprovals(reviews, commit, author) {
	const latest = /* @__PURE__ */ new Map();
	for (const { reviewer, ...review } of reviews) {
		if (reviewer === void 0 || without.has(review.state)) continue;
		latest.set(reviewer.login.toLowerCase(), {
			...review,
			reviewer
		});
	}
	if (author !== void 0) latest.delete(author.toLowerCase());
	const approving = [...latest.values()].filter(({ state }) => state === "APPROVED");
	return {
		current: approving.filter((review) => review.commit === commit).map(({ reviewer }) => reviewer),
		outdated: approving.filter((review) => review.commit !== commit).map(({ reviewer }) => reviewer)
	};
}

// shared/github/open-reviews.ts
/** People asked about in all, so that a crowd of approving strangers cannot use up the token's requests. */
const mostAsked = 50;
/**
* Counts approvals. Each person counts once, on the judged commit, the author never; an app only where
* it is named. Where `from` names nobody, whoever may write to the repository counts.
*/
function openReviews({ octokit, approvalsOctokit, patience }) {
	return { async count(rule, { owner, repo, number, headSha }) {
		const tell = teller(rule, headSha);
		if (!octokit) return tell("unknown", [], "github-token is empty");
		const from = [];
		for (const text of rule.from) {
			const known = approver(text, owner);
			if (known === void 0) return tell("unknown", [], `"${text}" is neither team/<slug>, <organisation>/<team> nor a login; mend "approvals"`);
			from.push(known);
		}
		const requests = reviewRequests({
			octokit,
			teams: approvalsOctokit ?? octokit
		}, {
			owner,
			repo,
			number
		}, patience);
		try {
			return await count(standingApprovals(await requests.list(), headSha, await requests.author()), from, approvalsOctokit !== void 0);
		} catch (error) {
			return tell("unknown", [], `GitHub does not tell the reviews (${messageOf(error)})`);
		}
		async function count({ current, outdated }, from, hasOwnToken) {
			const counting = membership(from, requests, hasOwnToken);
			const by = [];
			const others = [];
			let unknown;
			let asked = 0;
			const order = [...current].sort((a, b) => rank(a) - rank(b));
			for (const reviewer of order) {
				if (by.length >= rule.count) break;
				if (!isNamed(reviewer, from) && ++asked > mostAsked) {
					unknown ??= `more than ${mostAsked} people approve, and not all were asked about`;
					break;
				}
				const counts = await counting(reviewer);
				if (counts === true) by.push(reviewer.login);
				else if (counts === false) others.push(`${reviewer.login} is not one of them`);
				else unknown ??= `nobody knows whether ${reviewer.login} is one of them: ${counts.unknown}`;
			}
			if (by.length >= rule.count) return tell("granted", by);
			if (unknown !== void 0) return tell("unknown", by, unknown);
			others.push(...outdated.map(({ login }) => `${login} approved another commit`));
			return tell("waiting", by, void 0, others);
		}
		function rank(reviewer) {
			return isNamed(reviewer, from) ? 0 : reviewer.isKnown ? 1 : 2;
		}
	} };
}
function isNamed({ login }, from) {
	return from.some((known) => "login" in known && known.login.toLowerCase() === login.toLowerCase());
}
/** Tells of one person after the other whether the approval counts, and asks about each team's visibility once. */
function membership(from, requests, hasOwnToken) {
	const visible = /* @__PURE__ */ new Map();
	return async (reviewer) => {
		if (isNamed(reviewer, from)) return true;
		if (reviewer.isBot) return false;
		if (from.length === 0) return told(() => requests.mayWrite(reviewer.login), "");
		let unknown;
		for (const known of from) {
			if (!("team" in known)) continue;
			const { org, slug } = known.team;
			const counts = await told(async () => inTeam(org, slug, reviewer.login), needed(org, slug));
			if (counts === true) return true;
			if (counts !== false) unknown ??= counts;
		}
		return unknown ?? false;
	};
	async function inTeam(org, slug, login) {
		const key = `${org}/${slug}`.toLowerCase();
		const isMember = await requests.isMember(org, slug, login);
		if (isMember !== void 0) {
			visible.set(key, true);
			return isMember;
		}
		if (!visible.has(key)) visible.set(key, await requests.seesTeam(org, slug));
		if (visible.get(key)) return false;
		return { unknown: `the token sees no team "${slug}" in ${org}${needed(org, slug)}` };
	}
	function needed(org, slug) {
		return hasOwnToken ? `; the token of approvals-token must see ${org}/${slug} (read:org, or Members: read)` : "; the workflow's own token may not: give approvals-token one with read:org, or Members: read of an app";
	}
}
async function told(ask, fix) {
	try {
		return await ask();
	} catch (error) {
		const refused = [401, 403].includes(failureOf(error).status);
		return { unknown: `GitHub does not tell (${messageOf(error)})${refused ? fix : ""}` };
	}
}
/** Puts a count into a sentence. */
function teller({ count, from }, headSha) {
	const whose = from.length > 0 ? from.join(", ") : "people who may write";
	return (status, by, unknown, others = []) => {
		const names = by.length > 0 ? `: ${by.join(", ")}` : "";
		const counted = `${by.length} of ${count} approval${count === 1 ? "" : "s"} by ${whose} on ${headSha.slice(0, 7)}${names}`;
		if (status === "granted") return {
			status,
			by,
			why: counted
		};
		if (status === "unknown") return {
			status,
			by,
			why: `${counted}; ${unknown}`
		};
		const missing = count - by.length;
		return {
			status,
			by,
			why: `${counted}; ${by.length > 0 ? `ask ${missing} more of them` : `ask ${missing} of them to review`}${others.length > 0 ? ` (${listed(others)})` : ""}`
		};
	};
}
function listed(all) {
	const [shown, left] = [all.slice(0, 5), all.length - 5];
	return left > 0 ? `${shown.join("; ")}; and ${left} more` : shown.join("; ");
}
function messageOf(error) {
	return (error instanceof Error ? error.message : String(error)).replace(/\s+/g, " ").slice(0, 300);
}

// shared/github/pull-request-by-number.ts
/**
* A pull request of a repository by its number, open or closed, for events that have none of their own; a
* fault with the reason where there is none or nobody knows. Never throws what GitHub does.
*/
async function pullRequestByNumber(octokit, { owner, repo, number }, patience) {
	try {
		const { data } = await persist((signal) => octokit.rest.pulls.get({
			owner,
			repo,
			pull_number: number,
			request: { signal }
		}), patience);
		return contextOf(readable(shownPullRequest, data));
	} catch (error) {
		const { status, message } = failureOf(error);
		return { fault: status === 404 ? `${owner}/${repo} has no pull request ${number} that may be read` : message };
	}
}

// shared/github/renewed-patience.ts
/** `total` in milliseconds from each `renew`. */
function renewedPatience(total) {
	let current = patience(total);
	return {
		left: () => current.left(),
		waitAfter: (failure, tries) => current.waitAfter(failure, tries),
		renew() {
			current = patience(total);
		}
	};
}

// shared/github/open-github-desk.ts
const followedEvent = object({ workflow_run: object({
	id: number().int().positive(),
	run_attempt: number().int().positive()
}) });
/**
* All that the report over all gates asks of GitHub about one repository. Without a token only artifacts can be
* reached; everything else says so.
*/
function openGitHubDesk(settings) {
	const { octokit, approvalsOctokit, owner, repo, run, payload, env } = settings;
	const left = () => patience(settings.patience);
	const noToken = { fault: "github-token is empty" };
	return {
		artifacts: artifactsOfRun({
			run,
			env,
			patience: left
		}),
		checks: checksOf(settings),
		reviews: { count: (...asked) => openReviews({
			octokit,
			approvalsOctokit,
			patience: left()
		}).count(...asked) },
		...octokit && run.event === "workflow_run" && { followed: (workflow) => followRun(workflow, {
			octokit,
			owner,
			repo,
			payload,
			patience: left
		}) },
		pullRequest: async (number) => octokit ? pullRequestByNumber(octokit, {
			owner,
			repo,
			number
		}, left()) : noToken,
		fileAt: async (path, commit) => octokit ? fileAt(octokit, {
			owner,
			repo,
			path,
			ref: commit
		}, left()) : noToken
	};
}
/**
* Checks speak for the run that was judged: of two runs the newer one's check stands, in whatever order they
* are published.
*/
function checksOf({ octokit, owner, repo, run, payload, patience: total }) {
	const { id, run_attempt: attempt } = (run.event === "workflow_run" ? followedEvent.safeParse(payload).data : void 0)?.workflow_run ?? {
		id: run.id,
		run_attempt: run.attempt
	};
	const left = renewedPatience(total);
	const checks = openCheckRuns({
		octokit,
		owner,
		repo,
		run: {
			id,
			attempt,
			url: run.url
		},
		patience: left,
		saveState: saveOpenCheck
	});
	return {
		begin(...asked) {
			left.renew();
			return checks.begin(...asked);
		},
		finish(request) {
			left.renew();
			return checks.finish(request);
		},
		find(...asked) {
			left.renew();
			return checks.find(...asked);
		}
	};
}

export { openGitHubDesk };