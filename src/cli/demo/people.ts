import type { Year } from '../../lib/curriculum/year.ts';
import { signsInWithPictures } from '../../lib/curriculum/year.ts';
import { addClass, giveClass } from '../../lib/server/people/add-class.ts';
import { addPupils } from '../../lib/server/people/add-pupils.ts';
import { addStaff } from '../../lib/server/people/add-staff.ts';
import type { Role } from '../../lib/server/people/roles.ts';
import type { School } from '../../lib/server/school/school.ts';
import { SECRET_PICTURES } from '../../lib/server/sign-in/secret-pictures.ts';
import type { ClassId, PupilId, StaffId } from '../../lib/wire/ids.ts';
import { sameId } from './same-id.ts';
import { FIRST, LAST } from './names.ts';

export const PASSWORD = 'waymark-demo';

const PICTURES = SECRET_PICTURES.slice(0, 3)
	.map((name) => name.replaceAll('-', '_'))
	.join('-');
const WORDS = 'blue-kite-seven';

const CLASSES: readonly { name: string; years: readonly Year[]; teacher: string }[] = [
	{ name: 'Acorn', years: ['EYFS'], teacher: 'acorn' },
	{ name: 'Beech', years: ['Y1'], teacher: 'beech' },
	{ name: 'Cedar', years: ['Y2'], teacher: 'cedar' },
	{ name: 'Hazel', years: ['Y3'], teacher: 'hazel' },
	{ name: 'Maple', years: ['Y3', 'Y4'], teacher: 'teacher' },
	{ name: 'Oak', years: ['Y4'], teacher: 'teacher' },
	{ name: 'Rowan', years: ['Y5'], teacher: 'rowan' },
	{ name: 'Willow', years: ['Y6'], teacher: 'willow' }
];

const STAFF: readonly { who: string; name: string; roles: readonly Role[]; portrait: string }[] = [
	{ who: 'teacher', name: 'Mr Lund', roles: ['teacher'], portrait: 'teacher-man' },
	{ who: 'ta', name: 'Miss Bello', roles: ['ta'], portrait: 'helper' },
	{ who: 'lead', name: 'Mrs Rahman', roles: ['lead', 'teacher'], portrait: 'teacher-woman' },
	{ who: 'dsl', name: 'Mrs Osei', roles: ['dsl'], portrait: 'teacher-woman' },
	{ who: 'deputy', name: 'Mr Rivers', roles: ['deputy'], portrait: 'teacher-man' },
	{ who: 'senco', name: 'Mrs Achterberg', roles: ['senco'], portrait: 'teacher-woman' },
	{ who: 'head', name: 'Ms Whitlock', roles: ['head'], portrait: 'teacher-woman' },
	{ who: 'chair', name: 'Mr Adeyemi', roles: ['chair'], portrait: 'grandad' },
	{ who: 'governor', name: 'Mrs Trent', roles: ['governor'], portrait: 'gran' },
	{ who: 'admin', name: 'Mr Pike', roles: ['admin'], portrait: 'teacher-man' },
	{ who: 'acorn', name: 'Miss Fenn', roles: ['teacher'], portrait: 'teacher-woman' },
	{ who: 'beech', name: 'Mrs Kaur', roles: ['teacher'], portrait: 'teacher-woman' },
	{ who: 'cedar', name: 'Mr Doyle', roles: ['teacher'], portrait: 'teacher-man' },
	{ who: 'hazel', name: 'Ms Baptiste', roles: ['teacher'], portrait: 'teacher-woman' },
	{ who: 'rowan', name: 'Mr Yilmaz', roles: ['teacher'], portrait: 'teacher-man' },
	{ who: 'willow', name: 'Mrs Hart', roles: ['teacher'], portrait: 'teacher-woman' }
];

const PUPILS_A_CLASS = 30;

/** Ten roles to try, eight classes of thirty, and the teachers they need. */
export async function addPeople(school: School): Promise<ClassId[]> {
	const staff = new Map<string, StaffId>();
	for (const { who, name, roles, portrait } of STAFF)
		staff.set(
			who,
			await addStaff(
				school,
				{
					id: sameId<StaffId>(who),
					email: `${who}@demo.test`,
					name,
					roles,
					portrait,
					password: PASSWORD,
					isOwnPassword: true
				},
				'system'
			)
		);
	return CLASSES.map(({ name, years, teacher }, c) => {
		const id = addClass(school, { name, years, code: name.toUpperCase() });
		giveClass(school, id, must(staff.get(teacher)));
		if (name === 'Oak') giveClass(school, id, must(staff.get('ta')), 'ta');
		addPupils(
			school,
			id,
			Array.from({ length: PUPILS_A_CLASS }, (_, i) => {
				const year = must(years[i % years.length]);
				return {
					id: sameId<PupilId>(`${id}/${i}`),
					fullName: `${FIRST[(c * 7 + i * 2) % FIRST.length]} ${LAST[(c * 3 + i * 5) % LAST.length]}`,
					year,
					secret: signsInWithPictures(year) ? PICTURES : WORDS
				};
			})
		);
		return id;
	});
}

function must<T>(value: T | undefined): T {
	if (value === undefined) throw new Error('the demo’s lists don’t agree');
	return value;
}
