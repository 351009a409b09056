import { expect, test } from 'vitest';
import { aConcern, somePeople } from '../../../../tests/builders/concern.ts';
import { aPupil, aSchool } from '../../../../tests/builders/school.ts';
import { DAY, dayOf, HOUR } from '../../calendar/instant.ts';
import { acknowledge } from './acknowledge.ts';
import { close } from './close.ts';
import { deskOf } from './desk.ts';
import { findChild } from './find-child.ts';
import { openConcern } from './open.ts';
import { reply } from './reply.ts';
import { speakTo } from './speak-to.ts';
import { replySeen, waitingReply } from './waiting-reply.ts';

const words = 'They have said what happened.';

test('the desk shows who is still to be spoken to, the longest wait first, until somebody has', () => {
	const school = aSchool();
	const { amina, oak, dsl, deputy } = somePeople(school);
	const ben = aPupil(school, { in: oak, name: 'Ben' });
	const first = aConcern(school, { by: amina, words: 'one' });
	school.later(DAY);
	const second = aConcern(school, { by: ben, words: 'two' });
	// The newest on the desk is the last to wait.
	expect(deskOf(school, dsl).waiting.map(({ id }) => id)).toEqual([second, first]);
	expect(deskOf(school, dsl).stillWaiting).toMatchObject([
		{ id: first, name: 'Amina', className: 'Oak', waits: 'Overdue by 1 school day' },
		{ id: second, name: 'Ben', waits: 'Today, before home time', isOverdue: false }
	]);
	acknowledge(school, first, dsl);
	speakTo(school, first, deputy, { by: 'Mr Lund', at: school.clock(), words });
	expect(deskOf(school, dsl).stillWaiting.map(({ id }) => id)).toEqual([second]);
});

test('it holds only what the reader may open', () => {
	const school = aSchool();
	const { amina, dsl, deputy, head, chair, teacher } = somePeople(school);
	const id = aConcern(school, { by: amina, aboutAdult: 'yes', adult: teacher.id });
	const waits = (who: typeof dsl) => deskOf(school, who).stillWaiting.map((one) => one.id);
	expect(waits(head)).toEqual([id]);
	for (const who of [dsl, deputy, chair, teacher]) expect(waits(who)).toEqual([]);
});

test('a child nobody could name waits once somebody has found who it is', () => {
	const school = aSchool();
	const { amina, dsl } = somePeople(school);
	const id = aConcern(school, { words: 'help', saysTheyAre: 'amina' });
	expect(deskOf(school, dsl).stillWaiting).toEqual([]);
	findChild(school, id, dsl, amina.id);
	expect(deskOf(school, dsl).stillWaiting).toMatchObject([{ id, name: 'Amina' }]);
});

test('a closed one waits no more', () => {
	const school = aSchool();
	const { amina, dsl } = somePeople(school);
	const id = aConcern(school, { by: amina });
	acknowledge(school, id, dsl);
	close(school, id, dsl, { outcome: 'resolved', words });
	expect(deskOf(school, dsl).stillWaiting).toEqual([]);
});

test('what a child has read of when somebody comes stands beside them, and only once they have', () => {
	const school = aSchool();
	const { amina, dsl } = somePeople(school);
	const id = aConcern(school, { by: amina });
	reply(school, id, dsl, { phrase: 'come', day: dayOf(school.clock()) });
	expect(deskOf(school, dsl).stillWaiting[0]?.wasTold).toBeNull();
	replySeen(school, amina.id, waitingReply(school, amina.id)!.seq);
	school.later(HOUR);
	expect(deskOf(school, dsl).stillWaiting[0]?.wasTold).toBe('Has read that somebody comes today');
	school.later(DAY);
	expect(deskOf(school, dsl).stillWaiting[0]?.wasTold).toContain('Monday 23 November');
});

test('a child who read it only once the day had gone was told of no day', () => {
	const school = aSchool();
	const { amina, dsl } = somePeople(school);
	const id = aConcern(school, { by: amina });
	reply(school, id, dsl, { phrase: 'come', day: dayOf(school.clock()) });
	school.later(DAY);
	replySeen(school, amina.id, waitingReply(school, amina.id)!.seq);
	expect(deskOf(school, dsl).stillWaiting[0]?.wasTold).toBeNull();
	expect(openConcern(school, id, dsl).chronology.map(({ text }) => text)).toContain(
		'The child has seen the reply, without its day, which had gone by'
	);
});
