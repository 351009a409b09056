import type { PageServerLoad } from './$types';
import { backupsOf } from '$lib/server/backup/standing.ts';
import { devicesInUse } from '$lib/server/post/devices.ts';
import { chainsOf } from '$lib/server/school/look-over-chains.ts';
import { roomLeft } from '$lib/server/school/room-left.ts';

export const load: PageServerLoad = ({ locals: { school } }) => ({
	devices: devicesInUse(school),
	server: roomLeft(school),
	backups: backupsOf(school),
	chains: chainsOf(school)
});
