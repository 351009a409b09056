import { dayOf, instantOf, type Instant } from '../../calendar/instant.ts';
import { schoolYearFrom } from '../../coverage/facts.ts';
import type { ItemId, PupilId } from '../../wire/ids.ts';
import type { School } from '../school/school.ts';
import { sampleBehind, type WorkSample } from './sample-behind.ts';
import type { Decided } from './tables.ts';

/** A piece of a pupil's own work, as the pupil sees it. */
export interface OwnWork extends WorkSample {
	readonly id: ItemId;
	readonly lesson: string | null;
	readonly at: Instant;
	/** Whose it is for now: the pupil's alone, with the teacher, in the portfolio, or given back. */
	readonly state: 'mine' | 'offered' | 'kept' | 'given back';
	/** Why the pupil is proud of it; empty where they didn't say. */
	readonly why: string;
	/** What the teacher said of it last. */
	readonly words: string;
}

/**
 * What a pupil made this school year, newest first, offered or not, the newest finished go of each game, and
 * the results a teacher kept. Work made again in the same go stands for what went before it, unless a teacher
 * decided on that; an older go of a game stays where it was offered.
 */
export function workOf(school: School, pupil: PupilId): OwnWork[] {
	const from = instantOf(schoolYearFrom(dayOf(school.clock())), '00:00');
	const rows = school.sqlite.prepare(ROWS).all({ pupil, from }) as Row[];
	return rows.flatMap(({ offered, decided, ...row }): OwnWork[] => {
		const sample = sampleBehind(school, row.id);
		return sample ? [{ ...row, ...sample, state: stateOf(offered === 1, decided) }] : [];
	});
}

/** One piece of a pupil's own work; nothing where it is somebody else's. */
export function ownWork(school: School, pupil: PupilId, id: string): OwnWork | undefined {
	return workOf(school, pupil).find((work) => work.id === id);
}

interface Row extends Pick<OwnWork, 'id' | 'lesson' | 'at' | 'why' | 'words'> {
	readonly offered: 0 | 1;
	readonly decided: Decided | null;
}

/** Nothing shows a pupil that an adult was worried: what was set aside is with the teacher still. */
const stateOf = (offered: boolean, decided: Row['decided']): OwnWork['state'] => {
	if (decided === 'approved') return 'kept';
	if (decided === 'returned') return 'given back';
	return offered ? 'offered' : 'mine';
};

const ROWS = `
with goes as (
	select r.id, row_number() over (partition by r.ideas_of, r.activity order by r.at desc, r.id) as latest
		from responses r
		where r.pupil = @pupil and r.at >= @from and r.kind = 'game'
			and exists (select 1 from marks where response = r.id and source = 'game' and "of" > 0)
)
select r.id, r.lesson, r.at, e.id is not null as offered, coalesce(e.why, '') as why, a.decided,
		coalesce(a.words, '') as words
	from responses r
	left join goes on goes.id = r.id
	left join evidence e on e.response = r.id
	left join approvals a on a.id = (select max(id) from approvals where evidence = e.id)
	where r.pupil = @pupil and r.at >= @from
		and (r.kind = 'make' or goes.latest = 1 or (e.id is not null and e.how is null))
		and (a.decided is not null or r.kind = 'game' or not exists (
			select 1 from responses later
			where later.attempt = r.attempt and later.activity = r.activity and later.n > r.n))
	order by r.at desc, r.id`;
