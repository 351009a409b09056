import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { aConcern, somePeople } from '../../../../tests/builders/concern.ts';
import { agreeFaceToFace } from '../../../../tests/builders/duty.ts';
import { runs } from '../../../../tests/builders/long.ts';
import { aSchool, aStaff } from '../../../../tests/builders/school.ts';
import { DAY } from '../../calendar/instant.ts';
import { Refusal } from '../../wire/trouble.ts';
import { hasDesk } from '../concerns/desk.ts';
import { openTo } from '../concerns/readers.ts';
import { changeRoles } from '../people/change-roles.ts';
import { ROLES } from '../people/roles.ts';
import type { Staff } from '../permissions/who.ts';
import { doWhatIsDue } from '../school/due.ts';
import { set } from '../school/settings.ts';
import { staffOf } from '../sign-in/session.ts';
import { changesOf } from './change.ts';
import { happens, lapses, refuse, withdraw } from './decide.ts';
import { GUARDED, ORDINARY } from './duty.ts';
import { giveEmail } from './give-email.ts';
import { HAPPENS, LAPSES, propose } from './propose.ts';
import { sayLeft } from './say-left.ts';

const steps = fc.array(
	fc.record({
		does: fc.constantFrom(
			'give',
			'give',
			'end',
			'left',
			'email',
			'roles',
			'agree',
			'agree',
			'refuse',
			'withdraw',
			'wait'
		),
		/** Which of those who conspire. */
		by: fc.nat(),
		/** Whom it is about: anybody here. */
		to: fc.nat(),
		role: fc.constantFrom(...GUARDED),
		ordinary: fc.subarray([...ORDINARY]),
		which: fc.nat()
	}),
	{ maxLength: 25 }
);

/** Some people try everything they can; whoever has a duty and isn't one of them does nothing at all. */
function conspire(
	who: (people: ReturnType<typeof somePeople> & { friend: Staff }) => Staff[],
	times = 20
) {
	fc.assert(
		fc.property(steps, (drawn) => {
			const school = aSchool();
			set(school, 'secondFactor', false);
			const people = { ...somePeople(school), friend: aStaff(school, { roles: ['teacher'] }) };
			const all = Object.values(people).filter(
				(one): one is Staff => typeof one === 'object' && one.kind === 'staff'
			);
			const together = who(people);
			const now = ({ id }: Staff) => staffOf(school, id);
			const dutiesOf = (one: Staff) => GUARDED.filter((role) => now(one)?.roles.has(role));
			const before = new Map(all.map((one) => [one, dutiesOf(one)]));
			aConcern(school, { by: people.amina, words: 'help' });
			const reads = new Map(all.map((one) => [one, openTo(school, one).size]));

			for (const { does, by, to, role, ordinary, which } of drawn) {
				const me = now(together[by % together.length] as Staff);
				const other = all[to % all.length] as Staff;
				const changes = changesOf(school, 'open');
				const change = changes[which % Math.max(1, changes.length)]?.id ?? 'none';
				if (!me) continue;
				try {
					if (does === 'give' || does === 'end')
						propose(school, me, does, { staff: other.id, role });
					if (does === 'left') sayLeft(school, other.id, adminOnly(me));
					if (does === 'email')
						giveEmail(school, other.id, `new${which}@fernlow.test`, adminOnly(me));
					if (does === 'roles')
						changeRoles(school, other.id, ordinary, ORDINARY, `staff/${adminOnly(me).id}`);
					if (does === 'agree') agreeFaceToFace(school, change, me);
					if (does === 'refuse') refuse(school, change, me);
					if (does === 'withdraw') withdraw(school, change, me);
				} catch (cause) {
					if (!(cause instanceof Refusal)) throw cause;
				}
				if (does === 'wait') {
					school.later(8 * DAY);
					doWhatIsDue(school, { [HAPPENS]: happens, [LAPSES]: lapses });
				}
				for (const one of all) {
					expect(dutiesOf(one)).toEqual(before.get(one));
					expect(openTo(school, now(one) ?? one).size).toBe(reads.get(one));
				}
			}
		}),
		{ numRuns: runs(times) }
	);
}

/** The pages for these are the admin's alone. */
function adminOnly(who: Staff): Staff {
	if (who.roles.has('admin')) return who;
	throw new Refusal(403, { code: 'not-admin', say: '', mend: '' });
}

test(
	'an admin alone makes nobody a reader and ends nobody’s duty, whatever they try',
	() => conspire(({ admin }) => [admin]),
	60_000
);

test(
	'nor do an admin and their candidate',
	() => conspire(({ admin, friend }) => [admin, friend]),
	60_000
);

test('nor does anybody with one duty alone', () => {
	conspire(({ head }) => [head], 8);
	conspire(({ governor }) => [governor], 8);
}, 60_000);

test(
	'an admin and a governor neither, while anybody with a duty is there',
	() => conspire(({ admin, governor }) => [admin, governor]),
	60_000
);

test('what roles an admin gives alone opens no desk', () => {
	const school = aSchool();
	const one = aStaff(school, { roles: [...ORDINARY] });
	expect(hasDesk(school, one)).toBe(false);
	expect([...ORDINARY, ...GUARDED].sort()).toEqual([...ROLES].sort());
});
