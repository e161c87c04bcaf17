import { c as setFailed, d as warning, g as summary, i as info, l as setOutput, n as error, o as notice, r as group, u as setSecret } from "./core.js";
import { t as InputError } from "./errors.js";
import { _ as string, a as array, m as object, p as number, r as _enum } from "./schemas.js";
import { a as pullRequestContext, r as hasAbandonedWork, s as fileAt } from "./at-most.js";
import { c as isPassing, i as persist, l as isRateLimit, n as realClock, o as failureOf, r as readable, s as isGone, t as patience, u as isUncertain } from "./patience.js";
import { i as worst, r as statuses } from "./verdict.js";
import { n as connect, t as publishSeconds } from "./publish-seconds.js";
import { n as readInput, r as yesOrNo, t as harmless } from "./log.js";
import { t as runContext } from "./run-context.js";
import { t as exitCodes } from "./exit-codes.js";
import { isAbsolute, relative, resolve, sep } from "node:path";
import { existsSync, readFileSync } from "node:fs";
import { createHash } from "node:crypto";
import { deflateRawSync, inflateRawSync } from "node:zlib";

// shared/github/annotations.ts
/** GitHub shows ten of each level per step and drops the rest without a word. */
const shown = 10;
/** The annotations that GitHub will show; where some had to go, the last one of its level says how many. */
function shownAnnotations(all) {
	return [
		"error",
		"warning",
		"notice"
	].flatMap((level) => {
		const ofLevel = all.filter((annotation) => annotation.level === level);
		if (ofLevel.length <= shown) return ofLevel;
		const left = ofLevel.length - shown + 1;
		return [...ofLevel.slice(0, 9), {
			level,
			title: `${left} more`,
			message: `${left} more are in the report`
		}];
	});
}

// shared/github/base-file.ts
/**
* Reads a file at the base commit. It is asked of GitHub, because a checkout holds
* only the merge commit. `path` from the repository's root, with slashes. Never throws what GitHub
* does.
*/
async function readBaseFile(path, { owner, repo, sha, ref }, octokit, patience) {
	const found = await fileAt(octokit, {
		owner,
		repo,
		path,
		ref: sha
	}, patience);
	if ("fault" in found) return { unreadable: found.fault };
	if ("absent" in found) return found;
	return { file: {
		name: `${path} on ${ref ?? sha.slice(0, 7)}`,
		text: found.text
	} };
}

// shared/github/comment-author.ts
/**
* Whether a comment was written by this login, in any letter case. `name[bot]` is an app and
* `name` may be somebody else, so where the login says `[bot]` only an app matches; a login
* without it (GraphQL leaves it out in places) matches either.
*/
function isWrittenBy({ author }, login) {
	if (author === void 0 || plain$1(author.login) !== plain$1(login)) return false;
	return !isBotLogin(login) || author.isBot || isBotLogin(author.login);
}
const suffix = /\[bot\]$/i;
function isBotLogin(login) {
	return suffix.test(login);
}
function plain$1(login) {
	return login.replace(suffix, "").toLowerCase();
}

// shared/github/comment-marker.ts
/** The invisible first line by which a comment is found again. Any key is safe: it is percent-encoded. */
function marker(key) {
	return `<!-- tollgate:v1 key=${encodeURIComponent(key.toWellFormed()).replaceAll("-", "%2D")} -->`;
}
/** Whether a body begins with the marker of this key; a marker further down is somebody's quotation. */
function isMarked(body, key) {
	return body.split(/\r?\n/, 1)[0] === marker(key);
}
/** A short digest of a text. */
function digest(text) {
	return createHash("sha256").update(text).digest("hex").slice(0, 32);
}

