import { safeParse } from 'valibot';
import type { Edition } from '../../curriculum/lesson.ts';
import { couldShow } from '../../learning/misconceptions.ts';
import { MIX, mixAnswerSchema, partsOfQuestion } from '../../wire/trail-mix.ts';
import { Stuck } from '../post/handed-in.ts';
import type { School } from '../school/school.ts';
import type { Marked } from './marked.ts';
import { versionOf } from './versions.ts';

/**
 * Marks an answer to one question of a trail mix, by the lesson's version it names.
 * @throws Stuck when there is no such question, or this is no answer to it
 */
export function markedMix(
	school: School,
	did: { readonly activity: string; readonly kind: string; readonly response?: unknown }
): Marked & { readonly edition: Edition } {
	const given = safeParse(mixAnswerSchema, did.response);
	if (did.kind !== MIX || !given.success) throw new Stuck('not-an-answer');
	const { hash, form, answer } = given.output;
	const { lesson, check } = partsOfQuestion(did.activity);
	const edition = versionOf(school, hash);
	if (edition?.id !== lesson) throw new Stuck('unknown-lesson');
	const pair = edition.lesson.checks.find(({ id }) => id === check);
	if (!pair) throw new Stuck('unknown-activity');
	const chosen = pair[form].options[answer];
	return {
		edition,
		source: 'trail mix',
		marks: [{ statement: pair.statement, right: chosen?.right ? 1 : 0, of: 1, practised: true }],
		ideasOf: lesson,
		shown: chosen?.shows ? [chosen.shows] : [],
		could: couldShow(pair[form])
	};
}
