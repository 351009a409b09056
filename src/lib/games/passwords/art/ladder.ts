import type { StageKit } from '../../../stage/kit.ts';
import { COLOURS } from '../../../ui/tokens.ts';
import { lasting } from './time.ts';

const DAY = 86_400;
const YEAR = 365 * DAY;
/** Marks along the way, in seconds: each step is many times the last. */
const MARKS = [1, 60, 3600, DAY, YEAR, 100 * YEAR, 10_000 * YEAR];
const SHORTEST = 0.05;
const LONGEST = 200_000 * YEAR;
/** Between two labels, in pixels. */
const GAP = 6;

/** A road of times from less than a second to thousands of years, with a flag where the goal is. */
export function ladder(kit: StageKit) {
	const road = kit.scene.add.graphics();
	const labels = MARKS.map((seconds) =>
		kit.text(lasting(seconds), { size: 17, colour: COLOURS.ink, width: 84 }).setOrigin(0.5, 0)
	);
	const marker = kit.scene.add.graphics();
	const flag = kit.scene.add.graphics();
	let from = 0;
	let to = 1;
	let y = 0;
	let goal = 1;
	let now: number | undefined;
	let tight = false;
	let visible = false;

	/** Whether each mark has room for its words: on a tablet or a phone not all do. */
	let fits: readonly boolean[] = [];

	const xOf = (seconds: number) => {
		const share =
			Math.log(Math.min(Math.max(seconds, SHORTEST), LONGEST) / SHORTEST) /
			Math.log(LONGEST / SHORTEST);
		return from + (to - from) * share;
	};

	function draw() {
		road.clear();
		road
			.fillStyle(0xfbf7ef)
			.fillRoundedRect(from - 16, y - 34, to - from + 32, tight ? 86 : 106, 22);
		road.lineStyle(8, 0xe2daca).lineBetween(from, y, to, y);
		const at = xOf(goal);
		road.lineStyle(8, 0x17694f).lineBetween(at, y, to, y);
		let end = -Infinity;
		fits = MARKS.map((seconds, i) => {
			const x = xOf(seconds);
			road.fillStyle(0x55635c).fillCircle(x, y, 5);
			const label = labels[i];
			label?.setPosition(x, y + 12).setFontSize(tight ? 13 : 17);
			label?.setWordWrapWidth(tight ? 60 : 84);
			const half = (label?.width ?? 0) / 2;
			const room = x - half > end + GAP;
			if (room) end = x + half;
			label?.setVisible(visible && room);
			return room;
		});
		flag.clear();
		flag.lineStyle(5, 0x0f4d39).lineBetween(at, y, at, y - 46);
		flag.fillStyle(0x17694f).fillTriangle(at, y - 48, at + 34, y - 38, at, y - 26);
		drawMarker();
	}

	function drawMarker() {
		marker.clear();
		if (now === undefined) return;
		marker.fillStyle(0xffffff).fillCircle(0, 0, 15);
		marker.fillStyle(now >= goal ? 0x17694f : 0x8a5a00).fillCircle(0, 0, 11);
		marker.fillStyle(0xffffff).fillCircle(0, 0, 4);
	}

	return {
		show(on: boolean) {
			visible = on;
			for (const one of [road, marker, flag]) one.setVisible(on);
			labels.forEach((label, at) => label.setVisible(on && fits[at] === true));
		},
		layout(left: number, right: number, at: number, narrow: boolean) {
			from = left + 24;
			to = right - 24;
			y = at;
			tight = narrow;
			marker.setPosition(now === undefined ? from : xOf(now), y);
			draw();
		},
		goal(seconds: number) {
			goal = seconds;
			now = undefined;
			draw();
		},
		/** The marker goes along the road to how long it would take. */
		async climb(seconds: number) {
			now = SHORTEST;
			drawMarker();
			marker.setPosition(from, y);
			await kit.move(marker, { x: xOf(seconds) }, 2200, 'Cubic.easeInOut');
			now = seconds;
			drawMarker();
		}
	};
}
