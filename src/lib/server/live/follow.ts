import type { ClassId, PupilId } from '../../wire/ids.ts';
import type { School } from '../school/school.ts';

/** Who follows in which class, with how many open pages. In memory: after a restart they come back by themselves. */
const following = new WeakMap<School, Map<ClassId, Map<PupilId, number>>>();

/** Notes that a pupil's page follows their class. @returns ends that */
export function join(school: School, schoolClass: ClassId, pupil: PupilId): () => void {
	const classes = following.get(school) ?? new Map<ClassId, Map<PupilId, number>>();
	following.set(school, classes);
	const here = classes.get(schoolClass) ?? new Map<PupilId, number>();
	classes.set(schoolClass, here);
	here.set(pupil, (here.get(pupil) ?? 0) + 1);
	school.bus.tell({ what: 'live', schoolClass });
	let isOver = false;
	return () => {
		if (isOver) return;
		isOver = true;
		const pages = (here.get(pupil) ?? 1) - 1;
		if (pages > 0) here.set(pupil, pages);
		else here.delete(pupil);
		school.bus.tell({ what: 'live', schoolClass });
	};
}

/** How many pupils of a class follow now, each counted once. */
export function joinedIn(school: School, schoolClass: ClassId): number {
	return following.get(school)?.get(schoolClass)?.size ?? 0;
}
