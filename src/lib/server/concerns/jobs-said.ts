import type { Role } from '../people/roles.ts';
import { isHeadAtHome } from './home-words.ts';
import { isNear } from './spelling.ts';

/**
 * Which jobs at school a child's words may speak of, misspelt or not: "the head", "headteecher", "the
 * DSL". "I hit my head" speaks of none.
 * @param words as `wordsOf` gives them
 * @param asName they answer "who is it?": then "boss" is enough, and nobody else is taken with them
 */
export function jobsSaid(words: readonly string[], asName: boolean): Role[] {
	const text = words.join(' ');
	const glued = words.map((word, at) => word + (words[at + 1] ?? ''));
	const found = new Set<Role>();
	const has = (...patterns: RegExp[]) => patterns.some((pattern) => pattern.test(text));
	const nearly = (job: string, slips: number) =>
		[...words, ...glued].some((word) => word[0] === job[0] && isNear(word, job, slips));

	if (has(...HEAD) || isHeadTeacher(words) || nearly('principal', 2)) found.add('head');
	if (isHeadAtHome(words) || (asName && has(...HEAD_IN_A_NAME))) found.add('head');

	const lead = has(...LEAD);
	const safeguarding =
		has(/safe ?guard/, ...CHILD_PROTECTION) || nearly('safeguarding', 3) || nearly('safeguard', 2);
	const deputy = has(...DEPUTY) || words.some((word) => isDeputy(word));
	if (lead || safeguarding) found.add('dsl');
	if (deputy) found.add('deputy');
	// A deputy head is often the lead, and a child can't tell a lead from a deputy lead.
	if (!asName && deputy) found.add('dsl');
	if (!asName && safeguarding && !has(SAFEGUARDING_LEAD)) found.add('deputy');

	const governor = nearly('governor', 2) || nearly('governors', 2);
	const chair = has(/chair ?(?:man|woman|person|lady)\b/, /chair\b.{0,12}gov/);
	if (chair || governor || (asName && has(/govern/))) found.add('chair');
	if (!asName && governor) found.add('governor');
	return [...found];
}

const HURTS = '(?:hurts?|hurting|ache[sd]?|aching|sore|bleed\\w*|injur\\w*)';
const SOMEBODY = '(?:me|us|my|him|her|them|people|somebody|someone|children|kids)';
/** After "the head": a body's, or a thing's. "The head hurts me" is a person. */
const NO_PERSON = [
	`(?:is |was )?(?:really |so |very )?${HURTS}(?! ${SOMEBODY}\\b)`,
	'phones?|sets?|bands?|lice|lock|starts?|stands?|butt\\w*|shots?|count|lights?|torch|rests?|scarf|massage',
	'(?:\\w+ ){0,2}off',
	'of (?:\\w+ )?(?:bed|table|line|queue|snake|stairs|river|doll|statue|horse|dog|cat|toy|boy|girl|man|lady)s?',
	'girl|boy|chef|cook|coach|pupil|prefect'
].join('|');
/** "Hit me on the head": where it hurt. */
const NOT_WHERE =
	'(?<!\\b(?:hit|hits|hitting|hurt|kick|bump|bang|smack|slap|punch|whack|bash|pat|tap|shot|cut|stab|threw|throw|' +
	'put|pain|lump|bruise)\\w*(?: \\w+){0,4} (?:on|in|over|round|onto|into|across|at) )';
const THE = '(?:the|our|da|teh|th|hte)';
const HEAD_WORD = '(?:heads?|hed|heds|haed|headd)';
/** What people do, and heads on shoulders don't. */
const DOES =
	'(?:said|says|told|tells|shout\\w*|yell\\w*|scream\\w*|touch\\w*|grab\\w*|hits? (?:me|us|him|her|my)|' +
	'hurts? (?:me|us|him|her|my)|kick\\w*|slap\\w*|smack\\w*|ask\\w*|makes? me|made|took|takes|gave|called|' +
	'calls|came|wants|kiss\\w*|sent|push\\w*|pull\\w*|star(?:ed|es)|threw|drag\\w*|locked)';

const HEAD = [
	/\bhead ?(?:teach|tech|master|mistress|miss|sir)/,
	/\bprincip(?:al|le|el|il)s?\b/,
	new RegExp(`${NOT_WHERE}\\b${THE} ${HEAD_WORD}\\b(?<!our heads)(?! (?:${NO_PERSON})\\b)`),
	new RegExp(`\\b${THE} ${HEAD_WORD} (?:office|room|car|house|door|desk|computer)\\b`),
	new RegExp(`\\b${THE} ${HEAD_WORD} ${DOES}\\b`),
	new RegExp(`\\b(?:tell|told|telling) on ${THE} ${HEAD_WORD}\\b`),
	new RegExp(
		`(?:^|\\b(?:and|then|because|cos|coz|cuz|but|so|when|if|that) )${HEAD_WORD} ${DOES}\\b`
	),
	/\b(?:mr|mrs|ms|miss|sir|madam|school|acting|executive|exec|interim|co) head\b/,
	/\bhead (?:lady|woman|man|boss|person|guy|adult|of (?:the |our |my )?school)\b/,
	/(?<!\b(?:final|beat|beating|kill|killed|killing|fight|fighting|fought|defeat\w*) (?:\w+ )?)\b(?:the|our|school|schools|teachers?) (?:big )?boss\b(?! (?:fight|battle|level|baby|mode|music|round|room|raid|key|(?:in|of) (?:the |a |my |this )?(?:game|level|world|roblox|minecraft|fortnite)))/,
	/\bin charge of (?:the |our |my |this )?(?:whole )?(?:school|teachers?|every\w+)\b/,
	/\b(?:lady|man|woman|person|teacher|adult|grown ?up) (?:whos |who is |thats )?in charge\b/,
	/\b(?:runs|owns) (?:the|our|my|this) school\b/
];
const HEAD_IN_A_NAME = [/\bhead\b/, /\bboss\b/, /in charge/];

/** As one word or two: "headteecher", "hed techer", "headmastr". */
function isHeadTeacher(words: readonly string[]): boolean {
	return words.some((word, at) => {
		const head = /^(?:head|hed|haed|headd|hedd|heed)(.*)$/.exec(word);
		const rest = head?.[1] || (head && words[at + 1]) || '';
		if (rest.length > 4 && JOBS.some((job) => isNear(rest, job, 2))) return true;
		return isNear(word, 'headteacher', 2);
	});
}
const JOBS = ['teacher', 'teachers', 'master', 'mistress'];

const SAFEGUARDING_LEAD = /(?:guard\w*|gaurd\w*|gard\w*) (?:lead|leader)\b/;
const LEAD = [
	/\bd?dsls?\b/,
	/\bdesignated\b.{0,16}\b(?:lead|leader|person|officer|teacher)\b/,
	SAFEGUARDING_LEAD
];
const CHILD_PROTECTION = [
	/\bchild ?protection\b/,
	/\bsafety (?:lead|leader|officer|lady|man|person|teacher)\b/
];
const DEPUTY = [
	/\bddsls?\b/,
	/\b(?:assistant|asistant|vice|second|2nd) (?:head|hed|princip|in charge)/
];
const isDeputy = (word: string) =>
	word.startsWith('dep') && (isNear(word, 'deputy', 1) || isNear(word, 'deputies', 2));
