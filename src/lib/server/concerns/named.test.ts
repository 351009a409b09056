import { expect, test } from 'vitest';
import type { StaffId } from '../../wire/ids.ts';
import type { Role } from '../people/roles.ts';
import type { Adult } from './adult.ts';
import { adultsNamed } from './named.ts';

const adult = (id: string, name: string, ...roles: Role[]): Adult => ({
	id: id as StaffId,
	name,
	roles: new Set(roles),
	classes: new Map()
});
const PEOPLE = [
	adult('osei', 'Mrs Osei', 'dsl'),
	adult('lund', 'Mr Lund', 'teacher'),
	adult('rahman', 'Mr Rahman', 'deputy'),
	adult('obrien', 'Miss Sarah O’Brien-Smith', 'ta'),
	adult('day', 'Mrs Day', 'teacher'),
	adult('hughes', 'Ms Hughes', 'head')
];

test.each([
	['mr lund shouted', 'lund'],
	['Lund is mean', 'lund'],
	['it was LUND!!!', 'lund'],
	['lunds room', 'lund'],
	['Mr Lund’s room', 'lund'],
	['mrlund did it', 'lund'],
	['mr  l did it', 'lund'],
	['m r lund', 'lund'],
	['mr lnud', 'lund'],
	['mr lond said', 'lund'],
	['sir lundd', 'lund'],
	['l u n d', 'lund'],
	['mrs osay said dont tell', 'osei'],
	['Osie told me', 'osei'],
	['missosei', 'osei'],
	['oséi', 'osei'],
	['mr raman', 'rahman'],
	['rhaman keeps asking', 'rahman'],
	['rahmans phone', 'rahman'],
	['sarah o brien', 'obrien'],
	['miss obrian', 'obrien'],
	['sara', 'obrien'],
	['mrs smith', 'obrien'],
	['mrs day said', 'day'],
	['one day', 'day'],
	['S.O. told me a secret', 'obrien'],
	['ms huse', 'hughes'],
	['the head teacher was there', 'hughes'],
	['our headmistress', 'hughes'],
	['the safe guarding lady', 'osei']
])('“%s” may name %s', (words, id) => {
	expect(adultsNamed(words, PEOPLE).adults).toContain(id);
});

test.each([
	'they keep adding me back to the group and saying stuff about my hair. i left 3 times',
	'a boy on the game asked where I live',
	'so I bumped my head and it hurts',
	'someone took my lunch money',
	'🙁'.repeat(50),
	''
])('“%s” names nobody', (words) => {
	expect(adultsNamed(words, PEOPLE)).toEqual({ adults: [], somebody: false });
});

test.each(['miss said no', 'sir', 'my teacher shouts', 'mr nobody at all'])(
	'“%s” speaks of some grown-up without saying whom',
	(words) => expect(adultsNamed(words, PEOPLE).somebody).toBe(true)
);

test.each([
	['the head shouted at me', 'hughes'],
	['The Head!! she hit me', 'hughes'],
	['our head is scary', 'hughes'],
	['the hed shouted', 'hughes'],
	['i got sent to the head and she hurt me', 'hughes'],
	['the head hurts me', 'hughes'],
	['i was in the head’s office', 'hughes'],
	['i want to tell on the head', 'hughes'],
	['i went in. the head was cross', 'hughes'],
	['she hit me in the head. the head shouted at her', 'hughes'],
	['the head of school', 'hughes'],
	['head shouted at me', 'hughes'],
	['and then head told me to be quiet', 'hughes'],
	['miss head', 'hughes'],
	['the head lady', 'hughes'],
	['the headteecher', 'hughes'],
	['hedteacher', 'hughes'],
	['my head techer', 'hughes'],
	['the head-teacher', 'hughes'],
	['h e a d t e a c h e r', 'hughes'],
	['the head\u200bteacher', 'hughes'],
	['headmasters office', 'hughes'],
	['the principle told me off', 'hughes'],
	['the boss of the school', 'hughes'],
	['the boss grabbed my arm', 'hughes'],
	['the lady in charge', 'hughes'],
	['the DSL', 'osei'],
	['our d.s.l touched me', 'osei'],
	['the safeguarding lead', 'osei'],
	['the safegaurding teacher', 'osei'],
	['safe gaurding person', 'osei'],
	['the child protection officer', 'osei'],
	['the safeguarding lady', 'rahman'],
	['the deputy', 'rahman'],
	['the deputy head shouted', 'rahman'],
	['the depty safeguarding lead', 'rahman'],
	['the assistant head', 'rahman'],
	// A deputy head is often the lead.
	['the deputy head', 'osei'],
	['the chair of govenors', 'okoro'],
	['one of the governors', 'okoro'],
	['one of the governors', 'pettigrew']
])('by their job, “%s” may mean %s', (words, id) => {
	const { adults, somebody } = adultsNamed(words, [
		...PEOPLE,
		adult('okoro', 'Mr Okoro', 'chair', 'governor'),
		adult('pettigrew', 'Dr Pettigrew', 'governor')
	]);
	expect(adults).toContain(id);
	expect(somebody).toBe(true);
});

test.each([
	'I hit my head',
	'my head hurts',
	'he hit me on the head',
	'the ball went over the head of the boy',
	'she kicked him in the head',
	'the head hurts and it is bleeding',
	'he threw a ball at the head',
	'the head girl was mean',
	'her teacup broke',
	'i panic in the directory',
	'he pulled the head off my doll',
	'the head of the bed',
	'my head told me to do bad things',
	'he broke the head phones',
	'i have a headache',
	'we put our heads together',
	'i cant beat the boss',
	'the final boss is scary',
	'i fell off the chair',
	'i dont feel safe',
	'the government'
])('“%s” is nobody’s job', (words) => {
	expect(adultsNamed(words, PEOPLE)).toEqual({ adults: [], somebody: false });
});

test.each(['my teecher', 'teechur', 'my techar', 'mister', 'maam', 'the classroom assistant'])(
	'“%s” speaks of a grown-up at school',
	(words) => expect(adultsNamed(words, PEOPLE).somebody).toBe(true)
);

test.each([
	'dyrektorka na mnie krzyczała',
	'pani dyrektor mnie uderzyła',
	'doamna directoare a strigat la mine',
	'директорка кричала на мене',
	'المديرة ضربتني',
	'ہیڈ ماسٹر نے مجھے مارا'
])('“%s” may mean the head, in a child’s own language', (words) =>
	expect(adultsNamed(words, PEOPLE).adults).toContain('hughes')
);

test.each([
	'nauczycielka mnie uderzyła',
	'învățătoarea mea',
	'моя вчителька кричить',
	'معلمتي ضربتني',
	'میری ٹیچر نے مجھے مارا'
])('“%s” speaks of a teacher', (words) => expect(adultsNamed(words, PEOPLE).somebody).toBe(true));

test('a lead named as the lead is held alone; a deputy can read', () => {
	expect(adultsNamed('the safeguarding lead', PEOPLE).adults).toEqual(['osei']);
	expect(adultsNamed('the DSL', PEOPLE).adults).toEqual(['osei']);
});

test('where a name was asked for, a sound and a first letter are enough', () => {
	expect(adultsNamed('husse', PEOPLE, true).adults).toContain('hughes');
	expect(adultsNamed('L', PEOPLE, true).adults).toContain('lund');
	expect(adultsNamed('the head', PEOPLE, true).adults).toContain('hughes');
});
