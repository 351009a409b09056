import * as v from 'valibot';
import { changeLado } from '../../school/lado.ts';
import type { Kind } from '../kind.ts';

interface Lado {
	readonly authority: string;
	readonly phone: string;
}

/** Whom to ring about an adult at school. */
export const lado: Kind<Lado> = {
	schema: v.strictObject({ authority: v.string(), phone: v.string() }),
	about: () => undefined,
	takesAway: false,
	hindered: () => undefined,
	isSame: (one, other) => one.authority === other.authority && one.phone === other.phone,
	inWords: ({ authority, phone }) => `The LADO’s number is ${phone} (${authority})`,
	does: changeLado
};
