import type { Lesson } from '../lesson.ts';
import { LANGUAGES } from '../vocabulary.ts';
import type { LintFault } from './fault.ts';

/** A language in which some of the words are given and some are not, or that is read but not given. */
export function vocabularyFaults({ vocabulary, translationsRead }: Lesson): LintFault[] {
	return LANGUAGES.flatMap((language): LintFault[] => {
		const given = vocabulary.filter((entry) => entry.in?.[language]).length;
		if (given === 0)
			return translationsRead.includes(language)
				? [{ path: ['translationsRead'], say: `no word is given in "${language}"` }]
				: [];
		return vocabulary.flatMap((entry, i): LintFault[] =>
			entry.in?.[language]
				? []
				: [
						{
							path: ['vocabulary', i],
							say: `"${entry.word}" is not given in "${language}", other words are`
						}
					]
		);
	});
}
