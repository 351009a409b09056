import type { StageKit } from '../../../stage/kit.ts';
import { COLOURS } from '../../../ui/tokens.ts';
import { fit } from '../../../stage/fit.ts';
import { ring } from './ring.ts';

export interface Boxed {
	readonly thing: string;
	readonly name: string;
	readonly label: number;
	readonly sleeve?: string | undefined;
}

/** A game in its box, 180 by 220, its middle at its place: our label, the picture and the name. Its thing is drawn already. */
export function gameBox(kit: StageKit, { thing, name, label, sleeve }: Boxed) {
	const mark = ring(kit, 80);
	mark.set(label);
	const title = kit.text(name, { size: 28, colour: '#ffffff', bold: true });
	fit(title, 148, 54, 30, 12).setPosition(-4, 79);
	const front = [
		kit.image('game-box'),
		kit
			.image(`thing-${thing}`)
			.setDisplaySize(92, 92)
			.setPosition(14, sleeve ? -40 : -24),
		title,
		mark.body.setPosition(-56, -74)
	];
	if (sleeve) {
		const band = kit.image('sleeve').setDisplaySize(190, 42).setPosition(-4, 28).setAngle(-3);
		const words = kit.text(sleeve, { size: 24, colour: COLOURS.ink, bold: true });
		front.push(band, fit(words, 158, 34, 24, 11).setPosition(-4, 28).setAngle(-3));
	}
	return kit.scene.add.container(0, 0, front);
}
