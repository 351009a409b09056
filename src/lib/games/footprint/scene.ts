import type { SceneMaker } from '../../stage/kit.ts';
import { walk } from './art/walk.ts';

/** One walk, by the pond for EYFS and KS1, through the park for LKS2, over a map for UKS2. */
const scene: SceneMaker = walk;

export default scene;
