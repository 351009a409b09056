import type { StageKit, StageScene } from '../../../stage/kit.ts';
import { doors } from './doors.ts';
import { COVER } from '../cover.ts';
import { groundOf } from './ground.ts';
import { own } from './own.ts';
import { scenery } from './part.ts';
import { PEOPLE } from './people.ts';
import { stumps } from './stumps.ts';

const WOOD = [
	own('hill-back', 1600, 420),
	own('meadow', 1600, 300),
	own('oak', 1200, 520),
	own('canopy', 1400, 300),
	own('bush', 200, 120),
	own('mushroom', 90, 90),
	own('hollow', 170, 220),
	own('hollow-leaf', 130, 200),
	own('stump', 260, 110),
	own('rope', 40, 200)
];

/** The old oak in which the grown-ups live, for EYFS and KS1. */
export async function oak(kit: StageKit): Promise<StageScene> {
	await kit.draw([...WOOD, ...PEOPLE]);
	const sky = kit.scene.add.graphics();
	const hills = kit.image('hill-back').setOrigin(0.5, 1);
	const tree = kit.image('oak').setOrigin(0.5, 1);
	const leaves = kit.image('canopy').setOrigin(0.5, 0);
	const grass = kit.image('meadow').setOrigin(0.5, 0);
	const bushes = [0, 1, 2].map(() => kit.image('bush').setOrigin(0.5, 1));
	const mushrooms = [0, 1].map(() => kit.image('mushroom').setOrigin(0.5, 1));
	const jobs = stumps(kit);
	const row = doors(kit, {
		frame: 'hollow',
		leaf: 'hollow-leaf',
		sign: 0xfffaf0,
		cover: COVER.oak
	});

	return scenery(
		kit,
		{
			layout(play) {
				const { width, height } = kit.size();
				const area = kit.area();
				const small = Math.min(1, width / 1000);
				const inside = play === 'knock' || play === undefined;
				const ground = inside ? groundOf(kit) : area.y + area.height;
				sky.clear().fillStyle(0xdcebf0).fillRect(0, 0, width, height);
				hills.setPosition(width / 2, height).setDisplaySize(width + 40, height - ground + 260);
				// The oak fills the middle where its doors are knocked at; else it stands back, at the side.
				const wide = inside ? Math.max(width * 0.94, 420) : Math.min(width * 0.3, 360);
				const x = inside ? width / 2 : width - wide * 0.34;
				tree.setPosition(x, ground + 22).setDisplaySize(wide, ground + 66);
				leaves
					.setPosition(x, -10)
					.setDisplaySize(inside ? width * 1.14 : wide * 1.7, Math.max(90, area.y * 0.9));
				grass.setPosition(width / 2, ground - 34).setDisplaySize(width + 40, height - ground + 90);
				bushes.forEach((bush, i) =>
					bush
						.setPosition(width * [0.02, 0.985, 0.2][i]!, ground + [20, 26, -2][i]!)
						.setDisplaySize(190 * small, 114 * small)
						.setVisible(i < 2 || !inside)
				);
				mushrooms.forEach((one, i) =>
					one
						.setPosition(width * [0.12, 0.9][i]!, ground + [44, 50][i]!)
						.setDisplaySize([58, 42][i]! * small, [58, 42][i]! * small)
				);
				if (play === undefined) row.layout();
			},
			cover: row.cover,
			uncover: row.end
		},
		{ knock: row, whose: jobs }
	);
}
