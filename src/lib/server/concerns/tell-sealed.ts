import { concernIn, type Form } from '../../wire/tell-form.ts';
import type { Who } from '../permissions/who.ts';
import { receive } from '../post/receive.ts';
import { sealedSend } from '../post/seal-own.ts';
import type { School } from '../school/school.ts';
import { classOf } from '../people/classes.ts';
import { idOf, isTheirOwn } from './tell-form.ts';

/**
 * Receives what the plain page sends while the school's keys are away: sealed to the box key it lies in
 * the post until they are back. No token can be signed meanwhile, so the child's name goes inside.
 * @throws when it could not be kept
 */
export async function tellSealed(school: School, who: Who, form: Form): Promise<void> {
	const said = concernIn(form);
	const isMe = isTheirOwn(who, form);
	const name = isMe ? `${who.shownName}, ${classOf(school, who.schoolClass)?.name ?? ''}` : '';
	// Nobody could hide a name that stands in it: it goes as nobody’s, and can’t be looked at.
	const concern = isMe && !said.unnamed ? { ...said, saysTheyAre: name } : said;
	const id = idOf(form, isMe ? who.id : null, concern, school.clock());
	const send = await sealedSend(school, id, {
		what: 'concern',
		maker: null,
		at: school.clock(),
		concern
	});
	const answer = await receive(school, send, 'the plain page');
	if (!('received' in answer) || !answer.received.includes(id)) throw new NotKept();
}

class NotKept extends Error {
	readonly code = 'not-kept-while-keys-are-away';
}
