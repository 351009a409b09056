import type { AnimalName } from '../cast.ts';
import type { Mood } from '../face.ts';
import { bear } from './bear.ts';
import { fox } from './fox.ts';
import { hedgehog } from './hedgehog.ts';
import { magpie } from './magpie.ts';
import { owl } from './owl.ts';

/** An animal who stands on two legs, talks, and wears one thing that is theirs. */
export interface Animal {
	/** Height of the middle of the head, of the shoulders and hips, above the feet (all below 0). */
	readonly head: number;
	readonly shoulder: number;
	readonly hip: number;
	/** Half the body's width at the shoulders and at its widest. */
	readonly narrow: number;
	readonly wide: number;
	readonly fur: string;
	/** What their arms and hands, or wings, and feet are coloured. */
	readonly arm: string;
	readonly paw: string;
	readonly foot: string;
	readonly limb: number;
	/** Behind the body: a tail, spines. */
	behind(): string;
	/** On the body: a belly, a scarf. */
	body(): string;
	/** What of it shows from behind. */
	back(): string;
	/** The head about 0, 0, turned a little to a side; from behind when `mood` is absent. */
	face(mood: Mood | undefined, turn: number): string;
}

export const ANIMALS: Record<AnimalName, Animal> = { bear, fox, magpie, hedgehog, owl };
