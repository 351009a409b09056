import { Refusal } from '../../wire/trouble.ts';
import type { School } from '../school/school.ts';
import { accountOf, type Lacks } from './account.ts';
import type { Change } from './change.ts';
import { isDutyCode } from './duty-code.ts';

/**
 * A duty begins only with an account that is the person's own: the admin who made it knew its first password
 * and could have set up its second step. Whoever agrees has seen a code on the person's screen.
 * @param code as they typed it
 * @throws Refusal when something is missing, or the code isn't the one on that screen
 */
export function askForTheirOwn(
	school: School,
	{ id, kind, about }: Pick<Change, 'id' | 'kind' | 'about'>,
	code: string
): void {
	if (!kind.showsCode || !about) return;
	const lacks = accountOf(school, about)?.lacks;
	if (lacks)
		throw new Refusal(409, {
			code: 'not-their-own',
			say: LACKS[lacks],
			mend: 'Ask them to sign in and do that first; you can agree then.'
		});
	if (!isDutyCode(school, id, about, code))
		throw new Refusal(422, {
			code: 'not-the-code',
			say: 'That isn’t the code on their screen.',
			mend: 'Type the six signs they see now, under “Before your duty begins”.'
		});
}

const LACKS: Readonly<Record<Lacks, string>> = {
	'own-password': 'They haven’t chosen a password of their own yet.',
	'second-step': 'They haven’t set up the second step of their sign-in yet.'
};
