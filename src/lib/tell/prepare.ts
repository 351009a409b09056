import { outbox } from '../outbox/outbox.svelte.ts';
import { keepHere, registerWorker } from '../outbox/register.ts';
import { portraitAddress, thingAddress } from '../pictures/address.ts';
import { makerHere, type MakerHere } from '../player/maker.ts';
import { THINGS } from './happened.ts';
import { people } from './people.svelte.ts';
import { tell } from './tell.svelte.ts';
import { whereNow } from './where.ts';

const LONGEST = 3_000;

/** The pupil who is here. Nobody on the sign-in pages, whoever was here before. */
export async function whoIsHere(): Promise<MakerHere | undefined> {
	if (whereNow(location.pathname)?.page === 'sign-in') return undefined;
	return makerHere((address, init) =>
		fetch(address, { ...init, signal: AbortSignal.timeout(LONGEST) })
	);
}

/** Learns who would read it, and fetches ahead what Tell shows, so that it works with no network. */
export async function prepare(): Promise<void> {
	outbox.start();
	registerWorker();
	const ahead = import('../ui/ahead.ts').catch(() => undefined);
	const token = (await whoIsHere())?.token ?? null;
	if (tell.waitingOf !== token) tell.waitingOf = undefined;
	await people.learn(token);
	const { adults = [], readers, teachers = [], unnamed } = people.known ?? {};
	tell.dontShow = await (await ahead)?.dontShowName(unnamed);
	const faces = [...adults, ...(readers?.anything ?? []), ...(readers?.adult ?? []), ...teachers];
	await keepHere([
		...Object.values(THINGS).map(thingAddress),
		...new Set(
			faces.flatMap(({ portrait }) => [
				portraitAddress(portrait, 'calm'),
				portraitAddress(portrait)
			])
		)
	]);
}
