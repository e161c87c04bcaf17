// shared/group-name.ts
/**
* What people of these protected values are called: `F, Black`. Of several values one that holds a comma and a space, or
* begins with a quotation mark, is quoted, so that no two groups have the same name: `"a, b", c` and `a, "b, c"`.
*/
function groupName(values) {
	if (values.length === 1) return values[0];
	return values.map((value) => /, |^"/.test(value) ? JSON.stringify(value) : value).join(", ");
}

export { groupName as t };