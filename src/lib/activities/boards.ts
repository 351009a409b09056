import type { Component } from 'svelte';
import type { BoardProps } from './board.ts';
import type { Activity } from './index.ts';

type Board = Component<BoardProps<Activity>>;

/** The view for the board of every kind, by its folder: each is fetched when a lesson needs it. */
const boards = import.meta.glob<{ default: Board }>('./*/Board.svelte');

/** What a class sees of an activity on the board. @throws when its folder has no such view */
export async function boardOf({ kind }: { readonly kind: string }): Promise<Board> {
	const load = boards[`./${kind}/Board.svelte`];
	if (!load) throw new Error(`no kind of activity is called ${kind}`);
	return (await load()).default;
}
