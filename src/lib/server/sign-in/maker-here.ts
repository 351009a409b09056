import { GAMES } from '../../games/index.ts';
import { strandsNotFor } from '../people/care.ts';
import { looksOf } from '../people/looks.ts';
import { makerToken } from '../post/maker.ts';
import type { Pupil } from '../permissions/who.ts';
import type { School } from '../school/school.ts';
import { begunBy } from '../teaching/attempt-for.ts';
import { gameLevelsFor } from '../teaching/game-level.ts';
import { routesFor } from '../teaching/routes-for.ts';
import { firstForm } from './first-form.ts';
import { seedOf } from './seed-of.ts';

/** Games about a strand that isn't for this pupil. */
function gamesNotFor(school: School, { id }: Pupil): string[] {
	const strands = strandsNotFor(school, id);
	return Object.entries(GAMES).flatMap(([name, { strand }]) => (strands.has(strand) ? [name] : []));
}

/** What a pupil's tab is given at sign-in: enough to work offline, and nothing that reads. */
export function makerHereFor(school: School, pupil: Pupil, device: string) {
	return {
		token: makerToken(school, pupil.id, device),
		shownName: pupil.shownName,
		avatar: pupil.avatar,
		year: pupil.year,
		form: firstForm(school, pupil),
		seed: seedOf(pupil),
		home: pupil.home,
		looks: looksOf(school, pupil.id),
		gameLevels: gameLevelsFor(school, pupil),
		gamesNotFor: gamesNotFor(school, pupil),
		routes: routesFor(school, pupil.id),
		begun: begunBy(school, pupil.id)
	};
}
