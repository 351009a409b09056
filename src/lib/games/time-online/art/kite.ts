import type { Drawing, StageKit } from '../../../stage/kit.ts';
import { own } from './own.ts';

export const KITE: readonly Drawing[] = [own('bow', 60, 40), own('peg', 24, 40)];

/** The colours of its four sails, as they fill with wind. */
const SAILS = [0xd8566a, 0xf0b429, 0x2f8f83, 0x4f6fb8] as const;
const PALE = 0xf4efe2;
const HEIGHT = 120;

/** A kite that rises when a day has what it needs, and comes down softly when it hasn't. */
export function kite(kit: StageKit) {
	const string = kit.scene.add.graphics();
	const sail = kit.scene.add.graphics();
	const tail = Array.from({ length: 4 }, (_, at) =>
		kit
			.image('bow')
			.setPosition(-6 + (at % 2) * 12, 74 + at * 26)
			.setDisplaySize(26, 17)
			.setAngle(at % 2 ? 14 : -14)
	);
	const body = kit.scene.add.container(0, 0, [sail, ...tail]);
	let home = { x: 0, y: 0, foot: { x: 0, y: 0 } };
	kit.sway(sail, { angle: 3 }, 1900);

	/** @param lit how many of its sails have their colour */
	function draw(lit: number) {
		const corners = [
			[0, -60],
			[44, 0],
			[0, 66],
			[-44, 0]
		] as const;
		sail.clear();
		corners.forEach(([x, y], at) => {
			const [nextX, nextY] = corners[(at + 1) % 4]!;
			sail.fillStyle(at < lit ? SAILS[at]! : PALE).fillTriangle(0, 0, x, y, nextX, nextY);
		});
		sail.lineStyle(3, 0x6a4c31).lineBetween(0, -60, 0, 66).lineBetween(-44, 0, 44, 0);
		for (const [at, [x, y]] of corners.entries()) {
			const [nextX, nextY] = corners[(at + 1) % 4]!;
			sail.lineBetween(x, y, nextX, nextY);
		}
	}

	function tie() {
		string.clear();
		if (!body.visible) return;
		string.lineStyle(2, 0x5b5340, 0.7);
		string.lineBetween(body.x, body.y + 4, home.foot.x, home.foot.y);
	}

	// The string goes with it wherever it flies.
	if (!kit.calm) kit.scene.events.on('update', tie);
	async function fly(x: number, y: number, angle: number, ms: number) {
		await kit.move(body, { x, y, angle }, ms);
		tie();
	}

	draw(4);
	return {
		/** Where it hangs in the air, and where its string is held. */
		layout(x: number, y: number, high: number, foot: { x: number; y: number }) {
			home = { x, y, foot };
			body
				.setPosition(x, y)
				.setScale(high / HEIGHT)
				.setAngle(0);
			tie();
		},
		show(on: boolean) {
			body.setVisible(on);
			tie();
		},
		lit: draw,
		rise: () => fly(home.x, Math.max(kit.area().y - 10, home.y - 70), -6, 900),
		async dip() {
			const low = Math.min(60, kit.area().height * 0.2);
			await fly(home.x - 40, home.y + low, 26, 800);
			await fly(home.x - 16, home.y + low * 0.6, 10, 600);
		}
	};
}
