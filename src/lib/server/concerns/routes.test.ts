import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { runs } from '../../../../tests/builders/long.ts';
import { ABOUT_ADULT } from '../../wire/concern.ts';
import type { ClassId, StaffId } from '../../wire/ids.ts';
import type { Role } from '../people/roles.ts';
import type { Adult } from './adult.ts';
import { isClosedTo } from './closed-to.ts';
import { routeOf, type Around, type Route, type ToRoute } from './routes.ts';

const OAK = 'OAK' as ClassId;
type Part = 'teacher' | 'jobshare' | 'ta' | 'supply';

const id = (text: string) => text as StaffId;
const adult = (
	who: string,
	name: string,
	roles: Role[],
	parts: Record<string, Part> = {}
): Adult => ({
	id: id(who),
	name,
	roles: new Set(roles),
	classes: new Map(Object.entries(parts) as [ClassId, Part][])
});

const HEAD = adult('head', 'Mrs Hughes', ['head']);
const CHAIR = adult('chair', 'Mr Okoro', ['chair', 'governor']);
const DSL = adult('dsl', 'Mrs Osei', ['dsl']);
const DEPUTY = adult('deputy', 'Mr Rahman', ['deputy']);
const GOVERNOR = adult('governor', 'Dr Pettigrew', ['governor']);
const TEACHER = adult('teacher', 'Mr Lund', ['teacher'], { OAK: 'teacher' });
const JOBSHARE = adult('jobshare', 'Ms Farrow', ['teacher'], { OAK: 'jobshare' });
const TA = adult('ta', 'Miss Quill', ['ta'], { OAK: 'ta' });
const SUPPLY = adult('supply', 'Mr Vane', ['teacher'], { OAK: 'supply', MAPLE: 'teacher' });
const BEFORE = adult('before', 'Mrs Kaur', ['teacher'], { MAPLE: 'teacher' });
const ADMIN = adult('admin', 'Mrs Zephaniah', ['admin']);
const EVERYBODY = [
	HEAD,
	CHAIR,
	DSL,
	DEPUTY,
	GOVERNOR,
	TEACHER,
	JOBSHARE,
	TA,
	SUPPLY,
	BEFORE,
	ADMIN
];

const without = (...gone: Adult[]) => EVERYBODY.filter((one) => !gone.includes(one));
const route = (said: Partial<ToRoute>, around: Partial<Around> = {}): Route =>
	routeOf(
		{ words: '', notTell: [], ...said },
		{ adults: EVERYBODY, schoolClass: OAK, safeguardingReadsFirst: false, ...around }
	);
const opens = ({ opensFor }: Route) => opensFor.map(({ staff }) => staff).sort();
const again = ({ again: list }: Route) =>
	list.map(({ to, ringLado }) => [...to.map(({ staff }) => staff), ...(ringLado ? ['LADO'] : [])]);
const everReads = (one: Route): string[] => [
	...opens(one),
	...one.alertFirst,
	...one.again.flatMap(({ to }) => to.map(({ staff }) => staff))
];
const held = (one: Route) => one.held.map(({ staff }) => staff).sort();

