// shared/data/evaluation.ts
/** Who a prediction belongs to. */
const roles = [
	"challenger",
	"champion",
	"baseline"
];
const tasks = [
	"binary",
	"multiclass",
	"regression"
];

export { tasks as n, roles as t };