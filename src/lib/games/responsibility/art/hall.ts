import type { StageKit, StageScene } from '../../../stage/kit.ts';
import { doors } from './doors.ts';
import { COVER } from '../cover.ts';
import { groundOf } from './ground.ts';
import { own } from './own.ts';
import { scenery } from './part.ts';
import { PEOPLE } from './people.ts';
import { strips } from './strips.ts';
import { table } from './table.ts';

const ROOM = [
	own('school-frame', 170, 220),
	own('school-leaf', 130, 200),
	own('pegs', 320, 150),
	own('corkboard', 320, 190),
	own('table', 760, 170),
	own('chair', 120, 150),
	own('tick', 40, 40),
	own('think', 40, 40)
];

/** A school's corridor with its doors, and the table where jobs are shared out, for LKS2. */
export async function hall(kit: StageKit): Promise<StageScene> {
	await kit.draw([...ROOM, ...PEOPLE]);
	const room = kit.scene.add.graphics();
	const pegs = kit.image('pegs').setOrigin(0.5, 0);
	const board = kit.image('corkboard').setOrigin(0.5, 0);
	const row = doors(kit, {
		frame: 'school-frame',
		leaf: 'school-leaf',
		sign: 0xffffff,
		cover: COVER.hall
	});

	return scenery(
		kit,
		{
			layout(play) {
				const { width, height } = kit.size();
				const area = kit.area();
				const doored = play === 'knock' || play === undefined;
				const low = doored ? groundOf(kit) : area.y + area.height;
				const floor = low - (play === 'hands' ? 46 : 20);
				const rail = Math.max(area.y + 20, floor - 150);
				room.clear().fillStyle(0xe8efe4).fillRect(0, 0, width, rail);
				room.fillStyle(0xc9dcd2).fillRect(0, rail, width, floor - rail);
				room.fillStyle(0xffffff, 0.7).fillRect(0, rail - 8, width, 8);
				room.fillStyle(0xb98f62).fillRect(0, floor, width, height - floor);
				room.fillStyle(0xa87f54);
				for (let y = floor + 26, i = 0; y < height; y += 44, i++) {
					room.fillRect(0, y, width, 3);
					for (let x = (i % 2) * 110; x < width; x += 220) room.fillRect(x, y, 3, 44);
				}
				room.fillStyle(0x8a6440).fillRect(0, floor - 10, width, 10);
				const wide = width >= 900;
				const beside = play === 'choose' || play === 'hands';
				pegs
					.setVisible(wide && beside)
					.setPosition(width * 0.14, Math.max(area.y * 0.6, floor - 300))
					.setDisplaySize(230, 108);
				board
					.setVisible(wide && beside)
					.setPosition(width * 0.86, Math.max(area.y * 0.56, floor - 330))
					.setDisplaySize(240, 143);
				if (play === undefined) row.layout();
			},
			cover: row.cover,
			uncover: row.end
		},
		{
			knock: row,
			hands: table(kit),
			tell: strips<'tell'>(kit, {
				paper: 0xffffff,
				edge: 0xbcd3d6,
				ink: '#22312b',
				thenInk: '#17694f',
				line: 0xdce8e6,
				note: 0xfff6dc,
				noteInk: '#22312b',
				bubble: true
			})
		}
	);
}