describe('about anything but an adult at school', () => {
	test('it opens for the whole safeguarding team, and the lead is alerted first', () => {
		const one = route({ aboutAdult: 'no', words: 'they keep adding me back' });
		expect(opens(one)).toEqual(['deputy', 'dsl']);
		expect(one.alertFirst).toEqual(['dsl']);
	});
	test('then deputies, then the head', () => {
		expect(again(route({ aboutAdult: 'no' }))).toEqual([['deputy'], ['head']]);
	});
	test('a skipped question counts as no', () => {
		expect(opens(route({}))).toEqual(['deputy', 'dsl']);
	});
	test('it opens for the teacher picked, too', () => {
		const one = route({ aboutAdult: 'no', tell: 'teacher' });
		expect(opens(one)).toEqual(['deputy', 'dsl', 'teacher']);
		expect(one.alertFirst).toEqual(['dsl', 'teacher']);
	});
	test('a teacher of another class may be picked', () => {
		expect(opens(route({ tell: 'before' }))).toContain('before');
	});
	test.each(['jobshare', 'ta', 'supply', 'admin', 'nobody-at-all'])(
		'not for %s, though picked',
		(who) => {
			expect(opens(route({ tell: who }))).toEqual(['deputy', 'dsl']);
		}
	);
	test('not for one of whom the child said “not that one”', () => {
		const one = route({ tell: 'teacher', notTell: ['teacher'] });
		expect(opens(one)).toEqual(['deputy', 'dsl']);
		expect(held(one)).toEqual([]);
	});
	test('where safeguarding reads first, the teacher waits until let through', () => {
		const first = { safeguardingReadsFirst: true };
		expect(opens(route({ tell: 'teacher' }, first))).toEqual(['deputy', 'dsl']);
		expect(held(route({ tell: 'teacher' }, first))).toEqual(['teacher']);
		expect(opens(route({ tell: 'teacher' }, { ...first, letThrough: [id('teacher')] }))).toContain(
			'teacher'
		);
	});
	test('a picked deputy reads it once', () => {
		expect(opens(route({ tell: 'deputy' }))).toEqual(['deputy', 'dsl']);
	});
	test.each([
		['no lead', [DSL], ['deputy'], [['deputy'], ['head']]],
		['no deputy', [DEPUTY], ['dsl'], [['head']]],
		['no deputy and no head', [DEPUTY, HEAD], ['dsl'], [['chair']]],
		['no deputy, head or chair', [DEPUTY, HEAD, CHAIR], ['dsl'], [['dsl']]],
		['no safeguarding team', [DSL, DEPUTY], ['head'], [['head']]],
		['no team and no head', [DSL, DEPUTY, HEAD], ['chair'], [['chair']]],
		['only a governor', [DSL, DEPUTY, HEAD, CHAIR], ['governor'], [['governor']]]
	] as const)('%s: the next in line', (_, gone, reads, alerted) => {
		const one = route({ aboutAdult: 'no' }, { adults: without(...gone) });
		expect(opens(one)).toEqual(reads);
		expect(again(one)).toEqual(alerted);
	});
});

describe('words that may name an adult, whatever was picked', () => {
	test('the teacher named and picked waits for a safeguarding lead', () => {
		const one = route({ aboutAdult: 'no', tell: 'teacher', words: 'mr lund was cross' });
		expect(opens(one)).toEqual(['deputy', 'dsl']);
		expect(held(one)).toEqual(['teacher']);
	});
	test('naming another adult holds it from the teacher picked as well', () => {
		const one = route({ tell: 'teacher', words: 'miss quil keeps texting me' });
		expect(opens(one)).toEqual(['deputy', 'dsl']);
		expect(held(one)).toEqual(['teacher']);
	});
	test('so does “miss”, which may be anybody', () => {
		expect(held(route({ tell: 'teacher', words: 'miss said its our secret' }))).toEqual([
			'teacher'
		]);
	});
	test('words that name the lead go to the deputy, and wait for the lead', () => {
		const one = route({ aboutAdult: 'no', words: 'mrs osay told me not to say' });
		expect(opens(one)).toEqual(['deputy']);
		expect(one.alertFirst).toEqual(['deputy']);
		expect(held(one)).toEqual(['dsl']);
		expect(again(one)).toEqual([['deputy'], ['head']]);
	});
	test('words that name the whole team go to the head', () => {
		const one = route({ words: 'mrs osei and mr rahman' });
		expect(opens(one)).toEqual(['head']);
		expect(held(one)).toEqual(['deputy', 'dsl']);
	});
	test('words that name the head never alert the head', () => {
		expect(again(route({ words: 'mrs hughes' }))).toEqual([['deputy'], ['chair']]);
	});
	test('a lead lets through whom it isn’t about', () => {
		const letThrough = [id('teacher')];
		const one = route({ tell: 'teacher', words: 'mr lund said tell you' }, { letThrough });
		expect(opens(one)).toEqual(['deputy', 'dsl', 'teacher']);
		expect(held(one)).toEqual([]);
	});
	test('what an unsigned child says they are is read as well', () => {
		expect(opens(route({ saysTheyAre: 'Sam, Mrs Oseis class' }))).toEqual(['deputy']);
	});
	test('somebody named when it came stays named under a new name', () => {
		const one = route({ words: 'mrs old' }, { mentionedBefore: [id('dsl')] });
		expect(opens(one)).toEqual(['deputy']);
	});
});

