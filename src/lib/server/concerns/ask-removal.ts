import type { ConcernId } from '../../wire/ids.ts';
import { Refusal } from '../../wire/trouble.ts';
import { writeMail } from '../mail/write.ts';
import type { Staff } from '../permissions/who.ts';
import type { School } from '../school/school.ts';
import { act } from './act.ts';
import { adultsOf } from './adult.ts';
import { grant } from './readers.ts';
import { removalAskedOf } from './removal-asked.ts';
import { secondsFor } from './second-reader.ts';

/**
 * Asks a second person to agree that the words of an allegation go, with a reason, and opens it to them.
 * Whether it is time is for the caller to know.
 * @throws Refusal when it isn't theirs to ask, they have asked already, or there is nobody else
 */
export function askRemoval(school: School, id: ConcernId, by: Staff, words: string): void {
	act(school, id, by, 'removal-asked', ({ concern, route }) => {
		if (removalAskedOf(concern.entries)?.by === `staff/${by.id}`) throw askedAlready();
		if (words.trim() === '') throw noReason();
		const seconds = secondsFor(route, adultsOf(school), by.id);
		if (seconds.length === 0) throw nobodyElse();
		grant(school, id, seconds);
		writeMail(
			school,
			seconds.map(({ staff }) => staff)
		);
		return { words };
	});
}

const askedAlready = () =>
	new Refusal(409, {
		code: 'asked-already',
		say: 'You have asked already.',
		mend: 'Somebody else who may read it has to agree. Until then it stays.'
	});

const noReason = () =>
	new Refusal(422, {
		code: 'no-reason',
		say: 'Write why it need not be kept here.',
		mend: 'Where it is kept, and what was checked, in a few words.'
	});

const nobodyElse = () =>
	new Refusal(409, {
		code: 'nobody-else',
		say: 'There is nobody else at school who may read it.',
		mend: 'It stays until there is: a chair of governors, a head or a safeguarding lead it isn’t about.'
	});
