/** The path's line as Path.svelte draws it: four curves from left to right, in a space 1366 by 460. */
const CURVES = [
	[
		[-20, 292],
		[120, 292],
		[150, 150],
		[310, 150]
	],
	[
		[310, 150],
		[470, 150],
		[510, 240],
		[640, 234]
	],
	[
		[640, 234],
		[770, 228],
		[790, 128],
		[930, 130]
	],
	[
		[930, 130],
		[1070, 132],
		[1080, 210],
		[1170, 190]
	],
	[
		[1170, 190],
		[1260, 170],
		[1280, 90],
		[1386, 96]
	]
] as const;

const MIDDLE = 675;
/** No farther apart than this: two at the ends of the land would look like a gap. */
const APART = 376;
const WIDEST = 1130;

/**
 * Where waymarks stand on the path, evenly from left to right about its middle.
 * @returns x in percent of the width, y in pixels from the land's top
 */
export function alongPath(count: number): { x: number; y: number }[] {
	const apart = Math.min(APART, WIDEST / Math.max(1, count - 1));
	return Array.from({ length: count }, (_, i) => {
		const x = MIDDLE + (i - (count - 1) / 2) * apart;
		return { x: Math.round((x / 1366) * 1000) / 10, y: Math.round(heightAt(x)) };
	});
}

function heightAt(x: number): number {
	const curve = CURVES.find(([start, , , end]) => start[0] <= x && x <= end[0]) ?? CURVES[0];
	let [low, high] = [0, 1];
	for (let n = 0; n < 20; n++) {
		const middle = (low + high) / 2;
		if (along(curve, middle, 0) < x) low = middle;
		else high = middle;
	}
	return along(curve, (low + high) / 2, 1);
}

function along(curve: (typeof CURVES)[number], t: number, axis: 0 | 1): number {
	const [a, b, c, d] = curve;
	const s = 1 - t;
	return (
		s * s * s * a[axis] + 3 * s * s * t * b[axis] + 3 * s * t * t * c[axis] + t * t * t * d[axis]
	);
}
