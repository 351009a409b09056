import type { SceneMaker } from '../../stage/kit.ts';
import { meadow } from './art/meadow.ts';
import { older } from './art/older.ts';

/** Dot's meadow for EYFS and KS1; kites over the downs for LKS2, a drawing board for UKS2. */
const scene: SceneMaker = (kit) =>
	kit.stage === 'EYFS' || kit.stage === 'KS1' ? meadow(kit) : older(kit);

export default scene;