describe('words that speak of an adult by their job', () => {
	const teachingDsl = adult('dsl', 'Mrs Osei', ['dsl', 'teacher'], { OAK: 'teacher' });
	const small = [HEAD, CHAIR, teachingDsl, DEPUTY];
	const answers = ['no', 'not-sure', 'yes', undefined] as const;
	const asked = answers.map((aboutAdult) => (aboutAdult ? { aboutAdult } : {}));

	test.each(asked)('“the head” never reaches the head: %o', (said) => {
		const one = route({ ...said, words: 'the head shouted at me' });
		expect(everReads(one)).not.toContain('head');
		expect(opens(one).length).toBeGreaterThan(0);
	});
	test.each(['yes', 'not-sure'] as const)('and goes the head’s way: %s', (aboutAdult) => {
		const one = route({ aboutAdult, words: 'the headteecher hit me' });
		expect(one.row).toBe('head');
		expect(opens(one)).toEqual(['chair', 'dsl']);
		expect(one.dontWait).toBe(true);
	});
	test.each(asked)('nor to a head who is the lead: %o', (said) => {
		const both = adult('head', 'Mrs Hughes', ['head', 'dsl']);
		const one = route({ ...said, words: 'our head hurt me' }, { adults: [both, DEPUTY, CHAIR] });
		expect(everReads(one)).not.toContain('head');
		expect(opens(one)).toContain('deputy');
	});
	test.each(asked)('“my teacher” never reaches a lead who teaches that class: %o', (said) => {
		for (const words of ['my teacher hits me', 'miss hits me', 'sir hits me', 'my TA hits me']) {
			const one = route({ ...said, words, tell: 'dsl' }, { adults: small });
			expect(everReads(one)).not.toContain('dsl');
			expect(opens(one).length).toBeGreaterThan(0);
		}
	});
	test('nor the teacher of that class, though picked; a lead lets them through', () => {
		const said = { words: 'my teacher hits me', tell: 'teacher' };
		expect(opens(route(said))).toEqual(['deputy', 'dsl']);
		expect(held(route(said))).toEqual(['teacher']);
		expect(route(said).mentioned).toContain('teacher');
		expect(opens(route(said, { letThrough: [id('teacher')] }))).toContain('teacher');
	});
	test('a lead who teaches another class reads it', () => {
		const elsewhere = adult('dsl', 'Mrs Osei', ['dsl', 'teacher'], { MAPLE: 'teacher' });
		const people = { adults: [elsewhere, HEAD, CHAIR, TEACHER] };
		expect(opens(route({ words: 'my teacher hits me' }, people))).toEqual(['dsl']);
		// … unless it is a teacher they had, or another’s.
		expect(opens(route({ words: 'my old teacher hit me' }, people))).toEqual(['head']);
		expect(opens(route({ words: 'the year 3 teacher hit me' }, people))).toEqual(['head']);
	});
	test('where nobody knows the class, “my teacher” may be anybody who teaches', () => {
		const { schoolClass, ...unsigned } = { adults: small, schoolClass: undefined };
		expect(schoolClass).toBeUndefined();
		const one = route({ words: 'my teacher hits me' }, { ...unsigned, schoolClass });
		expect(opens(one)).toEqual(['deputy']);
		expect(opens(route({ words: 'help me' }, { adults: small, schoolClass }))).toContain('dsl');
		// Somebody who is named by name is nobody else.
		const named = { words: 'mr rahman knows' };
		expect(opens(route(named, { adults: small, schoolClass }))).toEqual(['dsl']);
	});
	test('nor where the class has no adults entered', () => {
		const one = route(
			{ words: 'my teacher hits me' },
			{ adults: small, schoolClass: 'ELM' as ClassId }
		);
		expect(opens(one)).toEqual(['deputy']);
	});
	test('whoever misses somebody isn’t speaking of a teacher', () => {
		expect(opens(route({ words: 'i miss my nan so much' }, { adults: small }))).toContain('dsl');
		expect(opens(route({ words: 'i miss my nan and miss hit me' }, { adults: small }))).toEqual([
			'deputy'
		]);
	});
	test('the lead by their job goes to the deputy, or where an adult was said to the head', () => {
		expect(opens(route({ words: 'the DSL told me not to say' }))).toEqual(['deputy']);
		expect(opens(route({ aboutAdult: 'yes', words: 'the DSL told me not to say' }))).toEqual([
			'head'
		]);
	});
	test('a job nobody has here still holds it from the teacher picked', () => {
		const one = route({ words: 'the head hit me', tell: 'teacher' }, { adults: without(HEAD) });
		expect(opens(one)).toEqual(['deputy', 'dsl']);
	});
});

