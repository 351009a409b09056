import type { Instant } from '../../calendar/instant.ts';
import { schoolYearFrom } from '../../coverage/facts.ts';
import { dayOf, instantOf } from '../../calendar/instant.ts';
import type { ClassId, EvidenceId, PupilId } from '../../wire/ids.ts';
import type { School } from '../school/school.ts';
import { HOWS } from './observe.ts';
import type { WorkSample } from './sample-behind.ts';
import { workBehind, type Behind } from './work-behind.ts';

/** One work sample as the teacher sees it. */
export interface ClassWork extends WorkSample {
	readonly id: EvidenceId;
	readonly pupil: PupilId;
	readonly shownName: string;
	readonly avatar: string;
	readonly why: string;
	readonly offeredAt: Instant;
	/** What an adult saw: who it was, with how each child did it, and whether there is a photo. */
	readonly seen?: {
		readonly by: string;
		readonly photo: string | null;
		readonly children: readonly {
			readonly shownName: string;
			readonly avatar: string;
			readonly how: string | undefined;
		}[];
	};
	/** Chosen by a teacher rather than offered by the pupil. */
	readonly kept: boolean;
	readonly decided: 'approved' | 'returned' | null;
	readonly decidedAt: Instant | null;
	readonly words: string;
}

export interface ClassEvidence {
	readonly waiting: readonly ClassWork[];
	readonly approved: readonly ClassWork[];
	readonly returned: readonly ClassWork[];
}

/** This school year's work samples of a class, newest first. */
export function evidenceOf(school: School, schoolClass: ClassId): ClassEvidence {
	const from = instantOf(schoolYearFrom(dayOf(school.clock())), '00:00');
	const rows = school.sqlite.prepare(ROWS).all({ schoolClass, from }) as Row[];
	const seen = Map.groupBy(rows, ({ observation }) => observation);
	const works = rows.flatMap(({ response, observation, how, kept, ...row }): ClassWork[] => {
		const together = observation === null ? [] : (seen.get(observation) ?? []);
		// What was seen of several children stands once, and is decided on once.
		if (together.length > 0 && together[0]?.id !== row.id) return [];
		const statements = JSON.parse(row.statements) as string[];
		const sample = workBehind(school, {
			response,
			observation,
			how: together.length > 1 ? null : how,
			statements
		});
		const { statements: _, by, photo, ...work } = row;
		if (!sample) return [];
		if (together.length === 0) return [{ ...work, ...sample, kept: kept === 1 }];
		const children = together.map(({ shownName, avatar, how }) => ({
			shownName,
			avatar,
			how: how ? HOWS[how].says : undefined
		}));
		return [
			{
				...work,
				...sample,
				shownName: inWords(children.map(({ shownName }) => shownName)),
				kept: false,
				seen: { by: by ?? '', photo: photo === 1 ? observation : null, children }
			}
		];
	});
	return {
		waiting: works.filter(({ decided }) => decided === null),
		approved: works.filter(({ decided }) => decided === 'approved'),
		returned: works.filter(({ decided }) => decided === 'returned')
	};
}

const inWords = (names: string[]) => new Intl.ListFormat('en-GB').format(names);

/** How many wait for the teacher. */
export function waitingIn(school: School, schoolClass: ClassId): number {
	const from = instantOf(schoolYearFrom(dayOf(school.clock())), '00:00');
	const row = school.sqlite
		.prepare(
			`select count(distinct coalesce(observation, id)) n from (${ROWS}) where decided is null`
		)
		.get({ schoolClass, from }) as { n: number };
	return row.n;
}

interface Row
	extends Omit<ClassWork, keyof WorkSample | 'kept' | 'seen'>, Omit<Behind, 'statements'> {
	readonly statements: string;
	readonly kept: 0 | 1;
	readonly by: string | null;
	readonly photo: 0 | 1;
}

/**
 * The latest decision of each. Where a pupil made the same thing again in the same go, what nobody
 * decided on before that is left out: the newer one stands for it.
 */
const ROWS = `
select e.id, e.pupil, p.shown_name as shownName, p.avatar, e.why, e.response,
		e.observation, e.how, e.statements, s.name as by, o.photo is not null as photo,
		e.offered_at as offeredAt, e.offered_by is not null as kept,
		a.decided, a.at as decidedAt, coalesce(a.words, '') as words
	from evidence e
	join pupils p on p.id = e.pupil
	left join responses r on r.id = e.response
	left join observations o on o.id = e.observation
	left join staff s on s.id = o.by
	left join approvals a on a.id = (select max(id) from approvals where evidence = e.id)
	where e.school_class = @schoolClass and e.offered_at >= @from
		and coalesce(a.decided, '') <> 'set aside'
		and (a.decided is not null or not exists (
			select 1 from responses later
			where later.attempt = r.attempt and later.activity = r.activity and later.n > r.n))
	order by e.offered_at desc, p.shown_name, e.id`;
