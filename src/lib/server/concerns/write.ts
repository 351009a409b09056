import type { Instant } from '../../calendar/instant.ts';
import type { ConcernSent } from '../../wire/concern.ts';
import type { ConcernId, PupilId } from '../../wire/ids.ts';
import type { Staff } from '../permissions/who.ts';
import type { WorkSample } from '../evidence/sample-behind.ts';
import type { School } from '../school/school.ts';
import type { HowKnown } from '../../wire/concern-choices.ts';
import { keepConcern } from './keep.ts';
import { childOf } from './receive.ts';

/** A concern in an adult's words. */
export interface Written {
	readonly id: string;
	readonly child: PupilId | null;
	readonly how: HowKnown;
	readonly said: ConcernSent;
	/** The child's work it is about. */
	readonly work?: Pick<WorkSample, 'title' | 'task' | 'text' | 'strokes' | 'picture'>;
}

/**
 * An adult in school writes a concern down: the same routes, the same desk. Having written it opens
 * nothing to them. Harmless to repeat.
 */
export function writeConcern(school: School, by: Staff, written: Written): void {
	const { work } = written;
	const now: Instant = school.clock();
	keepConcern(school, {
		id: written.id as ConcernId,
		saidAt: now,
		receivedAt: now,
		from: {
			kind: 'adult',
			staff: by.id,
			name: by.name,
			how: written.how,
			child: (written.child && childOf(school, written.child)) ?? null,
			...(work ? { work: asMade(work) } : {})
		},
		said: { ...written.said, words: withWork(written.said.words, work) }
	});
}

const asMade = ({ title, task, strokes, picture }: NonNullable<Written['work']>) => ({
	title,
	task,
	strokes,
	...(picture && { picture })
});

/** The child's words stand among the concern's, so that an adult named in them is found there too. */
function withWork(words: string, work: Written['work']): string {
	const text = work?.text.trim();
	return text ? `${words}${IN_WORK}${text}”` : words;
}

/** What stands between an adult's words and the child's work. */
export const IN_WORK = '\n\nIn the child’s work: “';
