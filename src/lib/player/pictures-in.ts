import { addressOf } from '../pictures/address.ts';
import type { Picture } from '../curriculum/picture.ts';
import type { PupilEdition } from '../wire/pupil-lesson.ts';

/** Where every picture of a lesson and its games is served, to be fetched ahead while there is Wi-Fi. */
export function picturesIn({ id, hash, lesson, games }: PupilEdition): string[] {
	const found = new Set<string>([`/lessons/${id}.json?h=${hash}`]);
	const look = (value: unknown): void => {
		if (Array.isArray(value)) return value.forEach(look);
		if (typeof value !== 'object' || value === null) return;
		if ('description' in value)
			found.add(addressOf(value as Picture, (file) => `/lessons/${id}/${file}`));
		Object.values(value).forEach(look);
	};
	look(lesson);
	return [...found, ...Object.values(games).flatMap(({ pictures }) => pictures ?? [])];
}
