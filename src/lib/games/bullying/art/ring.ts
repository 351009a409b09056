import type { StageKit, StageScene } from '../../../stage/kit.ts';
import { LAMPS } from './lamps.ts';
import { PLACE_ART, placing } from './placing.ts';
import { talk } from './talk.ts';
import { WATCHER_ART, watchers } from './watchers.ts';

/** The circle round a group chat, for the oldest: denser, darker, and who stands where is seen. */
export async function ring(kit: StageKit): Promise<StageScene> {
	await kit.draw([...LAMPS, ...PLACE_ART, ...WATCHER_ART]);
	const back = kit.scene.add.graphics();
	const people = watchers(kit);

	return talk(kit, {
		chat: {
			panel: 0x16222d,
			edge: 0x3d5266,
			bar: 0x22333f,
			barInk: '#dcebf0',
			bubble: 0x2a3c4b,
			ink: '#f2f6f8',
			nickInk: '#8fc8dd',
			mine: 0x5d4390,
			mineInk: '#ffffff',
			app: '#a9bccb',
			size: 19
		},
		lamps: { card: 0x22333f, edge: 0xe0b05a, ink: '#f2f6f8', lit: 0xf8d774 },
		share: 0.5,
		backdrop() {
			const { width, height } = kit.size();
			const area = kit.area();
			back.clear().fillStyle(0x1a2833).fillRect(0, 0, width, height);
			// Quiet rings, as a stone leaves them in water.
			const x = area.x + area.width * 0.74;
			const y = area.y + area.height / 2;
			for (let at = 6; at >= 1; at--) {
				back.fillStyle(at % 2 ? 0x1d2d39 : 0x20323f);
				back.fillCircle(x, y, at * Math.max(width, height) * 0.13);
			}
		},
		people,
		placing: placing(kit)
	});
}
