import type { PLACES } from '../../curriculum/picture.ts';
import type { Seat } from '../seat.ts';
import type { Box } from '../words-in-picture.ts';
import { bedroom } from './bedroom.ts';
import { bus } from './bus.ts';
import { classroom } from './classroom.ts';
import { cutOut } from './cut-out.ts';
import { garden } from './garden.ts';
import { hall } from './hall.ts';
import { kitchen } from './kitchen.ts';
import { library } from './library.ts';
import { livingRoom } from './living-room.ts';
import { night } from './night.ts';
import { park } from './park.ts';
import { plain } from './plain.ts';
import { playground } from './playground.ts';
import { screen } from './screen.ts';
import { seaside } from './seaside.ts';
import { shop } from './shop.ts';
import { street } from './street.ts';
import { woodland } from './woodland.ts';

/** Where a scene happens: 800 × 500, people's feet near y = 476. */
export interface Place {
	/** What is behind everybody. */
	readonly back: string;
	/** What stands in front of everybody, if anything. */
	readonly front?: string;
	/** What there is to sit on. */
	readonly seat: Seat;
	/** Pupils wear the school's jumper here. */
	readonly school?: true;
	/** A small thing here stands on a table rather than the floor. */
	readonly indoors?: true;
	/** Where a scene's words go: a board, a sign, a screen. `drawn` comes first, where there are words. */
	readonly board: Box & {
		readonly ink: string;
		readonly largest?: number;
		readonly drawn?: string;
	};
}

export const PLACE: Record<(typeof PLACES)[number], Place> = {
	plain,
	classroom,
	hall,
	library,
	playground,
	bedroom,
	'living-room': livingRoom,
	kitchen,
	garden,
	park,
	woodland,
	street,
	shop,
	bus,
	seaside,
	screen,
	night,
	'cut-out': cutOut
};
