import { BUILDS, frame, type Build, type Frame } from './build.ts';
import { PEOPLE, type AnimalName, type Looks, type Member } from './cast.ts';
import { drawSkirt, drawTop, inUniform, legwear, sleeve, type Clothes } from './clothes.ts';
import { face, type Mood } from './face.ts';
import { hair } from './hair/index.ts';
import { SKINS, tint, type Skin } from './palette.ts';
import { armsFor, type Arm, type Pose } from './pose.ts';
import { drawSeat, seatHeight, wheelchairBehind, wheelchairInFront, type Seat } from './seat.ts';
import { at, circle, d, ellipse, path, rect, stroke } from './shapes.ts';

export interface Shown {
	readonly mood: Mood;
	readonly pose: Pose;
	/** The side they look to: -1 the left of the picture, 1 the right. */
	readonly facing: -1 | 1;
	/** At school, pupils wear the school's jumper. */
	readonly atSchool?: boolean;
	readonly seat?: Seat;
	/** What is in their hands, drawn about its own middle, 60 units high. */
	readonly held?: string | undefined;
}

/** One of the cast, standing with their feet at 0, 0. Ends with how high they reach (below 0). */
export function drawPerson(
	who: Exclude<Member, AnimalName>,
	shown: Shown
): { drawing: string; top: number } {
	const looks: Looks = PEOPLE[who];
	const skin = SKINS[looks.skin];
	const build = BUILDS[looks.age];
	const back = shown.pose === 'turned-away';
	const clothes =
		shown.atSchool && looks.uniform ? inUniform(looks.clothes, looks.uniform) : looks.clothes;

	const seated = sittingOf(looks, shown);
	const lift = seated === 'no' ? 0 : build.legs - sitHeight(seated, build);
	const measures = lowered(frame(build), lift);
	const arms = armsFor(
		shown.pose,
		shown.mood,
		build,
		measures,
		shown.facing,
		shown.held !== undefined,
		seated === 'no' ? undefined : measures.hip + 4
	);

	const legs = drawLegs(seated, build, measures, clothes, skin, looks.uniform !== undefined);
	const body = drawTop(clothes, build, measures, skin, back, seated !== 'no');
	const armsOver = (over: Arm['over']) =>
		[arms.left, arms.right]
			.filter((arm) => arm.over === over)
			.map((arm) => drawArm(arm, build, clothes, skin))
			.join('');
	const held = shown.held && !back ? at(arms.held[0], arms.held[1], shown.held) : '';
	const head = drawHead(looks, skin, shown, build, measures, back);

	const parts = [
		behindSeat(seated, looks, shown, build, back),
		head.back,
		seated === 'floor' || seated === 'chair' || seated === 'wheels' ? '' : legs,
		neck(build, measures, skin, looks),
		body,
		seated === 'floor' || seated === 'chair' || seated === 'wheels' ? legs : '',
		seated === 'wheels' && looks.wheelchair ? wheelchairInFront(build, looks.wheelchair) : '',
		held + armsOver('body'),
		head.front,
		back ? '' : armsOver('face'),
		back && seated === 'wheels' && looks.wheelchair ? wheelchairBehind(build, looks.wheelchair) : ''
	];
	return { drawing: parts.join(''), top: measures.top };
}

/** A head and shoulders about 0, 0, in a square of 200. */
export function drawBust(who: Exclude<Member, AnimalName>, mood: Mood): string {
	const looks: Looks = PEOPLE[who];
	const skin = SKINS[looks.skin];
	const build = BUILDS[looks.age];
	const measures = frame(build);
	const shown: Shown = { mood, pose: 'standing', facing: 1 };
	const head = drawHead(looks, skin, shown, build, measures, false);
	const clothes = looks.clothes;
	const arms = armsFor('standing', 'calm', build, measures, 1, false);
	const drawing =
		head.back +
		neck(build, measures, skin, looks) +
		drawTop(clothes, build, measures, skin, false, false) +
		drawArm(arms.left, build, clothes, skin) +
		drawArm(arms.right, build, clothes, skin) +
		head.front;
	const scale = 1.1;
	return at(0, -measures.head * scale - 4, drawing, { scale });
}

