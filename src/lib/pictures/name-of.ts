import { m } from '$lib/paraglide/messages.js';

const ANIMALS: Record<string, () => string> = {
	magpie: m.games_who_magpie,
	fox: m.games_who_fox,
	hedgehog: m.games_who_hedgehog,
	owl: m.games_who_owl
};

/** What somebody of the cast is called on screen: animals in the reader's language, children by name. */
export const nameOf = (who: string): string =>
	ANIMALS[who]?.() ?? who.charAt(0).toUpperCase() + who.slice(1);
