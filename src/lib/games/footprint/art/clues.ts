import type { Box, Drawing, StageKit } from '../../../stage/kit.ts';
import { portrait, thing } from '../../../stage/pictures.ts';
import type { Follow } from '../rounds.ts';
import { isYoung } from '../young.ts';
import { cards } from './cards.ts';
import { fit } from '../../../stage/fit.ts';
import { panel } from '../../../stage/panel.ts';
import type { Look } from './looks.ts';
import { own } from './own.ts';

export const CLUES: readonly Drawing[] = [own('post', 60, 160)];

type Picture = ReturnType<StageKit['image']>;

/** The prints that somebody follows, whoever follows them, and the sign at the trail's end. */
export function clues(kit: StageKit, look: Look) {
	const trail = kit.scene.add.graphics();
	const board = kit.scene.add.graphics();
	const pole = kit.image('post').setOrigin(0.5, 1).setVisible(false);
	const says = kit.text('?', { size: 40, colour: look.ink, bold: true }).setVisible(false);
	const prints = cards(kit, look, isYoung(kit.stage));
	let found: Picture | undefined;
	let follower: Picture | undefined;
	let round: Follow | undefined;
	let picked: readonly string[] = [];
	let room: Box = { x: 0, y: 0, width: 1, height: 1 };
	let open = false;
	let home = { x: 0, y: 0, tall: 1 };
	let end = { x: 0, y: 0 };
	/** Whether the follower and the sign have no room beside the prints. */
	let tight = false;

	function layout(to = room) {
		room = to;
		trail.clear();
		board.clear();
		if (!round) return;
		tight = room.width < 720;
		const side = tight ? 0 : 150;
		const sign = tight ? 0 : Math.min(250, room.width * 0.2);
		const above = tight ? Math.min(76, room.height * 0.26) : 0;
		prints.arrange(
			{
				x: room.x + side + 10,
				y: room.y + above,
				width: room.width - side - sign - 20,
				height: room.height - above
			},
			true
		);
		const ground = room.y + room.height;
		const tall = tight ? above - 8 : Math.min(150, room.height * 0.62);
		home = tight
			? { x: room.x + 12 + tall / 2, y: room.y + tall, tall }
			: { x: room.x + side / 2 + 8, y: ground - 6, tall };
		drawSign(tight ? room.width * 0.62 : sign - 20, tall, ground);
		const size = open ? tall * atSign().small : tall;
		const { x, y } = open ? atSign() : home;
		follower?.setDisplaySize(size, size).setPosition(x, y);
		drawTrail();
		if (follower) kit.scene.children.bringToTop(follower);
	}

	/** A line of dots from the follower by every print to the sign. */
	function drawTrail() {
		const stops = [
			{ x: home.x, y: home.y - (tight ? 20 : 40) },
			...(tight ? [] : prints.all),
			{ x: end.x, y: end.y }
		];
		trail.fillStyle(look.land === 'map' ? 0xf8d774 : 0x8b6b43, 0.55);
		stops.slice(1).forEach((to, i) => {
			const from = stops[i];
			if (!from) return;
			const dots = Math.max(2, Math.round(Math.hypot(to.x - from.x, to.y - from.y) / 16));
			for (let dot = 0; dot < dots; dot++) {
				const share = dot / dots;
				trail.fillCircle(from.x + (to.x - from.x) * share, from.y + (to.y - from.y) * share, 3);
			}
		});
	}

	/** Beside the sign, or smaller at its foot; never before what was found. */
	const atSign = () =>
		tight
			? { x: home.x + Math.max(0, end.x - home.x - home.tall - 8), y: home.y, small: 1 }
			: { x: end.x + home.tall * 0.3, y: home.y + 34, small: 0.56 };

	function drawSign(width: number, tall: number, ground: number) {
		const height = tight ? tall : Math.min(150, room.height * 0.52);
		const left = tight ? room.x + room.width - width - 8 : room.x + room.width - width - 12;
		const top = tight ? room.y : ground - height - 44;
		end = { x: left, y: top + height / 2 };
		pole
			.setVisible(!tight && look.land !== 'map')
			.setPosition(left + width / 2, ground)
			.setDisplaySize(34, 92);
		panel(
			board,
			{ x: left, y: top, width, height },
			{ fill: look.land === 'map' ? 0x101d29 : 0xa8703c, round: 18 }
		);
		board.fillStyle(open ? look.chosen : look.card);
		board.fillRoundedRect(left + 7, top + 7, width - 14, height - 14, 13);
		says.setVisible(true);
		const icon = found && open ? Math.min(height * (tight ? 0.66 : 0.44), 72) : 0;
		found?.setVisible(open).setDisplaySize(icon, icon);
		if (!open || !round) {
			says
				.setText('?')
				.setFontSize(Math.min(56, height * 0.6))
				.setWordWrapWidth(null);
			says.setPosition(left + width / 2, top + height / 2);
			return;
		}
		says.setText(round.finds.text);
		const space = tight ? width - icon - 34 : width - 26;
		const high = tight ? height - 16 : height - icon - 30;
		fit(says, space, high, 22);
		if (tight) {
			found?.setPosition(left + 14 + icon / 2, top + height / 2);
			says.setPosition(left + icon + 22 + space / 2, top + height / 2);
		} else {
			found?.setPosition(left + width / 2, top + 14 + icon / 2);
			says.setPosition(left + width / 2, top + icon + 16 + high / 2);
		}
	}

	return {
		layout,
		async begin(next: Follow) {
			const who = portrait(next.who, next.mood);
			await kit.draw([who, ...[next.finds, ...next.prints].map((one) => thing(one.thing))]);
			this.end();
			round = next;
			prints.begin(next.prints);
			found = kit.image(`thing-${next.finds.thing}`).setVisible(false);
			follower = kit.image(who.key).setOrigin(0.5, 1);
			for (const top of [board, says, found, follower]) kit.scene.children.bringToTop(top);
		},
		end() {
			prints.end();
			picked = [];
			found?.destroy();
			follower?.destroy();
			found = follower = undefined;
			round = undefined;
			open = false;
			for (const one of [pole, says]) one.setVisible(false);
			trail.clear();
			board.clear();
		},
		async choose(next: readonly string[]) {
			picked = next;
			await prints.choose(next);
		},
		/** The follower goes from print to print; `say` hears of each. */
		async walk(say: (text: string) => void) {
			const steps = prints.all.filter(({ id }) => picked.includes(id));
			for (const { text, x, y, height } of steps) {
				say(text);
				kit.sound('tap');
				if (follower) {
					const beside = { x, y: y + height * 0.1 };
					await kit.move(follower, { ...beside, y: beside.y - 30 }, 360, 'Sine.easeOut');
					await kit.move(follower, beside, 160, 'Sine.easeIn');
				}
				await kit.rest(420);
			}
		},
		/** The sign shows what was found. */
		async arrive() {
			if (follower) {
				const { x, y, small } = atSign();
				const scaleX = (follower.scaleX * home.tall * small) / follower.displayWidth;
				await kit.move(follower, { x, y, scaleX, scaleY: scaleX }, 520);
			}
			open = true;
			layout();
			if (found) {
				const { scaleX, scaleY } = found;
				found.setScale(scaleX * 0.4, scaleY * 0.4);
				await kit.move(found, { scaleX, scaleY }, 320, 'Back.easeOut');
			}
		},
		/** Back to where the trail began, none the wiser. */
		async turnBack() {
			if (!follower) return;
			await kit.move(follower, { angle: -8 }, 160);
			await kit.move(follower, { angle: 8 }, 200);
			await kit.move(follower, { angle: 0, x: home.x, y: home.y }, 520);
		}
	};
}