type Sitting = 'no' | 'floor' | 'chair' | 'wheels';

function sittingOf({ wheelchair, age }: Looks, { pose }: Shown): Sitting {
	if (wheelchair) return 'wheels';
	if (pose !== 'sitting') return 'no';
	return age === 'eyfs' || age === 'ks1' ? 'floor' : 'chair';
}

const sitHeight = (seated: Sitting, build: Build) =>
	seated === 'floor' ? 24 : seatHeight(build) + 4;

function lowered(measures: Frame, by: number): Frame {
	return {
		hip: measures.hip + by,
		shoulder: measures.shoulder + by,
		chin: measures.chin + by,
		head: measures.head + by,
		top: measures.top + by
	};
}

function behindSeat(
	seated: Sitting,
	{ wheelchair }: Looks,
	{ seat = 'chair' }: Shown,
	build: Build,
	back: boolean
): string {
	if (seated === 'chair') return drawSeat(seat, build);
	if (seated === 'wheels' && wheelchair && !back) return wheelchairBehind(build, wheelchair);
	return '';
}

function drawLegs(
	seated: Sitting,
	build: Build,
	{ hip }: Frame,
	clothes: Clothes,
	skin: Skin,
	child: boolean
): string {
	const wear = legwear(clothes, skin, child);
	const w = build.leg;
	if (seated === 'floor') {
		const colour = wear.bare ? wear.colour : wear.colour;
		const knee = build.hip + 22;
		const shin = wear.bare ? skin.base : colour;
		return (
			stroke(d`M${knee - 4} -15L-8 -12`, tint(shin, -0.1), w * 0.86) +
			shoe(-22, -6, clothes.shoes, -1) +
			stroke(d`M${-knee + 4} -15L10 -11`, shin, w * 0.86) +
			shoe(20, -5, clothes.shoes, 1) +
			stroke(d`M${-build.hip * 0.5} ${hip - 1}L${-knee} -17`, colour, w) +
			stroke(d`M${build.hip * 0.5} ${hip - 1}L${knee} -17`, tint(colour, -0.06), w) +
			drawSkirt(clothes, { ...build, legs: 44 }, hip, true)
		);
	}
	if (seated === 'chair' || seated === 'wheels') {
		const x = build.hip * 0.6;
		const ankle = seated === 'wheels' ? -18 : -9;
		return (
			[-1, 1]
				.map(
					(side) =>
						leg(side * x, hip + 8, ankle, w, wear) +
						shoe(side * (x + 2), ankle + 4, clothes.shoes, side)
				)
				.join('') +
			[-1, 1]
				.map((side) =>
					stroke(
						d`M${side * build.hip * 0.5} ${hip - 2}L${side * x} ${hip + 10}`,
						tint(wear.colour, 0.06),
						w + 5
					)
				)
				.join('') +
			drawSkirt(clothes, build, hip, true)
		);
	}
	const x = build.hip * 0.52;
	return (
		[-1, 1]
			.map(
				(side) => leg(side * x, hip, -9, w, wear) + shoe(side * (x + 2), -5, clothes.shoes, side)
			)
			.join('') +
		rect(
			-build.hip + 1,
			hip - 10,
			build.hip * 2 - 2,
			20,
			wear.skin && !wear.bare ? 'none' : wear.colour,
			6
		) +
		drawSkirt(clothes, build, hip, false)
	);
}

function leg(
	x: number,
	from: number,
	to: number,
	wide: number,
	wear: ReturnType<typeof legwear>
): string {
	const whole = stroke(
		d`M${x} ${from}V${to - 4}`,
		wear.bare && wear.skin ? wear.skin : wear.colour,
		wear.bare || wear.socks ? wide - 5 : wide
	);
	const cloth = wear.bare
		? stroke(d`M${x} ${from}V${from + (to - from) * (1 - wear.bare)}`, wear.colour, wide)
		: '';
	const sock =
		wear.bare || wear.socks ? rect(x - (wide - 5) / 2, to - 16, wide - 5, 16, '#ffffff', 3) : '';
	return whole + cloth + sock;
}

