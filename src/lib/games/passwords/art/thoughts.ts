import type { StageKit } from '../../../stage/kit.ts';
import { panel } from '../../../stage/panel.ts';

/** What the magpie has in mind, in a bubble over her: what she saw, or a guess. */
export function thoughts(kit: StageKit) {
	const bubble = kit.scene.add.graphics();
	const pictures = kit.scene.add.container(0, 0);
	let things: readonly string[] = [];
	let thinking = true;
	let where = { x: 0, y: 0, unit: 1 };

	function layout(x = where.x, y = where.y, unit = where.unit) {
		where = { x, y, unit };
		bubble.clear();
		pictures.removeAll(true);
		if (things.length === 0) return;
		const size = 62 * unit;
		const width = things.length * (size + 10 * unit) + 36 * unit;
		const height = size + 30 * unit;
		const left = Math.min(x - width * 0.6, kit.size().width - width - 10);
		const top = Math.max(y - height - 18 * unit, kit.area().y - 8);
		panel(
			bubble,
			{ x: left, y: top, width, height },
			{ fill: thinking ? 0xfff3d6 : 0xffffff, round: 24 * unit, shadow: 0.12 }
		);
		if (thinking) {
			bubble.fillCircle(x - 8 * unit, top + height + 9 * unit, 9 * unit);
			bubble.fillCircle(x - 20 * unit, top + height + 24 * unit, 5 * unit);
		} else {
			bubble.fillTriangle(
				x - 40 * unit,
				top + height - 2,
				x - 8 * unit,
				top + height - 2,
				x - 34 * unit,
				top + height + 24 * unit
			);
		}
		things.forEach((name, at) => {
			pictures.add(
				kit
					.image(`thing-${name}`)
					.setDisplaySize(size, size)
					.setPosition(
						left + 18 * unit + size / 2 + at * (size + 10 * unit) + 5 * unit,
						top + height / 2
					)
			);
		});
	}

	return {
		/** `seen`: thought of, in a cloud; otherwise said out loud. */
		of(what: readonly string[], seen: boolean) {
			things = what;
			thinking = seen;
			kit.scene.children.bringToTop(bubble);
			kit.scene.children.bringToTop(pictures);
			layout();
		},
		layout
	};
}
