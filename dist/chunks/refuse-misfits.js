import { t as InputError } from "./errors.js";
import { t as hasChampion } from "./has-champion.js";
import { t as metricByName } from "./metrics.js";

// shared/checks/refuse-misfits.ts
/**
* Throws an InputError where settings do not fit the data: an option that names a class that is not there, or
* nothing that could decide on a first model.
*/
function refuseMisfits(evaluation, settings) {
	for (const [key, { metric, options }] of Object.entries(settings.metrics)) {
		const fault = metricByName(metric)?.misfit?.(evaluation, options);
		if (fault) throw new InputError({
			...fault,
			input: `evaluate.metrics.${key}.${fault.input}`
		});
	}
	if (hasChampion(evaluation)) return;
	if (Object.values(settings.metrics).some((setting) => setting["at-least"] !== void 0 || setting["at-most"] !== void 0) || settings.baseline !== void 0 || Object.keys(settings.cost).length > 0) return;
	throw new InputError({
		input: "models.champion",
		rule: "must be given, or the challenger needs limits of its own",
		fix: "A first model is judged by at-least, at-most, a baseline or cost alone: set one under evaluate, or name the champion."
	});
}

export { refuseMisfits };