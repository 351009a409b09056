import type { PageServerLoad } from './$types';
import { backupsOf } from '$lib/server/backup/standing.ts';
import { isMailSetUp } from '$lib/server/mail/post-office.ts';
import { queueOf } from '$lib/server/mail/queue-stands.ts';
import { devicesInUse } from '$lib/server/post/devices.ts';
import { stuckOfNobody } from '$lib/server/post/stuck.ts';
import { chainsOf } from '$lib/server/school/look-over-chains.ts';
import { roomLeft } from '$lib/server/school/room-left.ts';

export const load: PageServerLoad = ({ locals: { school, who } }) => ({
	queue: who.kind === 'staff' ? queueOf(school, who, isMailSetUp()) : null,
	devices: devicesInUse(school),
	server: roomLeft(school),
	backups: backupsOf(school),
	chains: chainsOf(school),
	stuck: stuckOfNobody(school)
});
