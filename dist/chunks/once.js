// shared/once.ts
/** A function that computes its value when it is first asked, and holds it. */
function once(compute) {
	let held;
	return () => {
		held ??= { value: compute() };
		return held.value;
	};
}

export { once as t };