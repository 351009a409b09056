import { randomInt } from 'node:crypto';
import { signsInWithPictures, type Year } from '../../curriculum/year.ts';
import { SECRET_PICTURES } from './secret-pictures.ts';
import { SECRET_WORDS } from './secret-words.ts';

/**
 * A new secret for a pupil: three different pictures to Year 2 (1,320 in all, so waits matter), three
 * words from Year 3. Joined with dashes.
 */
export function newSecret(year: Year): string {
	if (!signsInWithPictures(year))
		return SECRET_WORDS.map((list) => list[randomInt(list.length)]).join('-');
	const left: string[] = [...SECRET_PICTURES];
	return Array.from({ length: 3 }, () => left.splice(randomInt(left.length), 1)[0])
		.map((name) => name?.replaceAll('-', '_'))
		.join('-');
}

/** A secret as it is compared: case, spaces and other signs between words don't matter. */
export function plainSecret(typed: string): string {
	return typed
		.trim()
		.toLowerCase()
		.split(/[^a-z_]+/)
		.filter(Boolean)
		.join('-');
}

/** The parts of a secret, for a card: picture names or words. */
export const partsOf = (secret: string): string[] =>
	secret.split('-').map((part) => part.replaceAll('_', '-'));
