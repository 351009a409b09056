import type { Drawing, StageKit } from '../../../stage/kit.ts';
import { own } from './own.ts';

export const MACHINE: readonly Drawing[] = [own('machine', 340, 380), own('wheel', 100, 100)];

/** The magpie's guessing machine. Its little screen says how long it took. */
export function machine(kit: StageKit) {
	const body = kit.image('machine').setOrigin(0.5, 1);
	const wheel = kit.image('wheel').setPosition(-50, -94).setDisplaySize(74, 74);
	const screen = kit.text('?', { size: 26, colour: '#8ff0b8', bold: true }).setPosition(0, -202);
	const whole = kit.scene.add.container(0, 0, [body, wheel, screen]);

	return {
		show(on: boolean) {
			whole.setVisible(on);
		},
		layout(x: number, y: number, unit: number) {
			whole.setPosition(x, y).setScale(unit);
		},
		idle() {
			screen.setText('?').setColor('#8ff0b8');
		},
		async run() {
			screen.setText('…');
			await kit.move(wheel, { angle: 720 }, 2200, 'Cubic.easeInOut');
			wheel.setAngle(0);
		},
		says(time: string, right: boolean) {
			screen.setText(time).setColor(right ? '#8ff0b8' : '#ffdf8a');
			screen.setFontSize(Math.min(26, Math.floor(330 / time.length)));
		}
	};
}
