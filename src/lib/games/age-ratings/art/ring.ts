import type { StageKit } from '../../../stage/kit.ts';
import { ringsOf } from '../labels.ts';

/** The colours a label is drawn in. */
export interface RingLook {
	readonly rim: number;
	readonly wood: number;
	readonly line: number;
	readonly ink: string;
}

export const WOOD: RingLook = { rim: 0x7a5a3c, wood: 0xfbe6bf, line: 0xc08c48, ink: '#22312b' };
export const STEEL: RingLook = { rim: 0x7fb2d6, wood: 0xf4f8fb, line: 0x3f7d9c, ink: '#16202a' };

/** Our own label: a slice of a tree with its number, the more rings the older. `size` is how wide it is. */
export function ring(kit: StageKit, size: number, look: RingLook = WOOD) {
	const ground = kit.scene.add.graphics();
	const number = kit.text('', { size: size * 0.42, colour: look.ink, bold: true });
	const body = kit.scene.add.container(0, 0, [ground, number]);
	return {
		body,
		set(label: number) {
			const radius = size / 2;
			number.setText(label > 0 ? String(label) : '');
			ground
				.clear()
				.fillStyle(look.rim)
				.fillCircle(0, 0, radius)
				.fillStyle(look.wood)
				.fillCircle(0, 0, radius * 0.9);
			ground.lineStyle(Math.max(1, size * 0.022), look.line);
			for (let at = 0; at < ringsOf(label); at++)
				ground.strokeCircle(0, 0, radius * (0.83 - at * 0.058));
		}
	};
}
