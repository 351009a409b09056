import { DAY } from '../../calendar/instant.ts';
import type { PupilId } from '../../wire/ids.ts';
import type { PupilEdition } from '../../wire/pupil-lesson.ts';
import type { School } from '../school/school.ts';
import { attemptFor } from './attempt-for.ts';
import { pupilEdition } from './pupil-edition.ts';

/** After this a lesson that changed meanwhile begins anew: what was mended in it matters more than their place. */
const UNDER_WAY = 7 * DAY;

/**
 * A lesson for a pupil's browser: as it was when they began it, while they are under way, and else as it
 * is now. One that was edited or withheld since doesn't send a child back to its start.
 * @param pupil undefined for anybody else
 */
export function editionFor(
	school: School,
	lesson: string,
	pupil: PupilId | undefined
): PupilEdition | undefined {
	const open = pupil && attemptFor(school, pupil, lesson);
	const isUnderWay = open && school.clock() - open.openedAt < UNDER_WAY;
	const begun = isUnderWay ? pupilEdition(school, lesson, open.hash) : undefined;
	return begun ?? pupilEdition(school, lesson);
}
