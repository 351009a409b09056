import type { SceneMaker } from '../../stage/kit.ts';
import { valley } from './art/valley.ts';
import { woodland } from './art/woodland.ts';
import { workshop } from './art/workshop.ts';

/** The woodland for EYFS and KS1, the workshop in the oak for LKS2, the valley at dusk for UKS2. */
const scene: SceneMaker = (kit) =>
	kit.stage === 'LKS2' ? workshop(kit) : kit.stage === 'UKS2' ? valley(kit) : woodland(kit);

export default scene;
