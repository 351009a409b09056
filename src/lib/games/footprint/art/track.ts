import { ROUNDS } from '../../rounds/go.ts';
import type { Drawing, StageKit } from '../../../stage/kit.ts';
import type { Left } from '../rules.ts';
import { KEYS } from './leaves.ts';
import type { Look } from './looks.ts';
import { own } from './own.ts';

export const trackArt = ({ path, walker }: Look): readonly Drawing[] => [
	own(path, 1600, 120),
	own(walker.key, walker.width, walker.height),
	own('sprout', 70, 60),
	own('print-light', 70, 110),
	own('print-deep', 70, 110),
	own('print-copied', 70, 110),
	own('print-kind', 70, 110),
	own('plane', 100, 70)
];

type Picture = ReturnType<StageKit['image']>;

/** The path of the day: one stretch a round, the prints left on each, and whoever walks there. */
export function track(kit: StageKit, look: Look) {
	const path = kit.image(look.path).setOrigin(0, 0);
	const walker = kit.image(look.walker.key).setOrigin(0.5, 1);
	let prints: Picture[] = [];
	let stretches: readonly (readonly Left[])[] = [];
	let at = 0;
	/** How many prints of the last stretch are pressed by now. */
	let pressed = 0;
	let top = 0;
	let high = 60;
	let clear = false;

	const step = () => kit.area().width / ROUNDS;
	const startOf = (stretch: number) => kit.area().x + step() * stretch;
	/** Room for a print, and for the walker at the end of the stretch. */
	const size = () => Math.min(high * 0.94, step() * 0.34);

	/** Where a print of a stretch lies, toe forward. */
	function spot(stretch: number, nth: number, of: number) {
		const gap = Math.min((step() * 0.62) / Math.max(of, 1), size() * 0.9);
		const x = startOf(stretch) + step() * 0.36 + (nth - (of - 1) / 2) * gap;
		return { x, y: top + high * (nth % 2 === 0 ? 0.38 : 0.64) };
	}

	function lay({ depth }: Left, stretch: number, nth: number, of: number): Picture {
		const { x, y } = spot(stretch, nth, of);
		const print = kit.image(KEYS[depth]).setPosition(x, y);
		const long = size();
		if (depth === 'none') return print.setDisplaySize(long * 0.8, long * 0.69).setAngle(0);
		return print.setDisplaySize(long * 0.55, long * 0.86).setAngle(90 + (nth % 2 === 0 ? -8 : 8));
	}

	function redraw() {
		for (const print of prints.splice(0)) print.destroy();
		prints = stretches.flatMap((lefts, stretch) =>
			(stretch < stretches.length - 1 ? lefts : lefts.slice(0, pressed)).map((left, nth) =>
				lay(left, stretch, nth, lefts.length)
			)
		);
		for (const print of prints) print.setVisible(!clear);
		kit.scene.children.bringToTop(walker);
	}

	const walkerSpot = () => ({ x: startOf(at) + step() * 0.84, y: top + high * 0.86 });

	return {
		/** @param y the path's upper edge */
		layout(y: number, height: number) {
			top = y;
			high = height;
			const { width } = kit.size();
			path.setPosition(0, y - 6).setDisplaySize(width, height + 12);
			const { walker: drawn } = look;
			const scale = Math.min(height * 0.95, step() * 0.42) / Math.max(drawn.width, drawn.height);
			walker
				.setDisplaySize(drawn.width * scale, drawn.height * scale)
				.setPosition(walkerSpot().x, walkerSpot().y)
				.setVisible(!clear);
			redraw();
		},
		/** Nothing but the path, where a play needs it for itself. */
		clear(on: boolean) {
			clear = on;
			walker.setVisible(!on);
			for (const print of prints) print.setVisible(!on);
		},
		/** The prints as they lie. @param fresh those of the last stretch are still to be pressed */
		set(lefts: readonly (readonly Left[])[], fresh = false) {
			stretches = lefts;
			pressed = fresh ? 0 : Infinity;
			redraw();
		},
		/** Walks on to a stretch. */
		async walk(to: number) {
			if (to === at) return;
			at = Math.min(to, ROUNDS - 1);
			const { x, y } = walkerSpot();
			const from = walker.x;
			if (Math.abs(from - x) < 2) return;
			for (const share of [0.5, 1]) {
				await kit.move(walker, { x: from + (x - from) * (share - 0.25), y: y - 16 }, 130);
				await kit.move(walker, { x: from + (x - from) * share, y }, 130);
			}
		},
		/** Where the nth print of this stretch will lie. */
		spot: (nth: number, of: number) => spot(at, nth, of),
		/** Presses a print into the path; a copied one sends its copies off. */
		async press(left: Left, nth: number, of: number) {
			const print = lay(left, at, nth, of);
			prints.push(print);
			pressed = nth + 1;
			const { scaleX, scaleY, y } = print;
			print.setScale(scaleX * 1.7, scaleY * 1.7).setY(y - high * 0.5);
			kit.sound(left.depth === 'kind' || left.depth === 'none' ? 'safe' : 'tap');
			await kit.move(print, { scaleX, scaleY, y }, 240, 'Cubic.easeIn');
			if (left.depth === 'copied') await fly(print.x, y);
			else await kit.rest(120);
		}
	};

	/** Copies go off, and where each comes down another sets out. */
	async function fly(x: number, y: number) {
		kit.sound('whirr');
		if (kit.calm) return;
		const { width } = kit.size();
		const ways = [
			{ x: width + 80, y: y - 260 },
			{ x: width * 0.72, y: -60 },
			{ x: -80, y: y - 220 },
			{ x: width * 0.36, y: -60 },
			{ x: width + 80, y: y - 120 }
		];
		await Promise.all(
			ways.map(async (to, i) => {
				const small = Math.min(1, width / 700);
				const plane = kit.image('plane').setPosition(x, y - 20);
				plane.setDisplaySize(64 * small, 45 * small).setAlpha(0);
				plane.setFlipX(to.x < x);
				await kit.rest(i * 110);
				plane.setAlpha(1);
				await kit.move(plane, { ...to, angle: to.x < x ? 14 : -14 }, 1100, 'Sine.easeIn');
				plane.destroy();
			})
		);
	}
}
