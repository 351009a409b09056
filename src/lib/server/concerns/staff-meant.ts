import type { ClassId, StaffId } from '../../wire/ids.ts';
import type { Adult } from './adult.ts';
import { adultsNamed } from './named.ts';
import { isSomebody } from './somebody.ts';
import { wordsOf } from './words-of.ts';

/**
 * Whom "my teacher", "Miss" and "Sir" may mean: anybody who works with the child's class. Where nobody
 * knows the class, or it is another's teacher or one they had, anybody who teaches.
 */
export function staffMeant(
	text: string,
	adults: readonly Adult[],
	schoolClass: ClassId | undefined
): StaffId[] {
	const words = wordsOf(text).join(' ').replace(MISSES_SOMEBODY, '$1').split(' ');
	if (!words.some(isSomebody)) return [];
	const ofClass = adults.filter(({ classes }) => schoolClass && classes.has(schoolClass));
	const isAnothers = ANOTHERS.test(words.join(' '));
	if (ofClass.length > 0 && !isAnothers) return ofClass.map(({ id }) => id);
	// "Mr Lund" is Mr Lund alone, where there is one.
	const follows = new Set(
		words.flatMap((word, at) => (isSomebody(word) ? [words[at + 1] ?? ''] : []))
	);
	const isOpen = [...follows].some((word) => adultsNamed(word, adults).adults.length === 0);
	return (isOpen ? adults.filter(teaches) : ofClass).map(({ id }) => id);
}

const teaches = ({ roles, classes }: Adult) =>
	classes.size > 0 || roles.has('teacher') || roles.has('ta');

/** "I miss my nan" speaks of no teacher, and is what a sad child writes. */
const MISSES_SOMEBODY =
	/\b((?:i|we|ill|do|really|still|also|so|just) )miss (?=(?:my|him|her|them|you|home|being|mum|mummy|mam|dad|daddy|nan|nana|nanny|gran|grandad)\b)/g;

/** "My old teacher", "the year 3 teacher", "the PE teacher", "a different teacher". */
const ANOTHERS =
	/\b(?:old|last|other|another|different|new|supply|cover|year|reception|nursery|music|pe|art|computing|sports?|swimming|after ?school|club|a|one of the|some) (?:\w+ )?(?:teachers?|ta|miss|sir|assistant)\b/;
