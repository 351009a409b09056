import type { StageKit } from '../../../stage/kit.ts';

/** Where the ground lies: on a phone no lower than what is said back leaves to be seen. */
export function groundOf(kit: StageKit): number {
	const { y, width, height } = kit.area();
	return y + (width < 720 ? Math.min(height, 240) : height);
}
