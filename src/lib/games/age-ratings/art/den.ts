import type { StageKit, StageScene } from '../../../stage/kit.ts';
import { direct } from './direct.ts';
import { own } from './own.ts';
import { measuring, POST } from './post.ts';
import { putting, STATIONS } from './shelf.ts';

const DEN = [
	own('den-wall', 1600, 900),
	own('den-floor', 1600, 200),
	own('window', 260, 260),
	own('bookcase', 360, 300),
	own('bunting', 700, 90),
	own('rug', 600, 110),
	own('shade', 200, 40),
	own('spark', 40, 40)
];

/** A library in a tree: things are put where they belong, or a box is held against a measuring post. */
export async function den(kit: StageKit): Promise<StageScene> {
	await kit.draw([...DEN, ...STATIONS, ...POST]);
	const wall = kit.image('den-wall').setOrigin(0, 0);
	const window = kit.image('window');
	const bunting = kit.image('bunting').setOrigin(0.5, 0);
	const floor = kit.image('den-floor').setOrigin(0, 0);
	const bookcase = kit.image('bookcase').setOrigin(0.5, 1);
	const shelf = kit.image('low-shelf').setOrigin(0.5, 1);
	const rug = kit.image('rug');

	return direct(
		kit,
		(what, area, narrow) => {
			const { width, height } = kit.size();
			const isCover = what === 'nothing';
			const quiet = isCover || what === 'choose';
			// Before and after the rounds its furniture stands beside the panel, not above it.
			const ground = isCover && !narrow ? height - 100 : area.y + area.height;
			const deep = narrow ? 54 : 74;
			wall.setDisplaySize(width, height);
			floor.setPosition(0, ground - deep).setDisplaySize(width, height - ground + deep);
			rug
				.setVisible(what !== 'label')
				.setPosition(width / 2, ground - deep * 0.36)
				.setDisplaySize(Math.min(width * 0.92, 900), deep * 0.9);
			bunting
				.setPosition(width / 2, area.y - 6)
				.setDisplaySize(Math.min(width * 0.96, 1100), narrow ? 40 : 74)
				.setVisible(what !== 'label');
			const high = isCover
				? Math.min(narrow ? area.height * 0.8 : 330, width * 0.25)
				: Math.min(260, area.height * 0.52);
			const across = isCover && narrow ? high * 0.62 : width * 0.15;
			bookcase
				.setVisible(quiet && (isCover || !narrow))
				.setPosition(across, ground - deep + 6)
				.setDisplaySize(high * 1.2, high);
			shelf
				.setVisible(isCover)
				.setPosition(width - across, ground - deep + 20)
				.setDisplaySize(high * 1.1, high * 0.84);
			window
				.setVisible(what !== 'label' && (isCover || !narrow))
				.setPosition(
					width * (isCover ? 0.5 : quiet ? 0.83 : 0.66),
					area.y + area.height * (isCover && narrow ? 0.5 : 0.36)
				)
				.setDisplaySize(high * 0.7, high * 0.7);
		},
		{ shelf: putting(kit), label: measuring(kit) }
	);
}
