import type { Drawing, StageKit } from '../../../stage/kit.ts';
import { TIMES, type Time } from '../rounds.ts';
import { own } from './own.ts';

export const SKY: readonly Drawing[] = [
	own('sun', 160, 160),
	own('moon', 160, 160),
	own('cloud', 220, 100),
	own('stars', 1600, 300),
	...TIMES.map((time) => own(`sky-${time}`, 20, 400))
];

/** How far along the sky the sun or the moon stands, and how high, from 0 to 1: beside Dot, never behind her. */
const PLACES: Readonly<Record<Time, readonly [number, number]>> = {
	morning: [0.16, 0.2],
	noon: [0.3, 1],
	afternoon: [0.72, 0.8],
	evening: [0.86, 0],
	night: [0.74, 1]
};

/** The sky of a day: the sun goes along it by what happens, never by a clock. */
export function sky(kit: StageKit) {
	const old = kit.image('sky-morning').setOrigin(0, 0);
	const now = kit.image('sky-morning').setOrigin(0, 0);
	const stars = kit.image('stars').setOrigin(0, 0).setAlpha(0);
	const sun = kit.image('sun');
	const moon = kit.image('moon').setAlpha(0);
	const clouds = [kit.image('cloud').setAlpha(0.85), kit.image('cloud').setAlpha(0.6)] as const;
	let time: Time = 'morning';

	/** Where the sun or the moon stands. */
	function arc(of: Time) {
		const area = kit.area();
		const [share, high] = PLACES[of];
		return {
			x: area.x + area.width * share,
			y: area.y + 62 + (1 - high) * Math.min(area.height * 0.34, 120)
		};
	}

	return {
		/** The moon shines before what darkens the land. */
		lift: () => void kit.scene.children.bringToTop(moon),
		layout() {
			const { width, height } = kit.size();
			const area = kit.area();
			for (const one of [old, now]) one.setDisplaySize(width, height);
			stars.setDisplaySize(width, area.y + 40);
			const small = Math.min(1, width / 900);
			for (const one of [sun, moon]) one.setDisplaySize(140 * small, 140 * small);
			const { x, y } = arc(time);
			(time === 'night' ? moon : sun).setPosition(x, y);
			clouds[0].setPosition(width * 0.26, area.y + 26).setDisplaySize(200 * small, 90 * small);
			clouds[1].setPosition(width * 0.7, area.y + 4).setDisplaySize(150 * small, 68 * small);
		},
		/** Brings the sky to a time of day. @param land darkens with it */
		async to(next: Time, land: { setAlpha(alpha: number): unknown; alpha: number }) {
			old.setTexture(`sky-${time}`);
			now.setTexture(`sky-${next}`).setAlpha(0);
			const night = next === 'night';
			const ms = time === next ? 0 : 700;
			time = next;
			const { x, y } = arc(next);
			if (night) moon.setPosition(x, y + 60);
			await Promise.all([
				kit.move(now, { alpha: 1 }, ms),
				kit.move(stars, { alpha: night ? 1 : 0 }, ms),
				kit.move(moon, night ? { alpha: 1, y } : { alpha: 0 }, ms),
				kit.move(sun, night ? { alpha: 0, y: y + 160 } : { alpha: 1, x, y }, ms),
				kit.move(land, { alpha: night ? 0.42 : next === 'evening' ? 0.08 : 0 }, ms)
			]);
		}
	};
}
