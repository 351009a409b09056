import { randomUUID } from 'node:crypto';
import { receiveConcern } from '../../src/lib/server/concerns/receive.ts';
import type { Pupil, Staff } from '../../src/lib/server/permissions/who.ts';
import type { School } from '../../src/lib/server/school/school.ts';
import type { ConcernSent } from '../../src/lib/wire/concern.ts';
import type { ClassId, ConcernId } from '../../src/lib/wire/ids.ts';
import { aClass, aPupil, aStaff } from './school.ts';

/** The people of a small school, each with one duty. */
export interface People {
	readonly oak: ClassId;
	readonly amina: Pupil;
	readonly teacher: Staff;
	readonly dsl: Staff;
	readonly deputy: Staff;
	readonly head: Staff;
	readonly chair: Staff;
	readonly governor: Staff;
	readonly admin: Staff;
}

export function somePeople(school: School): People {
	const oak = aClass(school, { id: 'OAK' });
	return {
		oak,
		amina: aPupil(school, { in: oak, name: 'Amina' }),
		teacher: aStaff(school, { name: 'Mr Lund', roles: ['teacher'], of: oak }),
		dsl: aStaff(school, { name: 'Mrs Osei', roles: ['dsl'] }),
		deputy: aStaff(school, { name: 'Mr Rahman', roles: ['deputy'] }),
		head: aStaff(school, { name: 'Mrs Hughes', roles: ['head'] }),
		chair: aStaff(school, { name: 'Mr Okoro', roles: ['chair'] }),
		governor: aStaff(school, { name: 'Dr Pettigrew', roles: ['governor'] }),
		admin: aStaff(school, { name: 'Mrs Zephaniah', roles: ['admin'] })
	};
}

/** A concern as the post hands it in; from nobody signed in where there is no `by`. */
export function aConcern(
	school: School,
	{ by, id = randomUUID(), ...said }: Partial<ConcernSent> & { by?: Pupil; id?: string }
): ConcernId {
	receiveConcern(school, {
		id,
		maker: by?.id ?? null,
		at: school.clock(),
		receivedAt: school.clock(),
		contents: { concern: { happened: [], notTell: [], words: '', ...said } }
	});
	return id as ConcernId;
}
