import type { StaffId } from '../../wire/ids.ts';
import type { Adult } from './adult.ts';
import { jobsSaid } from './jobs-said.ts';
import { isSomebody } from './somebody.ts';
import { isNear, soundsLike } from './spelling.ts';
import { wordsOf } from './words-of.ts';

export interface Named {
	/** Adults the words may be about. */
	readonly adults: readonly StaffId[];
	/** The words speak of some grown-up at school: "miss", "my teacher", "Mr Nobody", "the head". */
	readonly somebody: boolean;
}

/**
 * Which adults a child's words may name. Generous on purpose: a wrong guess makes one reader wait for
 * another; a missed one shows a child's words to the person they are about.
 * @param asName the words answer "who is it?", so each of them may be a name
 */
export function adultsNamed(text: string, adults: readonly Adult[], asName = false): Named {
	const words = wordsOf(text);
	const byName = adults.filter(
		(adult) => isNamed(adult.name, words, asName) || initialsStand(adult.name, text)
	);
	const jobs = jobsSaid(words, asName);
	const byJob = adults.filter(({ roles }) => jobs.some((job) => roles.has(job)));
	return {
		adults: [...new Set([...byName, ...byJob].map((adult) => adult.id))],
		somebody: jobs.length > 0 || words.some(isSomebody)
	};
}

const TITLES = new Set(
	'mr mrs ms miss mis misses missis missus mister mistr mx dr doctor sir madam maam rev prof coach'.split(
		' '
	)
);
/** Parts of surnames that name nobody on their own. */
const PARTICLES = new Set(
	'van von der den de la le el al bin ben ibn bint da di du st ap o d'.split(' ')
);

/** Words children write so often that they are no misspelling; written exactly they still count. */
const COMMON = new Set(
	(
		'about above after again all along also always and another anyone anything around asked away back bad ball ' +
		'bath bean beat because bed been before being best better big bike bit black book both boy boys bring brother ' +
		'brown bully but called came can care cant class clean close cold come cool could cross day days did didnt ' +
		'different does dog doing dont door down each eat else even ever every everyone everything eyes face fall feel ' +
		'felt find fine first food for found friend friends from fun game games gave get girl girls give going gone ' +
		'good got great green group had half hall hand hands happen happened hard has hate have head hear heard heart hello help ' +
		'her here hers him his hit home hope hour house how hurt into its joke just keep kept kick kids kill kind knew ' +
		'know land last late laugh learn leave left less let life like line little live long look lot lots love low ' +
		'lunch mad made make many mate may maybe mean met might mind mine miss mom more most mum much must name near ' +
		'need never new next nice night not nothing now off old once one online only other our out over own park part ' +
		'past pay people person phone photo pick place play please post pretty put quick ran read real really red ride ' +
		'right room run sad said same saw say says school screen see seen send sent she should show sick side sing sit ' +
		'sleep small some someone something soon sorry stand start stay still stop story such sure take talk tell than ' +
		'thank that the their them then there these they thing things think this those though time today told too took ' +
		'town toy tried true try turn two under until upset use very video wait walk wall want wanted was watch way week ' +
		'well went were what when where which while white who why will wish with wood word words work world worry ' +
		'would write wrong year years yes you young your'
	).split(' ')
);

/** Does any part of an adult's name stand in these words, spelt about right? */
function isNamed(name: string, words: readonly string[], asName: boolean): boolean {
	const parts = namePartsOf(name);
	return words.some((word, at) => {
		const afterTitle = asName || TITLES.has(words[at - 1] ?? '');
		return parts.some((part) => {
			if (sameWord(word, part)) return true;
			const glued = withoutTitle(word);
			if (glued && couldBe(glued, part)) return true;
			if (part.length >= 5 && word.includes(part)) return true;
			return afterTitle ? couldBe(word, part) : isMisspelling(word, part);
		});
	});
}

const sameWord = (word: string, part: string) =>
	word === part || word === `${part}s` || word === `${part}es`;

/** One letter out, in a word that isn't an everyday one. */
function isMisspelling(word: string, part: string): boolean {
	if (part.length < 4 || COMMON.has(word)) return false;
	if (part.length === 4 && word[0] !== part[0]) return false;
	return isNear(word, part, 1) || (word.endsWith('s') && isNear(word.slice(0, -1), part, 1));
}

/** After a title, or where a name was asked for: its first letters, its sound, or two letters out. */
function couldBe(word: string, part: string): boolean {
	if (TITLES.has(word)) return false;
	if (part.startsWith(word) || sameWord(word, part)) return true;
	if (word.length < 3) return false;
	return isNear(word, part, part.length >= 5 ? 2 : 1) || soundsLike(word, part);
}

/** "mrlund" without its title; undefined where none is stuck on. */
function withoutTitle(word: string): string | undefined {
	return /^(?:mrs|mr|ms|miss|mister|sir|dr)(.{3,})$/.exec(word)?.[1];
}

/** "SO" or "S.O." for Sarah Osei, in capitals: small letters would find "so" everywhere. */
function initialsStand(name: string, text: string): boolean {
	const [first, second, ...more] = wordsInName(name).map((word) => word.charAt(0).toUpperCase());
	if (!first || !second || text === text.toUpperCase()) return false;
	return [second, ...more].some((last) =>
		new RegExp(`(?<!\\p{L})${first}\\.?\\s?${last}(?!\\p{L})`, 'u').test(text)
	);
}

/** The parts of a name that name somebody: "Mrs Smith-O’Brien" gives smith, obrien, smithobrien. */
function namePartsOf(name: string): string[] {
	const words = wordsInName(name);
	return [...new Set([...words, words.join('')])].filter((part) => part !== '');
}

const wordsInName = (name: string) =>
	wordsOf(name).filter((word) => !TITLES.has(word) && !PARTICLES.has(word));
