import type { Component } from 'svelte';
import type { Activity } from './index.ts';
import type { PrintProps } from './print.ts';

type Print = Component<PrintProps<Activity>>;

/** The printed form of every kind, by its folder: each is fetched when a sheet needs it. */
const prints = import.meta.glob<{ default: Print }>('./*/Print.svelte');

/** An activity's printed form. @throws when its folder has none */
export async function printOf({ kind }: { readonly kind: string }): Promise<Print> {
	const load = prints[`./${kind}/Print.svelte`];
	if (!load) throw new Error(`no kind of activity is called ${kind}`);
	return (await load()).default;
}
