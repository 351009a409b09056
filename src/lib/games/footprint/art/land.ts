import type { Drawing, StageKit } from '../../../stage/kit.ts';
import type { Look } from './looks.ts';
import { own } from './own.ts';

type Picture = ReturnType<StageKit['image']>;

/** What lies behind the path. `hour`: how far the day has come, from 0 to 1. */
export interface Land {
	/** @param ground where the path's upper edge runs */
	layout(ground: number, hour: number): void;
}

export const LANDS: Readonly<Record<Look['land'], readonly Drawing[]>> = {
	pond: [
		own('sun', 150, 150),
		own('cloud', 220, 100),
		own('wood', 1600, 300),
		own('grass', 1600, 300),
		own('pond', 520, 150),
		own('reeds', 90, 150),
		own('oak', 200, 260),
		own('tuft', 120, 60),
		own('duck', 130, 90)
	],
	park: [
		own('sun', 150, 150),
		own('cloud', 220, 100),
		own('town', 1600, 320),
		own('lawn', 1600, 300),
		own('plane-tree', 160, 250),
		own('lamp', 60, 220),
		own('bench', 180, 90)
	],
	map: [own('map', 1600, 900), own('compass', 120, 120)]
};

export function land(kit: StageKit, { land }: Look): Land {
	if (land === 'map') return map(kit);
	return land === 'park' ? park(kit) : pond(kit);
}

function pond(kit: StageKit): Land {
	const sky = daylight(kit);
	const wood = kit.image('wood').setOrigin(0, 1);
	const grass = kit.image('grass').setOrigin(0, 1);
	const back = [kit.image('oak'), kit.image('oak'), kit.image('oak')];
	const water = kit.image('pond');
	const ducks = [kit.image('duck'), kit.image('duck')] as const;
	const reeds = [kit.image('reeds'), kit.image('reeds')] as const;
	const tufts = [kit.image('tuft'), kit.image('tuft'), kit.image('tuft')] as const;
	for (const duck of ducks) kit.sway(duck, { angle: 3 }, 1500);
	for (const reed of reeds) kit.sway(reed.setOrigin(0.5, 1), { angle: 2.5 }, 2100);
	return {
		layout(ground, hour) {
			const { width, height } = kit.size();
			const small = Math.min(1, width / 1000);
			const wide = Math.max(width, 1000);
			sky.layout(hour, ground);
			wood.setPosition((width - wide) / 2, height).setDisplaySize(wide, height - ground + 210);
			grass.setPosition((width - wide) / 2, height).setDisplaySize(wide, height - ground + 96);
			plant(back[0], width * 0.05, ground - 40, 170 * small, 221 * small);
			plant(back[1], width * 0.955, ground - 34, 180 * small, 234 * small);
			plant(back[2], width * 0.87, ground - 66, 100 * small, 130 * small);
			const pondWidth = 420 * small;
			const at = { x: width * 0.185, y: ground - 44 * small };
			water.setPosition(at.x, at.y).setDisplaySize(pondWidth, pondWidth * 0.26);
			ducks[0].setPosition(at.x - 40 * small, at.y - 22 * small);
			ducks[0].setDisplaySize(62 * small, 43 * small);
			ducks[1].setPosition(at.x + 70 * small, at.y - 10 * small);
			ducks[1].setDisplaySize(46 * small, 32 * small);
			reeds[0].setPosition(at.x - pondWidth * 0.46, at.y + 26 * small);
			reeds[0].setDisplaySize(66 * small, 110 * small);
			reeds[1].setPosition(at.x + pondWidth * 0.47, at.y + 16 * small);
			reeds[1].setDisplaySize(48 * small, 80 * small);
			plant(tufts[0], width * 0.63, ground - 8, 84 * small, 42 * small);
			plant(tufts[1], width * 0.78, ground - 26, 66 * small, 33 * small);
			plant(tufts[2], width * 0.4, ground - 16, 70 * small, 35 * small);
		}
	};
}

function park(kit: StageKit): Land {
	const sky = daylight(kit);
	const town = kit.image('town').setOrigin(0, 1);
	const lawn = kit.image('lawn').setOrigin(0, 1);
	const trees = Array.from({ length: 5 }, () => kit.image('plane-tree'));
	const bench = kit.image('bench');
	const lamps = [kit.image('lamp'), kit.image('lamp')] as const;
	return {
		layout(ground, hour) {
			const { width, height } = kit.size();
			const small = Math.min(1, width / 1000);
			const wide = Math.max(width, 1000);
			sky.layout(hour, ground);
			town.setPosition((width - wide) / 2, ground + 30).setDisplaySize(wide, 290);
			lawn.setPosition((width - wide) / 2, height).setDisplaySize(wide, height - ground + 74);
			const where = [0.03, 0.13, 0.9, 0.975, 0.3];
			const high = [210, 150, 160, 226, 110];
			trees.forEach((tree, i) => {
				const tall = (high[i] ?? 0) * small;
				plant(tree, width * (where[i] ?? 0), ground - (i === 4 ? 44 : 18), tall * 0.64, tall);
			});
			plant(bench, width * 0.21, ground - 6, 130 * small, 65 * small);
			plant(lamps[0], width * 0.085, ground, 48 * small, 176 * small);
			plant(lamps[1], width * 0.83, ground - 4, 44 * small, 161 * small);
		}
	};
}

function map(kit: StageKit): Land {
	const paper = kit.image('map');
	const compass = kit.image('compass');
	return {
		layout(ground) {
			const { width, height } = kit.size();
			const scale = Math.max(width / 1600, height / 900);
			paper.setPosition(width / 2, height / 2).setDisplaySize(1600 * scale, 900 * scale);
			const size = Math.min(96, width * 0.1);
			compass
				.setPosition(width - size * 0.75, ground - size * 0.75)
				.setDisplaySize(size, size)
				.setAlpha(0.8);
		}
	};
}

/** From a cool morning over noon to a warm evening, as the day goes on. */
const SKY = [0xe4eef4, 0xdcebf0, 0xd6eaf2, 0xe0ecec, 0xf3e4cf, 0xf6d9bd] as const;

function daylight(kit: StageKit) {
	const sky = kit.scene.add.graphics();
	const sun = kit.image('sun');
	const clouds = [kit.image('cloud'), kit.image('cloud')] as const;
	for (const cloud of clouds) kit.sway(cloud, { alpha: 0.75 }, 5000);
	return {
		layout(hour: number, ground: number) {
			const { width, height } = kit.size();
			const small = Math.min(1, width / 900);
			const colour = SKY[Math.round(hour * (SKY.length - 1))] ?? SKY[0];
			sky.clear().fillStyle(colour).fillRect(0, 0, width, height);
			sun
				.setPosition(
					width * (0.12 + 0.76 * hour),
					Math.max(84, ground * 0.62 - Math.sin(Math.PI * hour) * ground * 0.4)
				)
				.setDisplaySize(140 * small, 140 * small);
			clouds[0].setPosition(width * 0.3, 120).setDisplaySize(180 * small, 82 * small);
			clouds[1].setPosition(width * 0.72, 96).setDisplaySize(140 * small, 64 * small);
		}
	};
}

const plant = (image: Picture | undefined, x: number, y: number, w: number, h: number) =>
	image?.setOrigin(0.5, 1).setPosition(x, y).setDisplaySize(w, h);
