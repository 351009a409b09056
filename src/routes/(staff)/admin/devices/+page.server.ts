import type { PageServerLoad } from './$types';
import { devicesInUse } from '$lib/server/post/devices.ts';
import { roomLeft } from '$lib/server/school/room-left.ts';

export const load: PageServerLoad = ({ locals: { school } }) => ({
	devices: devicesInUse(school),
	server: roomLeft(school)
});
