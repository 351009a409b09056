import type { SceneMaker } from '../../stage/kit.ts';
import { dusk } from './art/dusk.ts';
import { hall } from './art/hall.ts';
import { oak } from './art/oak.ts';

/** The old oak for EYFS and KS1, a school's corridor for LKS2, a street at dusk for UKS2. */
const scene: SceneMaker = (kit) =>
	kit.stage === 'LKS2' ? hall(kit) : kit.stage === 'UKS2' ? dusk(kit) : oak(kit);

export default scene;
