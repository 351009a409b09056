import { isTeacherAtHome } from './home-words.ts';
import { isNear } from './spelling.ts';

/** What children say for a grown-up at school. "I miss my nan" is held too: it costs little. */
const SOMEBODY = new Set(
	(
		'mr mrs ms mx miss mis misses missis missus mister mistr sir maam madam teacher teachers teachr techer ' +
		'ta tas lsa headteacher assistant asistant'
	).split(' ')
);

/** Whether a word stands for a grown-up at school, whoever it is. */
export const isSomebody = (word: string): boolean =>
	SOMEBODY.has(word) || isTeacher(word) || isTeacherAtHome(word);

/** "teecher", "teechur", "techers": two letters out where it begins and ends like one. */
export function isTeacher(word: string): boolean {
	if (isNear(word, 'teacher', 1)) return word !== 'teaches' && word !== 'reacher';
	return /^t.*(r|rs)$/.test(word) && isNear(word.replace(/s$/, ''), 'teacher', 2);
}
