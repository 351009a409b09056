import { d, ellipse, rect, stroke } from './shapes.ts';

/** How high a table's top is above the floor. */
export const TABLE = 74;

/** Signs, thoughts and faces: they mean something, and hang in the air. */
const IN_AIR =
	/balloon|bubble|silhouette|thumbs|-hand$|heart|mark$|mark-button|-sign$|-button$|symbol|anger|^bell|loudspeaker|muted|^speaker|musical|snowflake|cloud|star$|sparkles|moon$|^sun|light-bulb|(?<!^(?:dog|cat|rabbit|mouse|hamster))-face|^face|circle|-square|zzz|link|rainbow|popper|arrow|warning|prohibited|^no-|^eyes?$|hundred-points/;

/** Small and kept: in a room, on a table. */
const ON_TABLE =
	/cake|cookie|bread|sandwich|pizza|apple|banana|grapes|strawberry|cheese|cup|mug|glass|bottle|jar|spoon|teapot|laptop|computer|tablet|phone|console|smart-speaker|camera|video|television|radio|printer|keyboard|mouse$|headphone|microphone|joystick|coin|money|purse|wallet|key$|lock|magnifying|microscope|memo|page|newspaper|book|envelope|letter|scissors|pencil|crayon|paint|palette|framed|clock|watch|candle|sponge|gift|trophy|medal|puzzle|game|dice|brick|clipboard|notebook|calendar|chart|scroll|card$/;

/** Where a thing rests that was given a place on the ground. */
export function restOf(
	name: string,
	size: 'small' | 'medium' | 'large',
	indoors: boolean
): 'floor' | 'table' | 'air' {
	if (IN_AIR.test(name)) return 'air';
	return indoors && size !== 'large' && ON_TABLE.test(name) ? 'table' : 'floor';
}

/** A small round table, its foot at 0, 0, for a thing so wide. */
export function drawTable(wide: number): string {
	const half = Math.max(46, wide * 0.62);
	return (
		stroke(
			d`M${-half * 0.62} ${-TABLE + 6}L${-half * 0.74} -2M${half * 0.62} ${-TABLE + 6}L${half * 0.74} -2`,
			'#a87a4b',
			7
		) +
		rect(-half * 0.62, -TABLE + 6, half * 1.24, 8, '#a87a4b', 3) +
		rect(-half, -TABLE, half * 2, 11, '#d9ae78', 5.5) +
		ellipse(0, -TABLE + 2.5, half - 3, 2.5, '#e6c293')
	);
}
