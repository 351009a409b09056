import * as v from 'valibot';
import { emptyAgreed } from '$lib/server/concerns/empty-agreed.ts';
import { handOff } from '$lib/server/concerns/hand-off.ts';
import { endKeeping, keepBack } from '$lib/server/concerns/keep-back.ts';
import type { Doing } from './doing.ts';

const filled = (missing: string, longest: number) =>
	v.pipe(v.string(missing), v.trim(), v.minLength(1, missing), v.maxLength(longest, 'Write less.'));
const day = v.pipe(v.string('Say since when.'), v.isoDate('Say since when.'));

const doing = <S extends v.GenericSchema>(one: Doing<S>): Doing<S> => one;

export const handingOff = doing({
	schema: v.object({
		system: filled('Say which system it is in.', 80),
		reference: filled('Write the reference it has there.', 120),
		on: day
	}),
	does: handOff
});

export const holding = doing({
	schema: v.object({ words: filled('Write why.', 20_000), hold: v.picklist(['on', 'no-more']) }),
	does: (school, id, who, { words, hold }) =>
		(hold === 'on' ? keepBack : endKeeping)(school, id, who, words)
});

export const removing = doing({
	schema: v.object({ words: v.optional(v.pipe(v.string(), v.trim(), v.maxLength(20_000)), '') }),
	does: (school, id, who, { words }) => emptyAgreed(school, id, who, words)
});
