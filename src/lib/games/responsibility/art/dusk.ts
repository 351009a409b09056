import type { StageKit, StageScene } from '../../../stage/kit.ts';
import { lamps } from './lamps.ts';
import { own } from './own.ts';
import { scenery } from './part.ts';
import { stones } from './stones.ts';
import { strips } from './strips.ts';

const STREET = [
	own('dusk', 400, 400),
	own('moon', 120, 120),
	own('roofs', 1600, 260),
	own('street', 1600, 320),
	own('lamp-post', 80, 240),
	own('lamp-lit', 80, 240),
	own('glow', 200, 200),
	own('stone', 90, 44),
	own('feather', 90, 60),
	own('shade', 200, 40),
	own('tick', 40, 40),
	own('think', 40, 40)
];

/** A street at dusk, for UKS2. */
export async function dusk(kit: StageKit): Promise<StageScene> {
	await kit.draw(STREET);
	const sky = kit.image('dusk').setOrigin(0, 0);
	const moon = kit.image('moon');
	const stars = kit.scene.add.graphics();
	const far = kit.image('roofs').setOrigin(0.5, 1);
	const near = kit.image('street').setOrigin(0.5, 1);
	const road = kit.scene.add.graphics();
	const row = lamps(kit);

	return scenery(
		kit,
		{
			layout(play) {
				const { width, height } = kit.size();
				const area = kit.area();
				const ground = area.y + area.height;
				sky.setDisplaySize(width, ground + 40);
				moon.setPosition(width * 0.17, Math.max(84, area.y * 0.62)).setDisplaySize(104, 104);
				stars.clear().fillStyle(0xf4ecd2, 0.8);
				for (let i = 0; i < 26; i++)
					stars.fillCircle(
						width * ((i * 0.381 + 0.07) % 1),
						18 + ((i * 67) % (area.y + 60)),
						1 + (i % 3) * 0.5
					);
				const wide = Math.max(width, 1100);
				far
					.setPosition(width / 2, ground - 40)
					.setDisplaySize(wide, Math.min(240, area.height * 0.8));
				near
					.setPosition(width / 2, ground + 26)
					.setDisplaySize(wide * 1.04, Math.min(250, area.height * 0.82));
				road
					.clear()
					.fillStyle(0x161c33)
					.fillRect(0, ground + 20, width, height - ground);
				road.fillStyle(0x232b4a);
				for (let x = -20; x < width; x += 150) road.fillRoundedRect(x, ground + 62, 80, 7, 3);
				if (play === undefined) row.layout();
			},
			cover: row.cover,
			uncover: row.end
		},
		{
			until: row,
			weigh: stones(kit),
			mend: strips<'mend'>(kit, {
				paper: 0x2b3a5c,
				edge: 0x56678f,
				ink: '#f6f8fc',
				thenInk: '#ffe9b8',
				line: 0x44557d,
				note: 0x4a3f63,
				noteInk: '#fff3d6',
				bubble: false
			})
		}
	);
}