describe('about an adult at school, or “not sure”', () => {
	test.each(['yes', 'not-sure'] as const)('%s opens for the head alone', (aboutAdult) => {
		const one = route({ aboutAdult, adult: 'teacher', tell: 'before' });
		expect(one.row).toBe('adult');
		expect(opens(one)).toEqual(['head']);
		expect(again(one)).toEqual([['chair'], ['head', 'chair', 'LADO']]);
		expect(one.never).toEqual(['teacher']);
	});
	test('nobody need be named', () => {
		expect(opens(route({ aboutAdult: 'yes', adult: 'unknown' }))).toEqual(['head']);
	});
	test('pointing at an adult counts, whatever was answered', () => {
		expect(opens(route({ aboutAdult: 'no', adult: 'teacher' }))).toEqual(['head']);
	});
	test('so does a name in the child’s words', () => {
		expect(route({ adultNamed: 'mr lond' }).never).toEqual(['teacher']);
	});
	test.each([
		['the chair is named', { adult: 'chair' }, EVERYBODY, ['head'], [['head', 'LADO']]],
		['no chair', {}, without(CHAIR), ['head'], [['head', 'LADO']]],
		['no head', {}, without(HEAD), ['chair'], [['chair', 'LADO']]],
		['no head and no chair', {}, without(HEAD, CHAIR), ['dsl'], [['dsl', 'LADO']]],
		[
			'no head, no chair, the lead named',
			{ adult: 'dsl' },
			without(HEAD, CHAIR),
			['deputy'],
			[['deputy', 'LADO']]
		],
		['only governors', {}, [GOVERNOR, TEACHER], ['governor'], [['governor', 'LADO']]]
	] as const)('%s', (_, said, adults, reads, alerted) => {
		const one = route({ aboutAdult: 'yes', ...said }, { adults });
		expect(opens(one)).toEqual(reads);
		expect(again(one)).toEqual(alerted);
	});
	test('“don’t wait” where neither head nor chair can read it', () => {
		expect(route({ aboutAdult: 'yes' }).dontWait).toBe(false);
		expect(route({ aboutAdult: 'yes' }, { adults: without(HEAD, CHAIR) }).dontWait).toBe(true);
	});
});

describe('about the designated safeguarding lead', () => {
	test('it opens for the head, then the chair, and never for the lead', () => {
		const one = route({ aboutAdult: 'yes', adult: 'dsl' });
		expect(one.row).toBe('dsl');
		expect(opens(one)).toEqual(['head']);
		expect(again(one)).toEqual([['chair'], ['head', 'chair', 'LADO']]);
		expect(one.never).toEqual(['dsl']);
	});
});