const shoe = (x: number, y: number, colour: string, side: number) =>
	path(
		d`M${x - 13 + side * 2} ${y + 5}C${x - 14 + side * 2} ${y - 7} ${x - 8} ${y - 10} ${x} ${y - 10}S${x + 14 + side * 2} ${y - 7} ${x + 13 + side * 2} ${y + 5}z`,
		colour
	) + rect(x - 14 + side * 2, y + 2, 28, 5, tint(colour, colour < '#8' ? 0.3 : -0.3), 2.5);

function neck(build: Build, { shoulder, chin }: Frame, skin: Skin, { hair: style }: Looks): string {
	if (style === 'hijab') return '';
	return rect(-12, chin - 12, 24, shoulder - chin + 18, skin.shade, 9);
}

function drawArm(arm: Arm, build: Build, clothes: Clothes, skin: Skin): string {
	const [sx, sy] = arm.shoulder;
	const [ex, ey] = arm.elbow;
	const [hx, hy] = arm.hand;
	const { colour, short } = sleeve(clothes);
	const cloth = tint(colour, colour === '#ffffff' || colour > '#e' ? -0.08 : -0.07);
	const whole = d`M${sx} ${sy}Q${sx + (ex - sx) * 0.9} ${sy + (ey - sy) * 0.55} ${ex} ${ey}Q${ex + (hx - ex) * 0.15} ${ey + (hy - ey) * 0.4} ${hx} ${hy}`;
	const upper = d`M${sx} ${sy}Q${sx + (ex - sx) * 0.7} ${sy + (ey - sy) * 0.4} ${sx + (ex - sx) * 0.72} ${sy + (ey - sy) * 0.62}`;
	const skinColour = skin.base;
	return (
		hand(arm, build, skinColour) +
		(short
			? stroke(whole, skinColour, build.arm - 4) + stroke(upper, cloth, build.arm + 1)
			: stroke(shortened(arm), cloth, build.arm))
	);
}

/** A sleeve ends a little before the hand. */
function shortened({ shoulder: [sx, sy], elbow: [ex, ey], hand: [hx, hy] }: Arm): string {
	const length = Math.hypot(hx - ex, hy - ey) || 1;
	const keep = Math.max(0.3, 1 - 11 / length);
	const tx = ex + (hx - ex) * keep;
	const ty = ey + (hy - ey) * keep;
	return d`M${sx} ${sy}Q${sx + (ex - sx) * 0.9} ${sy + (ey - sy) * 0.55} ${ex} ${ey}Q${ex + (hx - ex) * 0.15} ${ey + (hy - ey) * 0.4} ${tx} ${ty}`;
}

function hand(
	{ elbow: [ex, ey], hand: [hx, hy], ends }: Arm,
	build: Build,
	colour: string
): string {
	const r = build.arm * 0.56;
	const along = (Math.atan2(hy - ey, hx - ex) * 180) / Math.PI;
	if (ends === 'open') {
		const fingers = [-32, -11, 11, 32]
			.map((spread) => {
				const a = (spread * Math.PI) / 180;
				return d`M${Math.cos(a) * r * 0.5} ${Math.sin(a) * r * 0.8}L${Math.cos(a) * r * 1.9} ${Math.sin(a) * r * 1.9}`;
			})
			.join('');
		const thumb = d`M0 ${(hx > 0 ? -1 : 1) * r * 0.5}L${r * 0.8} ${(hx > 0 ? -1 : 1) * r * 1.5}`;
		return at(hx, hy, circle(0, 0, r, colour) + stroke(fingers + thumb, colour, 5.6), {
			turn: along
		});
	}
	if (ends === 'point')
		return at(hx, hy, circle(0, 0, r, colour) + stroke(d`M0 ${-r * 0.3}H${r * 2.1}`, colour, 6.4), {
			turn: along
		});
	return circle(hx, hy, r, colour);
}