// shared/github/inert-text.ts
/**
* An untrusted text as one line of markdown that reads as the same text, in a heading, a table's cell or a
* paragraph of its own: no element, link, mention, reference, emoji or formula comes of it. At most `max`
* characters.
*/
function inertText(text, max) {
	const line = [...text.slice(0, max * 8).toWellFormed().normalize("NFC").replace(/[\p{Z}\p{Cc}]+/gu, " ").replace(/(?!\u200C|\u200D|\uFE0E|\uFE0F)[\p{Cf}\p{Default_Ignorable_Code_Point}]/gu, "").trim()];
	return (line.length > max ? [...line.slice(0, max - 1), "…"] : line).join("").replace(/@|#(?=\d)|gh(?=-\d)|w(?=ww\.)|:(?=\/\/|[\w+-])/gi, "$&​").replace(/[\\&<>`*_~[\]()!|#]|^[-+=:]|(?<=^\d+)[.)]/g, (character) => `&#${character.charCodeAt(0)};`).replaceAll("$", "<span>$</span>");
}

// shared/github/comment-overview.ts
const words = {
	pass: "✅ pass",
	warn: "⚠️ warn",
	inconclusive: "❔ inconclusive",
	fail: "⛔ fail",
	error: "💥 error"
};
/**
* The sections, the worst first, and what stands above several of them: the worst verdict in words, and a row
* each. A section of an older commit says nothing of this one, so it is never better than inconclusive here.
*/
function overviewOf(sections, isStale) {
	const counted = (section) => isStale(section) ? worst([section.verdict, "inconclusive"]) : section.verdict;
	const ordered = sections.toSorted((a, b) => statuses.indexOf(counted(b)) - statuses.indexOf(counted(a)) || (a.id < b.id ? -1 : 1));
	if (ordered.length < 2) return {
		heading: [],
		sections: ordered
	};
	const verdict = worst(ordered.map(counted));
	const deciding = ordered.filter((section) => counted(section) === verdict);
	const rows = ordered.map((section) => {
		const from = isStale(section) ? `, commit ${section.sha.slice(0, 7)}` : "";
		return `| ${inertText(section.title, 120)} | ${words[section.verdict]}${from} | ${inertText(section.decision, 240)} |`;
	});
	return {
		heading: [[
			`### ${words[verdict]}: ${reason(deciding, ordered.length)}`,
			"",
			"| | Verdict | What decides |",
			"|:-|:-|:-|",
			...rows
		].join("\n")],
		sections: ordered
	};
}
function reason(deciding, count) {
	if (deciding.length === count) return `all ${count}`;
	const [first, ...others] = deciding;
	const more = others.length > 0 ? ` and ${others.length} more of ${count}` : `, 1 of ${count}`;
	return `${inertText(first.title, 120)}${more}`;
}
/** Stands above a section that says nothing of the newest commit. */
function staleLine({ sha }) {
	return sha === "" ? "> From an unknown commit; no newer result here yet." : `> From commit ${sha.slice(0, 7)}; no newer result here yet.`;
}
/** Stands in for a section whose text has no room. */
function spareSection({ verdict, title, decision }) {
	return [
		`### ${words[verdict]}: ${inertText(title, 120)}`,
		inertText(decision, 240),
		"There is no room for more of it in this comment; its run's page shows all."
	].join("\n\n");
}

// shared/github/comment-section.ts
const hash = string().regex(/^[0-9a-f]{32}$/);
const packed = string().max(2e4);
const idCharacters = 200;
/** What a comment remembers of one of its sections, besides its text. */
const sectionState = object({
	id: string().max(idCharacters),
	/** The commit that was judged; empty where it is not known. */
	sha: string().regex(/^[0-9a-f]{0,64}$/),
	runId: number().int().nonnegative(),
	attempt: number().int().nonnegative(),
	/** When the publication began, in milliseconds since 1970: the order within one attempt. */
	at: number().int().nonnegative(),
	verdict: _enum(statuses),
	title: string().max(120),
	decision: string().max(240),
	/** Digest of what the section says, times aside. */
	bodyHash: hash,
	/** Digest of the verdict and what decides it. */
	decisionHash: hash,
	/** What the next push is compared with, and what this one was compared with; see packed-memory.ts. */
	memory: packed.optional(),
	before: packed.optional(),
	/** The sections that this one tells, too, so that they have gone. */
	tells: array(string().max(idCharacters)).max(100).optional()
});
/** A section's name as the comment keeps it: the name itself, or its beginning and a digest where it is long. */
function sectionId(name) {
	const id = name.toWellFormed();
	return id.length <= idCharacters ? id : `${id.slice(0, 167).toWellFormed()} ${digest(id)}`;
}
/** Negative where the first comes from an earlier run or attempt, positive where from a later one. */
function compareRuns(a, b) {
	return a.runId - b.runId || a.attempt - b.attempt;
}
/** As compareRuns, and within one attempt by when the publication began. */
function compareSections(a, b) {
	return compareRuns(a, b) || a.at - b.at;
}
/** The newest of each section in several lists; of two that are the same age the first. */
function newestSections(lists) {
	const newest = /* @__PURE__ */ new Map();
	for (const section of lists.flat()) {
		const known = newest.get(section.id);
		if (!known || compareSections(section, known) > 0) newest.set(section.id, section);
	}
	return [...newest.values()];
}
/** The sections that no other one tells. Only what is not newer is told, so that no two can tell each other away. */
function withoutTold(sections) {
	const newestFirst = sections.toSorted((a, b) => compareRuns(b, a) || (b.tells?.length ?? 0) - (a.tells?.length ?? 0) || (a.id < b.id ? -1 : 1));
	const kept = [];
	for (const section of newestFirst) if (!kept.some(({ tells }) => tells?.includes(section.id))) kept.push(section);
	return kept;
}

// shared/github/comment-body.ts
/** Sections that one comment holds at most; the oldest go. */
const mostSections = 30;
/** Characters of the line that remembers; what others remember goes first, then what the writer does. */
const stateCharacters = 24e3;
const stored = object({
	instead: number().int().nonnegative().optional(),
	sections: array(sectionState.extend({ textHash: sectionState.shape.bodyHash.optional() })).max(30).refine((all) => new Set(all.map(({ id }) => id)).size === all.length)
});
const statePattern = /^<!-- tollgate:state (\{[^\n]*\}) -->$/;
const opening = (hash) => `<!-- tollgate:section ${hash} -->\n`;
const closing = (hash) => `\n<!-- tollgate:end ${hash} -->`;
/**
* What a marked body holds; nothing where its state is missing or spoilt. Only sections that the state names
* are looked for, each by the digest of its text, so that no text can pass for another and what was edited
* by hand is left out.
*/
function readCommentBody(body) {
	const text = plainLines(body);
	const found = statePattern.exec(text.split("\n", 2)[1] ?? "");
	const parsed = found && stored.safeParse(parsedJson(found[1]));
	if (!parsed?.success) return void 0;
	const { instead, sections } = parsed.data;
	return {
		instead,
		sections: sections.map(({ textHash, ...section }) => ({
			...section,
			text: textOf(text, textHash)
		}))
	};
}
function textOf(body, hash) {
	if (hash === void 0) return void 0;
	for (let at = body.indexOf(opening(hash)); at >= 0; at = body.indexOf(opening(hash), at + 1)) {
		const start = at + opening(hash).length;
		const end = body.indexOf(closing(hash), start);
		const text = body.slice(start, Math.max(start, end));
		if (end >= 0 && digest(text) === hash) return text;
	}
}
/**
* A comment's whole body: the marker, what it remembers, and its sections, the worst first; several under a
* heading and a table. `own` is the section whose memory is given up last.
*/
function writeCommentBody(key, { instead, sections }, own) {
	const { state, kept } = fittingState(instead, sections, own);
	const newest = kept.find(({ sha }) => sha !== "");
	const isStale = ({ sha }) => newest !== void 0 && sha !== newest.sha;
	const ordered = overviewOf(kept, isStale);
	const parts = ordered.sections.map((section) => {
		const { text } = section;
		const shown = text === void 0 ? spareSection(section) : `${opening(digest(text))}${text}${closing(digest(text))}`;
		return isStale(section) ? `${staleLine(section)}\n\n${shown}` : shown;
	});
	return plainLines(`${`${marker(key)}\n<!-- tollgate:state ${state} -->\n`}${[...ordered.heading, ...parts].join("\n\n---\n\n")}`);
}
/** Whether a body is as it was written, by nobody changed since. */
function isIntact(key, body) {
	const comment = readCommentBody(body);
	return comment !== void 0 && writeCommentBody(key, comment) === plainLines(body);
}
/** A text as it comes back from GitHub, so that its digest stays the same. */
function plainLines(text) {
	return text.toWellFormed().replace(/\r\n?/g, "\n").replaceAll("\0", "").trim();
}
/** The state as a line, and the sections that it names, the newest first. */
function fittingState(instead, sections, own) {
	let kept = withoutTold(sections);
	const line = () => JSON.stringify({
		instead,
		sections: kept.map(remembered)
	}).replaceAll("<", "\\u003c").replaceAll(">", "\\u003e").replaceAll("--", "-\\u002d");
	const without = (id, part) => () => {
		kept = kept.map((section) => section.id === id ? {
			...section,
			[part]: void 0
		} : section);
	};
	const dropOldest = () => {
		const oldest = kept.findLastIndex(({ id }) => id !== own);
		kept = kept.filter((_, i) => i !== oldest);
	};
	while (kept.length > 30) dropOldest();
	const oldestFirst = kept.map(({ id }) => id).reverse();
	const ways = [...[...oldestFirst.filter((id) => id !== own), ...oldestFirst.filter((id) => id === own)].flatMap((id) => [without(id, "before"), without(id, "memory")]), ...kept.slice(1).map(() => dropOldest)];
	let state = line();
	for (const giveUp of ways) {
		if (state.length <= stateCharacters) break;
		giveUp();
		state = line();
	}
	return {
		state,
		kept
	};
}
function remembered(section) {
	const { text } = section;
	return {
		...sectionState.parse(section),
		textHash: text === void 0 ? void 0 : digest(text)
	};
}
function parsedJson(text) {
	try {
		return JSON.parse(text);
	} catch {
		return;
	}
}

// shared/github/comment-room.ts
/** Characters that the text of a comment's sections may have together. */
const commentCharacters = 6e4;
/** Characters of a whole comment; GitHub refuses more than 65,536. */
const wholeCharacters = 65e3;
/**
* A comment's whole body, into which `own` is rendered with what the others leave, at least a fair share.
* Where all of it is too long, the longest of the others keep their title and what decides; so does `own` where
* it is longer than it was allowed. Nothing is cut in the middle. Without `own` the texts stay as they are.
* `hasText`: whether `own` stands with its text.
*/
function fittingBody(key, { instead, sections }, own) {
	const isOther = ({ id }) => id !== own?.id;
	const compose = (all) => writeCommentBody(key, {
		instead,
		sections: all
	}, own?.id);
	const frameOf = (all) => compose(all.map((section) => ({
		...section,
		text: ""
	}))).length;
	let all = [...sections];
	while (all.some(isOther) && frameOf(all) > wholeCharacters / 2) all = withoutOldest(all, isOther);
	const room = Math.min(commentCharacters, wholeCharacters - frameOf(all));
	if (own) {
		const fairShare = Math.floor(room / all.length);
		const characters = Math.max(0, fairShare, room - lengthOf(all.filter(isOther)));
		const rendered = plainLines(own.render(characters));
		const text = rendered.length <= characters ? rendered : void 0;
		all = all.map((section) => isOther(section) ? section : {
			...section,
			text
		});
	}
	for (;;) {
		const body = compose(all);
		if (lengthOf(all) <= room && body.length <= wholeCharacters) return {
			body,
			hasText: all.some((section) => !isOther(section) && section.text !== void 0)
		};
		const longest = all.filter((section) => isOther(section) && section.text !== void 0).sort((a, b) => lengthOf([b]) - lengthOf([a]) || (a.id < b.id ? -1 : 1))[0];
		if (longest) all = all.map((section) => section === longest ? textless(section) : section);
		else if (all.some(isOther)) all = withoutOldest(all, isOther);
		else return {
			body: compose(all.map(textless)),
			hasText: false
		};
	}
}
function lengthOf(sections) {
	return sections.reduce((sum, { text = "" }) => sum + text.length, 0);
}
function withoutOldest(all, isOther) {
	const oldest = all.filter(isOther).sort((a, b) => compareSections(a, b) || (a.id < b.id ? -1 : 1))[0];
	return all.filter((section) => section !== oldest);
}
function textless(section) {
	return {
		...section,
		text: void 0
	};
}

// shared/github/comment-view.ts
function hold(comment) {
	return {
		...comment,
		held: readCommentBody(comment.body)
	};
}
/** Chooses the oldest comment that no newer one stands in for. `own`: the oldest first. */
function viewOf(own, since) {
	const all = own.map(hold);
	const replaced = Math.max(0, ...all.map(({ held }) => held?.instead ?? 0));
	const target = all.find(({ id }) => id > replaced) ?? all.at(-1);
	return {
		target,
		duplicates: all.filter((comment) => comment !== target),
		since
	};
}
/** All sections of a view, the newest of each, those told by others included. */
function sectionsOf({ target, duplicates }) {
	return newestSections([target, ...duplicates].map((comment) => comment?.held?.sections ?? []));
}
/** Whether a comment holds these sections, none of them older, and no others. */
function holds({ held }, sections) {
	return held !== void 0 && held.sections.length === sections.length && sections.every((section) => {
		const there = held.sections.find(({ id }) => id === section.id);
		return there !== void 0 && compareSections(there, section) >= 0;
	});
}
/** Whether nothing is lost with a comment, because another holds all of it. */
function isCovered(comment, by) {
	const lists = [by.held?.sections ?? [], comment.held?.sections ?? []];
	return holds(by, withoutTold(newestSections(lists)));
}

// shared/github/packed-memory.ts
/** Characters that a section may remember for the next push. */
const memoryCharacters = 8e3;
const mostBytes = 4 * memoryCharacters;
/** A text as the state of a comment keeps it: small, and safe inside an HTML comment (deflated, base64). */
function packMemory(text) {
	return deflateRawSync(text.toWellFormed()).toString("base64");
}
/** The text that was packed; nothing where it is spoilt or longer than any memory. */
function unpackMemory(packed) {
	try {
		return inflateRawSync(Buffer.from(packed, "base64"), { maxOutputLength: mostBytes }).toString("utf8");
	} catch {
		return;
	}
}

// shared/github/unless-gone.ts
/** The answer, or nothing where what was asked for is no longer there. */
async function unlessGone(answer) {
	try {
		return await answer;
	} catch (error) {
		if (isGone(failureOf(error))) return void 0;
		throw error;
	}
}

// shared/github/remove-covered.ts
/**
* Removes duplicates of a comment, each after another look, because somebody may have written into it. Says
* what stood in the way, or `again` where one holds something that the comment does not.
*/
async function removeCovered(duplicates, by, { comments, patience, isOwn }) {
	try {
		for (const { id } of duplicates) for (let tries = 1;; tries++) {
			const comment = await unlessGone(comments.get(id));
			if (comment === void 0 || !isOwn(comment)) break;
			if (!isCovered(hold(comment), by)) return "again";
			try {
				await unlessGone(comments.remove(id));
				break;
			} catch (error) {
				const failure = failureOf(error);
				if (!isPassing(failure) || !await patience.waitAfter(failure, tries)) throw error;
			}
		}
	} catch (error) {
		return `An older comment could not be removed: ${failureOf(error).message}`;
	}
}

// shared/github/requested-section.ts
/**
* What a request puts into the comment, still without its text. `stored` is the section as it stood there
* before; `now` in milliseconds since 1970.
*/
function requestedSection({ section, verdict, title, decision, fingerprint, memory }, run, now, stored) {
	const sha = /^[0-9a-f]{1,64}$/.test(run.commit ?? "") ? run.commit ?? "" : "";
	const runId = run.id ?? 0;
	const attempt = run.attempt ?? 1;
	const isSameRun = stored && compareRuns(stored, {
		runId,
		attempt
	}) === 0;
	return {
		id: sectionId(section),
		sha,
		runId,
		attempt,
		at: Math.max(Math.round(now), isSameRun ? stored.at + 1 : 0),
		verdict,
		title: clipped(title, 120),
		decision: clipped(decision, 240),
		bodyHash: digest(fingerprint),
		decisionHash: digest(decision),
		memory: memory !== void 0 && memory.length <= 8e3 ? packMemory(memory) : void 0,
		before: stored && (stored.sha === sha ? stored.before : stored.memory)
	};
}
function clipped(text, most) {
	if (text.length <= most) return text.toWellFormed();
	return `${text.slice(0, most - 1).replace(/[\uD800-\uDBFF]$/, "").toWellFormed()}…`;
}

// shared/github/write-comment.ts
/** Milliseconds between a write and the look at what became of it; also the most that a write may lag behind its look. */
const leastWait = 750;
const longestWait = 15e3;
const mostWrites = 5;
/**
* Puts the publisher's section into the one comment of its key. GitHub has no compare-and-swap: so it
* looks, writes, waits until whoever looked before the write has written too, and looks again; until the
* comment holds its own section and all that it has seen of others. docs/comment.md says what that guarantees.
* Throws what octokit throws.
*/
async function writeComment(request, { run, patience, clock = realClock, author: givenAuthor }, comments) {
	const { mode } = request;
	const author = givenAuthor ?? await comments.viewer();
	const gone = /* @__PURE__ */ new Set();
	const isOwn = (comment) => !gone.has(comment.id) && isMarked(comment.body, request.key) && isWrittenBy(comment, author);
	let view = await lookAtAll();
	const initial = new Set([view.target, ...view.duplicates].map((comment) => comment?.id));
	const stored = sectionsOf(view).find(({ id }) => id === sectionId(request.section));
	const mine = requestedSection(request, run, clock.now(), stored);
	if (stored && compareRuns(stored, mine) > 0) return superseded();
	const isSpoilt = view.target !== void 0 && view.target.held === void 0;
	if (mode === "on-failure" && !request.blocks && !stored && !isSpoilt) return { status: "not-needed" };
	const created = /* @__PURE__ */ new Set();
	/** Sections that had to go, because there were too many. */
	const roomless = /* @__PURE__ */ new Set();
	let isCreateLost = false;
	/** Where the own section stands, as far as is known. */
	let standing;
	let hasText = true;
	let known = [];
	let isFresh = false;
	let failures = 0;
	try {
		for (let writes = 0;;) {
			const { target, duplicates } = view;
			const wanted = wantedSections();
			const own = wanted.find(({ id }) => id === mine.id);
			const isMine = own === mine;
			if (own === void 0 && writes === 0) return superseded();
			if (target && isSettled()) {
				standing = target;
				const untidy = await removeCovered(duplicates, target, {
					comments,
					patience,
					isOwn
				});
				if (untidy !== "again") return {
					...written(target, own),
					untidy
				};
				view = await lookAtAll();
				writes++;
				continue;
			}
			standing = target?.held?.sections.some((there) => isSame(there)) ? target : void 0;
			if (writes >= mostWrites) {
				const why = `other jobs wrote it at the same time, ${writes} times in a row`;
				if (standing === void 0) return {
					status: "failed",
					why: `The comment could not be published: ${why}.`
				};
				return {
					...written(standing, own),
					untidy: `The comment may lack a part: ${why}.`
				};
			}
			const isNew = target === void 0 || isToBeRecreated();
			if (!isNew && !isFresh && clock.now() - view.since > leastWait) {
				view = await lookAgain(target);
				isFresh = true;
				continue;
			}
			const instead = isNew && target ? Math.max(...[target, ...duplicates].map(({ id }) => id)) : void 0;
			const fitting = fittingBody(request.key, {
				instead: instead ?? target?.held?.instead,
				sections: wanted
			}, isMine ? {
				id: mine.id,
				render
			} : void 0);
			if (target && !isNew && duplicates.length === 0 && fitting.body === plainLines(target.body)) return written(target, own);
			known = wanted;
			hasText = fitting.hasText;
			const kept = readCommentBody(fitting.body)?.sections ?? [];
			for (const { id } of wanted) if (!kept.some((section) => section.id === id)) roomless.add(id);
			try {
				standing = isNew ? await comments.create(fitting.body) : await comments.update(target.id, fitting.body);
				if (isNew) created.add(standing.id);
				writes++;
				failures = 0;
				const wait = Math.max(leastWait, 3 * (clock.now() - view.since)) * (1 + clock.random() / 2);
				if (Math.min(wait, longestWait) >= patience.left()) return {
					...written(standing, own),
					untidy: "There was no time left to look at the comment again."
				};
				await clock.sleep(Math.min(wait, longestWait));
			} catch (error) {
				const failure = failureOf(error);
				if (!isNew && isGone(failure)) gone.add(target.id);
				else if (!isPassing(failure) || !await patience.waitAfter(failure, ++failures)) throw error;
				else isCreateLost ||= isNew && isUncertain(failure);
			}
			view = isNew || duplicates.length > 0 ? await lookAtAll() : await lookAgain(target);
			isFresh = false;
			/** Whether the comment needs no writing. */
			function isSettled() {
				if (!target || isToBeRecreated()) return false;
				if (!isMine) return holds(target, wanted);
				const there = target.held?.sections.find(({ id }) => id === mine.id);
				if (there === void 0) return false;
				if (isSame(there)) return holds(target, wanted) && (!hasText || there.text !== void 0);
				if (writes > 0 || !saysTheSame(there)) return false;
				const others = wanted.map((section) => section === mine ? there : section);
				return holds(target, others) && (mode === "on-change" || isIntact(request.key, target.body));
			}
		}
	} catch (error) {
		if (standing === void 0) throw error;
		const untidy = `The comment was written, but not looked at again: ${failureOf(error).message}`;
		return {
			...written(standing, mine),
			untidy
		};
	}
	async function lookAtAll() {
		const since = clock.now();
		return viewOf((await comments.list()).filter(isOwn), since);
	}
	/** Looks at the comment that stays; at all of them where it has gone. */
	async function lookAgain(target) {
		if (gone.has(target.id)) return lookAtAll();
		const since = clock.now();
		const comment = await unlessGone(comments.get(target.id));
		if (comment === void 0 || !isOwn(comment)) return lookAtAll();
		return {
			target: hold(comment),
			duplicates: view.duplicates,
			since
		};
	}
	function render(characters) {
		return request.body({
			before: mine.before && unpackMemory(mine.before),
			characters
		});
	}
	/** What the comment has to hold: the newest of all that was seen, and the own section in its place. */
	function wantedSections() {
		const present = newestSections([sectionsOf(view), known]).filter(({ id }) => !roomless.has(id));
		const there = present.find(({ id }) => id === mine.id);
		if (there && compareSections(there, mine) > 0) return withoutTold(present);
		const others = present.filter(({ id }) => id !== mine.id);
		if (request.replaces) {
			const told = [
				...others.map(({ id }) => id),
				...there?.tells ?? [],
				...mine.tells ?? []
			].filter((name) => name !== mine.id && request.replaces?.(name));
			mine.tells = [...new Set(told)].slice(0, 100);
		}
		return withoutTold([...others, mine]);
	}
	function isToBeRecreated() {
		if (mode !== "recreate" || created.size > 0 || view.target === void 0) return false;
		const there = view.target.held?.sections.find(({ id }) => id === mine.id);
		return !(there && isSame(there) && !initial.has(view.target.id)) && !(there && saysTheSame(there));
	}
	/** Whether a section is the one that this publication wrote. */
	function isSame(there) {
		return there.id === mine.id && compareSections(there, mine) === 0;
	}
	/** Nothing new to say: about the same commit, or, in mode `on-change` and alone, about any. */
	function saysTheSame(there) {
		if (mode === "on-change" && there.decisionHash === mine.decisionHash) return there.sha === mine.sha || sectionsOf(view).length === 1;
		return mode !== "on-change" && there.bodyHash === mine.bodyHash && there.sha === mine.sha && there.text !== void 0;
	}
	function superseded() {
		const { id, url } = [view.target, ...view.duplicates].find((comment) => comment?.held?.sections.some((section) => stored && compareSections(section, stored) === 0)) ?? view.target;
		return {
			status: "superseded",
			id,
			url
		};
	}
	function written({ id, url }, own) {
		if (own === void 0 || compareSections(own, mine) > 0) return {
			status: "superseded",
			id,
			url
		};
		if (created.has(id) || isCreateLost && !initial.has(id)) return {
			status: mode === "recreate" && initial.size > 0 ? "recreated" : "created",
			id,
			url
		};
		return {
			status: known.length > 0 ? "updated" : "unchanged",
			id,
			url
		};
	}
}

// shared/github/comment.ts
/**
* Keeps one section of the one comment on the run's pull request. Our comment is the one with the key's
* marker in the first line and the token's author; of several the oldest is kept. Never throws: a comment
* that cannot be written changes nothing about the verdict.
*/
async function publishComment(request, desk) {
	if (request.mode === "off") return { status: "off" };
	if (!desk.run.pullRequest) return { status: "no-pull-request" };
	try {
		const comments = await desk.connect();
		if (!comments) return {
			status: "no-token",
			why: "No comment was written, because github-token is empty."
		};
		return await writeComment(request, desk, comments);
	} catch (error) {
		return refusal(error);
	}
}
/** Why nothing was written, with what to do about it. A bug of ours is told here, too: it must not decide a verdict. */
function refusal(error) {
	const message = error instanceof Error ? error.message : String(error);
	const status = error instanceof Error && "status" in error ? error.status : void 0;
	if (status === 403 && !isRateLimit(failureOf(error)) && !/locked/i.test(message)) return {
		status: "read-only",
		why: `No comment was written, because the token may only read (${message}). Add "permissions: { contents: read, pull-requests: write }" to the job; a pull request from a fork never gets more, its result is in the job summary.`
	};
	if (status === 401) return {
		status: "failed",
		why: `No comment was written, because GitHub does not know github-token (${message}).`
	};
	return {
		status: "failed",
		why: `The comment could not be published: ${message}`
	};
}

// shared/github/engine-cache.ts
/**
* The runner's tool cache and GitHub's cache service. Both are conveniences: where the service is
* missing or refuses (a fork may only read), `warn` is told and the engine is fetched again.
*/
function engineCache(env, warn) {
	const folder = env.RUNNER_TOOL_CACHE || env.RUNNER_TEMP;
	if (!folder) return void 0;
	return {
		folder,
		async restore(paths, key) {
			try {
				const { isFeatureAvailable, restoreCache } = await import("./cache.js");
				return isFeatureAvailable() && await restoreCache([...paths], key) !== void 0;
			} catch (error) {
				warn(`The cache could not be read: ${said(error)}`);
				return false;
			}
		},
		async save(paths, key) {
			try {
				const { isFeatureAvailable, saveCache } = await import("./cache.js");
				if (isFeatureAvailable()) await saveCache([...paths], key);
			} catch (error) {
				warn(`The cache could not be written: ${said(error)}`);
			}
		}
	};
}
function said(error) {
	return error instanceof Error ? error.message : String(error);
}

// shared/github/job-summary.ts
/** Above 1 MiB a step's summary is refused as a whole; this leaves room for other writers in the step. */
const summaryBytes = 921600;
/** The markdown if it fits, otherwise a sentence that says why it is missing: a cut table reads as a whole one. */
function fittingSummary(markdown) {
	const bytes = Buffer.byteLength(markdown);
	if (bytes <= 921600) return markdown;
	return `The summary is ${bytes} bytes long, more than the ${summaryBytes} that fit here. The report file holds everything.\n`;
}

// shared/github/outputs.ts
/**
* Every output that a gate may set. The list is closed because a runner checks an output's value
* but not its name: a name taken from data could set others.
*/
const outputNames = [
	"verdict",
	"report",
	"summary",
	"html",
	"junit",
	"approved",
	"comment-url",
	"check-url",
	"challenger-sha256",
	"champion-sha256",
	"rows",
	"failed-checks",
	"profile-path",
	"worse-than-champion",
	"failing-rows-path"
];

// shared/github/pull-request-comments.ts
const comment = object({
	id: number(),
	body: string().optional(),
	html_url: string(),
	user: object({
		login: string(),
		type: string().optional()
	}).nullable()
});
const viewer = object({ viewer: object({ login: string() }) });
const perPage = 100;
/** Speaks with GitHub; each request waits and tries again as `patience` allows. */
function pullRequestComments(octokit, { owner, repo, number }, patience) {
	const there = {
		owner,
		repo
	};
	const once = (ask) => persist(ask, patience, () => false);
	return {
		viewer: () => persist(async (signal) => {
			const answer = await octokit.graphql("query { viewer { login } }", { request: { signal } });
			return readable(viewer, answer).viewer.login;
		}, patience),
		async list() {
			const all = [];
			for (let page = 1;; page++) {
				const found = await persist(async (signal) => {
					const which = {
						...there,
						issue_number: number,
						per_page: perPage,
						page
					};
					const { data } = await octokit.rest.issues.listComments({
						...which,
						request: { signal }
					});
					return readable(array(comment), data).map(plain);
				}, patience);
				all.push(...found);
				if (found.length < perPage) return all.sort((a, b) => a.id - b.id);
			}
		},
		create: (body) => once(async (signal) => {
			const what = {
				...there,
				issue_number: number,
				body
			};
			const { data } = await octokit.rest.issues.createComment({
				...what,
				request: { signal }
			});
			return plain(readable(comment, data));
		}),
		get: (id) => persist(async (signal) => {
			const which = {
				...there,
				comment_id: id
			};
			const { data } = await octokit.rest.issues.getComment({
				...which,
				request: { signal }
			});
			return plain(readable(comment, data));
		}, patience),
		update: (id, body) => once(async (signal) => {
			const what = {
				...there,
				comment_id: id,
				body
			};
			const { data } = await octokit.rest.issues.updateComment({
				...what,
				request: { signal }
			});
			return plain(readable(comment, data));
		}),
		remove: (id) => once(async (signal) => {
			await octokit.rest.issues.deleteComment({
				...there,
				comment_id: id,
				request: { signal }
			});
		})
	};
}
function plain({ id, body, html_url, user }) {
	return {
		id,
		body: body ?? "",
		url: html_url,
		author: user ? {
			login: user.login,
			isBot: user.type === "Bot"
		} : void 0
	};
}

// shared/github/action-host.ts
const mark = {
	error,
	warning,
	notice
};
/** A step of a workflow as a gate sees it. Throws where the event's payload cannot be read. */
function actionHost(env) {
	const input = (name) => readInput(name, env);
	const payload = eventPayload(env);
	const event = pullRequestContext(payload);
	const run = runContext(env, event);
	const token = input("github-token");
	if (token) setSecret(token);
	let desk;
	return {
		kind: "action",
		run,
		engines: engineCache(env, warning),
		display: {
			width: 120,
			colour: !env.NO_COLOR
		},
		input,
		flag: (name) => yesOrNo(name, input(name)),
		async baseFile(path) {
			const base = baseOf(run);
			if (!base) return void 0;
			if (!token) return { unreadable: "github-token is empty" };
			const inRepository = relative(resolve(env.GITHUB_WORKSPACE || "."), path).split(sep).join("/");
			if (inRepository.startsWith("../") || isAbsolute(inRepository)) return { absent: true };
			const left = patience(Math.min(30, publishSeconds(env)) * 1e3);
			return readBaseFile(inRepository, base, await connect(token, env), left);
		},
		github() {
			desk ??= openDesk(env, run, payload);
			return desk;
		},
		info: (text) => info(harmless(text)),
		notice: (text) => notice(text),
		warning: (text) => warning(text),
		group: (title, work) => group(harmless(title), work),
		show: (text) => info(harmless(text)),
		setOutputs(outputs) {
			for (const name of outputNames) if (outputs[name] !== void 0) setOutput(name, outputs[name]);
		},
		annotate(annotations) {
			for (const { level, title, message, file, line } of shownAnnotations(annotations)) mark[level](message, {
				title,
				...file !== void 0 && {
					file,
					startLine: line
				}
			});
		},
		async writeSummary(markdown) {
			if (env.GITHUB_STEP_SUMMARY) await summary.addRaw(fittingSummary(markdown), true).write();
		},
		async publishComment(request, judged = run) {
			const left = patience(publishSeconds(env) * 1e3);
			const outcome = await publishComment(request, {
				run: judged,
				patience: left,
				author: input("comment-author"),
				connect: async () => token && judged.pullRequest ? pullRequestComments(await connect(token, env), judged.pullRequest, left) : void 0
			});
			if (outcome.status === "read-only" || outcome.status === "no-token") notice(outcome.why);
			else if (outcome.status === "failed") warning(outcome.why);
			else info(harmless(`Comment ${outcome.status}${"url" in outcome ? `: ${outcome.url}` : ""}`));
			if ("untidy" in outcome && outcome.untidy) warning(outcome.untidy);
			return outcome;
		}
	};
}
/** What is to be merged upon: a pull request's base, or a merge queue's. */
function baseOf({ pullRequest, mergeBase, repository }) {
	if (pullRequest) {
		const { owner, repo, baseSha, baseRef } = pullRequest;
		return {
			owner,
			repo,
			sha: baseSha,
			ref: baseRef
		};
	}
	const [owner, repo] = repository?.split("/") ?? [];
	return mergeBase && owner && repo ? {
		owner,
		repo,
		...mergeBase
	} : void 0;
}
async function openDesk(env, run, payload) {
	const [, owner, repo] = /^([^/]+)\/([^/]+)$/.exec(run.repository ?? "") ?? [];
	if (owner === void 0) return void 0;
	const token = readInput("github-token", env);
	const approvalsToken = readInput("approvals-token", env);
	if (approvalsToken) setSecret(approvalsToken);
	const { openGitHubDesk } = await import("./open-github-desk.js");
	return openGitHubDesk({
		octokit: token ? await connect(token, env) : void 0,
		approvalsOctokit: approvalsToken ? await connect(approvalsToken, env) : void 0,
		owner,
		repo,
		run,
		payload,
		env,
		patience: publishSeconds(env) * 1e3
	});
}
function eventPayload(env) {
	const path = env.GITHUB_EVENT_PATH;
	return path && existsSync(path) ? JSON.parse(readFileSync(path, "utf8")) : void 0;
}

// shared/github/start.ts
/**
* Runs a gate as a step of a workflow. This is the one place that fails the step: with one message
* for what the user can mend, with a stack for what is our bug, and in few words for a verdict that
* blocks, because the gate has already said why.
*/
async function start(main) {
	try {
		const { verdict, blocks } = await main(actionHost(process.env));
		if (blocks) setFailed(`The verdict is ${verdict}, which stops this step`);
		process.exitCode = blocks ? exitCodes.blocked : exitCodes.through;
	} catch (fault) {
		setOutput("verdict", "error");
		if (fault instanceof InputError) {
			error(fault.message, {
				title: fault.fault.input,
				...placeOf(fault, process.env)
			});
			process.exitCode = exitCodes.input;
		} else {
			error(fault instanceof Error ? fault.stack ?? fault.message : String(fault), { title: "This is a bug in Tollgate" });
			process.exitCode = exitCodes.bug;
		}
	}
	if (hasAbandonedWork()) process.stdout.write("", () => process.exit());
}
/** Where GitHub shows the message in the files of a pull request: paths from the repository's root. */
function placeOf({ fault: { at } }, env) {
	if (at === void 0) return {};
	const path = resolve(readInput("working-directory", env) ?? ".", at.file);
	return {
		file: relative(resolve(env.GITHUB_WORKSPACE || "."), path).split(sep).join("/"),
		startLine: at.line
	};
}

export { start as t };