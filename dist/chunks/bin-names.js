// shared/bin-names.ts
/** Bins closed below and open above: `below 25`, `25 to below 40`, `40 or more`; `all` without edges. */
function binNames(edges) {
	if (edges.length === 0) return ["all"];
	return [
		`below ${edges[0]}`,
		...edges.slice(1).map((edge, k) => `${edges[k]} to below ${edge}`),
		`${edges[edges.length - 1]} or more`
	];
}

export { binNames as t };