describe('about the head, or a head who is also the lead', () => {
	const both = adult('head', 'Mrs Hughes', ['head', 'dsl']);
	test.each([
		['the head pointed at', { adult: 'head' }, EVERYBODY, ['chair', 'dsl']],
		['“the head”', { adultNamed: 'the head' }, EVERYBODY, ['chair', 'dsl']],
		['misspelt', { adultNamed: 'Miss Hewes' }, EVERYBODY, ['chair', 'dsl']],
		['a head who is the lead', { adult: 'head' }, [both, DEPUTY, CHAIR], ['chair', 'deputy']],
		[
			'head and lead both named',
			{ adult: 'head', words: 'mrs osei' },
			EVERYBODY,
			['chair', 'deputy']
		],
		['head and chair both named', { adult: 'head', words: 'mr okoro' }, EVERYBODY, ['dsl']],
		['no chair', { adult: 'head' }, without(CHAIR), ['dsl']],
		['no lead and no deputy', { adult: 'head' }, without(DSL, DEPUTY), ['chair']],
		['only governors are left', { adult: 'head' }, [HEAD, GOVERNOR], ['governor']]
	] as const)('%s', (_, said, adults, reads) => {
		const one = route({ aboutAdult: 'yes', ...said }, { adults });
		expect(one.row).toBe('head');
		expect(opens(one)).toEqual(reads);
		expect(one.alertFirst.toSorted()).toEqual(reads);
		expect(one.dontWait).toBe(true);
		expect(one.never).toContain('head');
		expect(again(one).flat()).not.toContain('head');
	});
	test('in a small school “my teacher” may be the head', () => {
		const teaching = adult('head', 'Mrs Hughes', ['head', 'teacher'], { OAK: 'teacher' });
		const one = route(
			{ aboutAdult: 'yes', adultNamed: 'my teacher' },
			{ adults: [teaching, CHAIR, DSL] }
		);
		expect(opens(one)).toEqual(['chair', 'dsl']);
	});
	test('words that name the head beside another adult close it to the head until let through', () => {
		const said = { aboutAdult: 'yes', adult: 'teacher', words: 'i told mrs hughes' } as const;
		expect(opens(route(said))).toEqual(['chair', 'dsl']);
		expect(opens(route(said, { letThrough: [id('head')] }))).toEqual(['head']);
	});
	test('nobody lets through the adult it is about', () => {
		const one = route({ aboutAdult: 'yes', adult: 'head' }, { letThrough: [id('head')] });
		expect(opens(one)).not.toContain('head');
	});
	test('a second head doesn’t read it either', () => {
		const second = adult('second', 'Mr Twin', ['head']);
		const one = route({ aboutAdult: 'yes', adult: 'head' }, { adults: [...EVERYBODY, second] });
		expect(opens(one)).toEqual(['chair', 'dsl']);
	});
});