function drawHead(
	looks: Looks,
	skin: Skin,
	{ mood, facing, pose }: Shown,
	build: Build,
	{ head }: Frame,
	back: boolean
): { back: string; front: string } {
	const style = hair(looks.hair);
	const { hairColour, cloth = '#e2893b' } = looks;
	const turn = pose === 'turned-away' ? 0 : facing * 5;
	const tilt = { sad: 5, unsure: -5, proud: -3, worried: 2 }[mood as string] ?? 0;
	const place = (drawing: string) =>
		drawing &&
		`<g transform="translate(0 ${round(head + (mood === 'sad' ? 3 : 0))})${tilt ? ` rotate(${tilt * facing})` : ''} scale(${round(build.head * build.narrow)} ${build.head})">${drawing}</g>`;

	if (back) {
		return {
			back: '',
			front: place(
				ears(skin, style.ears === 'hidden') + headShape(skin) + style.behind(hairColour, cloth)
			)
		};
	}
	return {
		back: place(style.back?.(hairColour, cloth) ?? ''),
		front: place(
			ears(skin, style.ears === 'hidden') +
				headShape(skin) +
				(looks.beard ? beard(looks.beard, turn, skin) : '') +
				face(mood, skin, browColour(looks), turn, looks) +
				style.front(hairColour, cloth) +
				(looks.glasses ? glasses(looks.glasses, turn) : '') +
				(looks.hearingAid ? hearingAid(looks.hearingAid) : '')
		)
	};
}

const round = (value: number) => Math.round(value * 1000) / 1000;

/** Brows a little darker than pale hair, so that they can be read. */
const browColour = ({ hairColour, skin }: Looks) =>
	hairColour > '#a'
		? tint(hairColour, -0.3)
		: skin === 'dark' || skin === 'deep'
			? '#1d1416'
			: hairColour;

const headShape = (skin: Skin) =>
	path('M-45-8C-45-38-27-51 0-51S45-38 45-8C45 22 28 46 0 46S-45 22-45-8z', skin.base);

const ears = (skin: Skin, hidden: boolean) =>
	hidden
		? ''
		: [-1, 1]
				.map(
					(side) =>
						ellipse(side * 45, 4, 9, 11, skin.base) +
						stroke(d`M${side * 47} 0q${side * -4} 4 0 8`, skin.shade, 3)
				)
				.join('');

function beard(colour: string, turn: number, skin: Skin): string {
	const long = colour > '#c';
	const chin = long ? 74 : 54;
	return (
		path(
			d`M-46 -2C-46 30 ${-26} ${chin} 0 ${chin}S46 30 46 -2C42 10 38 16 28 15C20 12 12 13 ${turn} 14C-12 13 -20 12 -28 15C-38 16 -42 10 -46 -2z`,
			colour
		) +
		ellipse(turn, 29, 18, 12.5, skin.base) +
		(long
			? stroke(d`M${turn - 16} 50q4 8 8 10M${turn + 14} 50q-2 7 -6 11`, tint(colour, -0.1), 3)
			: '')
	);
}

function glasses(colour: string, turn: number): string {
	const ring = (x: number) =>
		`<circle cx="${x}" cy="3" r="14" fill="#ffffff" fill-opacity=".16" stroke="${colour}" stroke-width="3.6"/>`;
	return (
		ring(-19 + turn) +
		ring(19 + turn) +
		stroke(d`M${-5 + turn} 2q5 -4 10 0`, colour, 3.6) +
		stroke(d`M${-33 + turn} 1L-45 -2M${33 + turn} 1L45 -2`, colour, 3.4)
	);
}

/** Worn behind one ear, where everyone can see it. */
function hearingAid(colour: string): string {
	return (
		stroke('M-45-8C-53-12-58-4-56 8', colour, 6) +
		stroke('M-46-8C-50-5-50 1-46 5', '#ffffff', 2.4) +
		circle(-46, 6, 3, colour)
	);
}
