import type { Path } from './fault.ts';

/** Keys whose values are names for the program, never read by a person. */
// prettier-ignore
const NAMES = new Set([
	'id', 'kind', 'year', 'strand', 'statement', 'statements', 'alsoServes', 'facts', 'place', 'who',
	'mood', 'pose', 'holds', 'at', 'what', 'size', 'thing', 'person', 'file', 'to', 'next', 'belongs',
	'game', 'form', 'when', 'style', 'route'
]);

/** Every object in a value, outermost first, with where it is. */
export function* objects(
	value: unknown,
	path: Path = []
): Generator<[Record<string, unknown>, Path]> {
	if (Array.isArray(value)) {
		for (const [i, item] of value.entries()) yield* objects(item, [...path, i]);
	} else if (typeof value === 'object' && value !== null) {
		yield [value as Record<string, unknown>, path];
		for (const [key, item] of Object.entries(value)) yield* objects(item, [...path, key]);
	}
}

/** Every text in a value that a person reads, with where it is. */
export function* prose(value: unknown, path: Path = []): Generator<[string, Path]> {
	if (typeof value === 'string') yield [value, path];
	else if (Array.isArray(value)) {
		for (const [i, item] of value.entries()) yield* prose(item, [...path, i]);
	} else if (typeof value === 'object' && value !== null) {
		for (const [key, item] of Object.entries(value)) {
			// A picture's `shows` is words on a sign; an answer's is the name of a misconception.
			const isName = NAMES.has(key) || (key === 'shows' && !('place' in value));
			if (!isName) yield* prose(item, [...path, key]);
		}
	}
}
