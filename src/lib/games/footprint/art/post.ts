import { nameOf } from '../../../pictures/name-of.ts';
import type { Box, StageKit } from '../../../stage/kit.ts';
import { portrait, thing } from '../../../stage/pictures.ts';
import type { Print } from '../rounds.ts';
import { cards } from './cards.ts';
import type { Look } from './looks.ts';

type Picture = ReturnType<StageKit['image']>;

/** A post as it is made: whose it is, and its parts, each left in or out. */
export function post(kit: StageKit, look: Look) {
	const frame = kit.scene.add.graphics();
	const name = kit.text('', { size: 20, colour: look.ink, bold: true }).setOrigin(0, 0.5);
	const parts = cards(kit, look);
	let face: Picture | undefined;
	let room: Box = { x: 0, y: 0, width: 1, height: 1 };

	function layout(to = room) {
		room = to;
		frame.clear();
		const count = parts.all.length;
		if (count === 0) return;
		const head = Math.min(52, room.height * 0.2);
		const width = Math.min(room.width - 28, count <= 4 ? count * 214 + 40 : 860);
		const height = Math.min(room.height - 16, head + (width < 600 ? 420 : 280));
		const left = room.x + (room.width - width) / 2;
		const top = room.y + room.height - height - 8;
		frame.fillStyle(0x0d1822, 0.2).fillRoundedRect(left - 10, top - 2, width + 20, height + 16, 24);
		frame.fillStyle(look.frame).fillRoundedRect(left - 10, top - 8, width + 20, height + 16, 24);
		frame.fillStyle(look.screen).fillRoundedRect(left, top, width, height, 15);
		face
			?.setPosition(left + 14 + head * 0.4, top + head * 0.54)
			.setDisplaySize(head * 0.8, head * 0.8);
		name
			.setFontSize(Math.min(22, head * 0.44))
			.setPosition(left + 24 + head * 0.8, top + head * 0.54);
		frame.fillStyle(look.faint);
		frame.fillRoundedRect(left + width - 78, top + head * 0.46, 56, 8, 4);
		frame.fillRoundedRect(left + 12, top + head - 2, width - 24, 3, 1);
		parts.arrange({
			x: left + 10,
			y: top + head + 4,
			width: width - 20,
			height: height - head - 10
		});
	}

	return {
		layout,
		async begin(next: Print) {
			const whose = portrait(next.who, next.mood);
			await kit.draw([whose, ...next.parts.map((part) => thing(part.thing))]);
			this.end();
			face = kit.image(whose.key);
			name.setText(nameOf(next.who));
			for (const top of [frame, face, name]) kit.scene.children.bringToTop(top);
			parts.begin(next.parts);
		},
		end() {
			face?.destroy();
			face = undefined;
			parts.end();
			name.setText('');
			frame.clear();
		},
		choose: parts.choose,
		/** A part leaves the post for the path. */
		async drop(id: string, to: { readonly x: number; readonly y: number }) {
			const picture = parts.all.find((one) => one.id === id)?.picture;
			if (!picture) return;
			kit.scene.children.bringToTop(picture);
			const { x, y, scaleX, scaleY } = picture;
			const small = { scaleX: scaleX * 0.5, scaleY: scaleY * 0.5 };
			await kit.move(picture, { ...to, ...small }, 380, 'Sine.easeIn');
			picture.setAlpha(0.35).setPosition(x, y).setScale(scaleX, scaleY);
		}
	};
}
