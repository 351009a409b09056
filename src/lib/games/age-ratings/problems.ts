import type { Problem } from '../game.ts';
import { when } from '../rounds/play.ts';
import { labelsOf } from './labels.ts';
import type { Content } from './rounds.ts';

type Path = (string | number)[];

/** A wrong answer names its wrong idea, and a right one has none. */
export const idea = (right: boolean, shows: string | undefined, path: Path): Problem[] => [
	...when(!right && shows === undefined, path, 'name the wrong idea that this answer shows'),
	...when(right && shows !== undefined, [...path, 'shows'], 'a right answer shows no wrong idea')
];

/** What a play needs beside the rounds. */
export const needs = (content: Content, ...names: (keyof Content)[]): Problem[] =>
	names.flatMap((name) =>
		when(content[name] === undefined, ['play'], `this play needs "${name}" above the rounds`)
	);

/** A number that the facts know no label for. */
export function unknownLabel(content: Content, label: number, path: Path): Problem[] {
	const known = labelsOf(content);
	return when(
		known.length > 0 && !known.includes(label),
		path,
		`there is no label ${label}: the facts know ${content.labels}`
	);
}

interface Shows {
	readonly shows?: string | undefined;
}

/** The wrong ideas that answers show, by name or in a list, and where each stands. */
export const ideasIn = (
	all: Readonly<Record<string, Shows | undefined>> | readonly Shows[],
	under: string
) =>
	Object.entries(all).flatMap(([at, one]) =>
		one?.shows === undefined
			? []
			: [{ slug: one.shows, path: [under, isNaN(+at) ? at : +at, 'shows'] }]
	);

/** Two of one name can't be told apart. */
export const twice = (all: readonly { readonly id: string }[], under: string): Problem[] =>
	when(new Set(all.map(({ id }) => id)).size < all.length, [under], 'the same one is there twice');
