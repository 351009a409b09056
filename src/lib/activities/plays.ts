import type { Component } from 'svelte';
import type { Activity } from './index.ts';
import type { PlayProps } from './play.ts';

type Play = Component<PlayProps<Activity, unknown>>;

/** The pupil's view of every kind, by its folder: each is fetched when a lesson needs it. */
const plays = import.meta.glob<{ default: Play }>('./*/Play.svelte');

const here = new Map<string, Play>();

/** The pupil's view of an activity, where its script has come. */
export const playHere = ({ kind }: { readonly kind: string }): Play | undefined => here.get(kind);

/** The pupil's view of an activity. @throws when its folder has none */
export async function playOf({ kind }: { readonly kind: string }): Promise<Play> {
	const load = plays[`./${kind}/Play.svelte`];
	if (!load) throw new Error(`no kind of activity is called ${kind}`);
	const { default: play } = await load();
	here.set(kind, play);
	return play;
}
