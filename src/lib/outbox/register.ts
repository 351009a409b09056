import { dev, version } from '$app/environment';
import { afterFirstLook } from '../ui/first-look.ts';
import { VERSION_LOCK, type Ask } from './worker/names.ts';

/** By then a page has what it fetches beside itself: a worker must not be replaced in the middle of an answer. */
const SETTLED = 3_000;

let registered = false;

/**
 * Lets lessons and games load with no network. From the pupils' layout, in the browser: it waits
 * until the page has what it needs for itself. Not while developing, when files change.
 */
export function registerWorker(): void {
	if (registered || dev || !('serviceWorker' in navigator)) return;
	registered = true;
	// For as long as this page is open, the worker keeps the files of its version.
	void navigator.locks?.request(
		VERSION_LOCK + version,
		{ mode: 'shared' },
		() => new Promise(never)
	);
	afterFirstLook(() => void register());
}

/**
 * Fetches ahead what a lesson is going to show, so that it can go on when the Wi-Fi stops.
 * @param addresses of pictures and lesson data
 */
export async function keepHere(addresses: readonly string[]): Promise<void> {
	if (dev || !('serviceWorker' in navigator)) return;
	const { active } = await navigator.serviceWorker.ready;
	ask(active, { ask: 'keep', addresses });
}

async function register(): Promise<void> {
	const registration = await navigator.serviceWorker
		.register('/service-worker.js')
		.catch(() => undefined);
	ask(registration?.active, { ask: 'hello' });
	// The first page came before there was a worker to keep what it shows.
	await keepHere([...document.images].map((image) => image.src).filter(isPicture));
	setTimeout(() => ask(registration?.waiting, { ask: 'take-over' }), SETTLED);
}

const ask = (worker: ServiceWorker | null | undefined, message: Ask) =>
	worker?.postMessage(message);
const isPicture = (address: string) => new URL(address).pathname.startsWith('/pictures/');
const never = () => undefined;
