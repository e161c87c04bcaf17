// shared/github/connect.ts
/** A client of GitHub's API at the address that the runner names. The library is loaded only now. */
async function connect(token, env) {
	return (await import("./github2.js")).getOctokit(token, { baseUrl: env.GITHUB_API_URL || "https://api.github.com" });
}

// shared/github/publish-seconds.ts
/** Seconds that publishing may take in all: `TOLLGATE_PUBLISH_SECONDS`, else two minutes. */
function publishSeconds(env) {
	const seconds = Number(env.TOLLGATE_PUBLISH_SECONDS || 120);
	return Number.isFinite(seconds) && seconds >= 0 ? seconds : 120;
}

export { connect as n, publishSeconds as t };