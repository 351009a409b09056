import type { Story, StoryResponse } from './kind.ts';

type Path = StoryResponse['path'];

/** The last choice made in each scene, which is the one that counts in the telling. */
export function picks(path: Path): ReadonlyMap<string, number> {
	return new Map(path.map(({ scene, choice }) => [scene, choice]));
}

/** The scenes from the first one on, as far as the choices made lead. */
export function wayOf(story: Story, path: Path): string[] {
	const picked = picks(path);
	const way: string[] = [];
	let at = story.scenes[0];
	while (at && !way.includes(at.id)) {
		way.push(at.id);
		const to: string | undefined = at.choices?.[picked.get(at.id) ?? -1]?.to ?? at.next;
		at = story.scenes.find((scene) => scene.id === to);
	}
	return way;
}

/** A choice as a sentence, so that several in a row can be read aloud. */
export const sentence = (text: string): string => (/[.!?…”"]$/.test(text) ? text : `${text}.`);
