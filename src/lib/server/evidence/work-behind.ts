import { eq } from 'drizzle-orm';
import type { ItemId } from '../../wire/ids.ts';
import type { School } from '../school/school.ts';
import { HOWS, type How } from './observe.ts';
import { sampleBehind, type WorkSample } from './sample-behind.ts';
import { observations } from './tables.ts';

/** What a row of evidence stands on: a response, or an observation. */
export interface Behind {
	readonly response: ItemId | null;
	readonly observation: string | null;
	readonly how: How | null;
	/** The statements it shows. */
	readonly statements: readonly string[];
}

/** The work, or the words of whoever saw it; nothing where it makes no sample. */
export function workBehind(school: School, behind: Behind): WorkSample | undefined {
	if (behind.response !== null) {
		const sample = sampleBehind(school, behind.response);
		// Noted beside the child, at the end of the lesson.
		return sample && behind.how ? { ...sample, task: HOWS[behind.how].says } : sample;
	}
	const seen = school.db
		.select()
		.from(observations)
		.where(eq(observations.id, behind.observation ?? ''))
		.get();
	if (!seen) return undefined;
	const shows = behind.statements.map((id) => {
		const statement = school.curriculum.statements.get(id);
		return statement?.short ?? statement?.summary ?? id;
	});
	const how = behind.how ? `${HOWS[behind.how].says}: ` : '';
	return {
		form: 'observation',
		text: school.keys.open(seen.words, `observation/${seen.id}/words`),
		strokes: [],
		title: school.curriculum.editions.get(seen.lesson ?? '')?.lesson.title ?? 'Seen in class',
		task: shows.length > 0 ? `${how}${shows.join(', ')}` : ''
	};
}