describe('whoever there is, and whatever is said', () => {
	const people = fc.uniqueArray(
		fc.record({
			at: fc.nat(EVERYBODY.length - 1),
			roles: fc.uniqueArray(
				fc.constantFrom<Role>(
					'teacher',
					'ta',
					'dsl',
					'deputy',
					'head',
					'chair',
					'governor',
					'admin'
				)
			),
			part: fc.option(fc.constantFrom<Part>('teacher', 'jobshare', 'ta', 'supply'))
		}),
		{ selector: ({ at }) => at, maxLength: EVERYBODY.length }
	);
	const somebody = fc.constantFrom(...EVERYBODY.map((one) => one.id as string), 'unknown');
	const name = fc.constantFrom(...EVERYBODY.map((one) => one.name), 'miss', 'my nan', 'head');
	const cases = fc.record({
		people,
		aboutAdult: fc.option(fc.constantFrom(...ABOUT_ADULT), { nil: undefined }),
		adult: fc.option(somebody, { nil: undefined }),
		adultNamed: fc.option(name, { nil: undefined }),
		words: fc.array(fc.oneof(name, fc.string()), { maxLength: 5 }).map((all) => all.join(' and ')),
		tell: fc.option(somebody, { nil: undefined }),
		notTell: fc.array(somebody, { maxLength: 2 }),
		letThrough: fc.array(somebody, { maxLength: 3 }),
		safeguardingReadsFirst: fc.boolean()
	});

	test('a named adult is never among the readers, and it always opens for somebody who isn’t', () => {
		fc.assert(
			fc.property(cases, ({ people: drawn, letThrough, safeguardingReadsFirst, ...drawnSaid }) => {
				const adults = drawn.map(({ at, roles, part }) =>
					adult(
						EVERYBODY[at]?.id ?? '',
						EVERYBODY[at]?.name ?? '',
						roles,
						part ? { [OAK]: part } : {}
					)
				);
				const said = Object.fromEntries(
					Object.entries(drawnSaid).filter(([, value]) => value !== undefined)
				) as ToRoute;
				const one = routeOf(said, {
					adults,
					schoolClass: OAK,
					safeguardingReadsFirst,
					letThrough: letThrough.map(id)
				});
				const reads = everReads(one);
				const pointedAt = adults.filter((a) => a.id === said.adult);
				const saidOf = adults.filter(
					(a) => said.words.includes(a.name) && !letThrough.includes(a.id)
				);
				const answered = adults.filter((a) => a.name === said.adultNamed);
				for (const named of [...pointedAt, ...saidOf, ...answered])
					expect(reads).not.toContain(named.id);
				for (const closed of [...one.never, ...one.mentioned]) expect(reads).not.toContain(closed);

				const closed = new Set<string>([...one.never, ...one.mentioned]);
				const line: Role[] = ['dsl', 'deputy', 'head', 'chair', 'governor'];
				const free = adults.filter(
					(a) =>
						!closed.has(a.id) &&
						line.some((role) => a.roles.has(role)) &&
						!(one.row === 'head' && a.roles.has('head'))
				);
				if (free.length > 0) expect(one.opensFor.length).toBeGreaterThan(0);
				expect(one.again.length).toBeGreaterThan(0);
			}),
			{ numRuns: runs(3000) }
		);
	});

	/** What a child may write, and whom it means. */
	const MEANT: readonly [string, (one: Adult, all: readonly Adult[]) => boolean][] = [
		['the head shouted at me', ({ roles }) => roles.has('head')],
		['Our Headteecher!', ({ roles }) => roles.has('head')],
		['the DSL told me not to say', ({ roles }) => roles.has('dsl')],
		['the safe guarding lady', ({ roles }) => roles.has('dsl') || roles.has('deputy')],
		['the deputy grabbed me', ({ roles }) => roles.has('deputy')],
		['the chair of govenors', ({ roles }) => roles.has('chair')],
		['my teacher hits me', worksWithOak],
		['miss hurt me', worksWithOak],
		['SIR!!', worksWithOak],
		...EVERYBODY.map(({ id: who, name: called }): (typeof MEANT)[number] => [
			`${called} hit me`,
			(one) => one.id === who
		])
	];
	function worksWithOak({ roles, classes }: Adult, all: readonly Adult[]): boolean {
		if (all.some((one) => one.classes.has(OAK))) return classes.has(OAK);
		return classes.size > 0 || roles.has('teacher') || roles.has('ta');
	}

	test('nobody meant by a name, a job or “my teacher” is among the readers, whatever was answered', () => {
		const said = fc.record({
			people,
			phrases: fc.uniqueArray(fc.constantFrom(...MEANT), { minLength: 1, maxLength: 3 }),
			inName: fc.boolean(),
			aboutAdult: fc.constantFrom(...ABOUT_ADULT, undefined),
			tell: fc.option(somebody, { nil: undefined }),
			safeguardingReadsFirst: fc.boolean()
		});
		fc.assert(
			fc.property(said, ({ people: drawn, phrases, inName, aboutAdult, tell, ...around }) => {
				const adults = drawn.map(({ at, roles, part }) =>
					adult(
						EVERYBODY[at]?.id ?? '',
						EVERYBODY[at]?.name ?? '',
						roles,
						part ? { [OAK]: part } : {}
					)
				);
				const words = phrases.map(([text]) => text).join('. ');
				const one = route(
					{
						...(inName ? { adultNamed: words } : { words }),
						...(aboutAdult && { aboutAdult }),
						...(tell && { tell })
					},
					{ adults, ...around }
				);
				const meant = adults.filter((who) => phrases.some(([, means]) => means(who, adults)));
				for (const { id: who } of meant) expect(everReads(one)).not.toContain(who);
				const line: Role[] = ['dsl', 'deputy', 'head', 'chair', 'governor'];
				const free = adults.filter(
					(who) => !isClosedTo(one, who) && line.some((role) => who.roles.has(role))
				);
				if (free.length > 0) expect(one.opensFor.length).toBeGreaterThan(0);
			}),
			{ numRuns: runs(3000) }
		);
	});
});
