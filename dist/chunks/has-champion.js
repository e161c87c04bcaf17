// shared/checks/has-champion.ts
/** Whether there is a champion to compare with, or this is a first model. */
function hasChampion({ overall }) {
	return (overall.cells?.prediction ?? overall.rows?.models)?.champion !== void 0;
}

export { hasChampion as t };