// shared/data/profile.ts
/** The quantiles that a profile tells. */
const profiledQuantiles = [
	.01,
	.05,
	.1,
	.2,
	.3,
	.4,
	.5,
	.6,
	.7,
	.8,
	.9,
	.95,
	.99
];

export { profiledQuantiles as t };