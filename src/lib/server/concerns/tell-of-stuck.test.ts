import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { somePeople } from '../../../../tests/builders/concern.ts';
import { aSchool } from '../../../../tests/builders/school.ts';
import type { ItemId, LaneId } from '../../wire/ids.ts';
import { mail } from '../mail/tables.ts';
import { posted } from '../post/tables.ts';
import { tellOfStuckConcerns } from './tell-of-stuck.ts';

test('a concern that can’t be opened is told of once, to those with a desk', () => {
	const school = aSchool();
	somePeople(school);
	const now = school.clock();
	school.db
		.insert(posted)
		.values({
			id: randomUUID() as string as ItemId,
			v: 1,
			lane: randomUUID() as string as LaneId,
			n: 0,
			first: true,
			box: Buffer.of(1),
			sentAt: now,
			receivedAt: now,
			stuck: 'no-lane-key',
			stuckAt: now
		})
		.run();
	tellOfStuckConcerns(school);
	tellOfStuckConcerns(school);
	// The lead, the deputy and the head.
	expect(school.db.select().from(mail).all()).toHaveLength(3);
});
