import { when, type Outcome, type Play } from '../rounds/play.ts';
import { shuffle } from '../shuffle.ts';
import { PLACES, type Content, type Place, type Roles } from './rounds.ts';
import { twice } from './twice.ts';

type Person = Roles['people'][number];

/** Where somebody was put: one name for both. */
export const put = ({ id }: Person, place: Place): string => `${id}-${place}`;

/** The place that was picked for somebody, if any was. */
export const placeOf = (one: Person, picked: readonly string[]): Place | undefined =>
	PLACES.find((place) => picked.includes(put(one, place)));

/** Who is to be placed now. */
export const placing = ({ people }: Roles, picked: readonly string[]): Person | undefined =>
	people.find((one) => placeOf(one, picked) === undefined);

/** Who is behind a pick. */
export const personOf = ({ people }: Roles, what: string): Person | undefined =>
	people.find((one) => PLACES.some((place) => put(one, place) === what));

export function judgeRoles(round: Roles, picked: readonly string[]): Outcome {
	const wrong = round.people.find((one) => placeOf(one, picked) !== one.was);
	return wrong
		? { right: false, say: wrong.say, shows: wrong.shows }
		: { right: true, say: round.right };
}

/** One after another, each to where they stand; any of them can be taken back. */
export const roles: Play<Roles, Content, Outcome> = {
	deal: (round, roll) => ({ ...round, people: shuffle(round.people, roll) }),
	// The four stay while who is placed changes, so that a keyboard keeps its place.
	choices: (round, { places }, picked) =>
		placing(round, picked)
			? PLACES.map((place) => ({ id: place, label: places?.[place] ?? '', place: 'scene' }))
			: [],
	pick(round, picked, what) {
		const now = placing(round, picked);
		const place = PLACES.find((one) => one === what);
		return now && place ? [...picked, put(now, place)] : undefined;
	},
	held: (round, _content, picked) =>
		picked.map((what) => ({ label: personOf(round, what)?.nick ?? '' })),
	ready: ({ people }, picked) => (picked.length === people.length ? 'may-lock' : 'not-yet'),
	lock: ({ places }) => places?.done,
	judge: (round, _content, picked) => judgeRoles(round, picked),
	heard: ({ people }) => people.map(({ nick, did }) => `${nick}: ${did}`),
	texts: ({ say, right, people }) => [say, right, ...people.flatMap((one) => [one.did, one.say])],
	shown: ({ people }) =>
		people.map(({ shows }, at) => ({ slug: shows, path: ['people', at, 'shows'] })),
	problems: ({ people }, { places }) => [
		...twice(
			people.map(({ id }) => id),
			'people'
		),
		...when(places === undefined, ['play'], 'say under "places" what the places are called'),
		...when(new Set(people.map(({ was }) => was)).size < 2, ['people'], 'all stand in one place')
	]
};
