import { sceneHash } from '../../pictures/address.ts';
import type { Scene } from '../../pictures/scene.ts';
import type { School } from '../school/school.ts';
import { lessonVersions } from './tables.ts';

/** The scenes of each school's lessons by address, and which versions they were gathered from. */
const gathered = new WeakMap<School, { scenes: Map<string, Scene>; from: Set<string> }>();

/** The scene an address names, from any lesson there is or that was kept. */
export function sceneAt(school: School, hash: string): Scene | undefined {
	const known = gathered.get(school) ?? { scenes: new Map(), from: new Set() };
	gathered.set(school, known);
	for (const edition of school.curriculum.editions.values())
		gather(known, edition.hash, edition.lesson);
	return known.scenes.get(hash) ?? sceneOfKept(school, known, hash);
}

function sceneOfKept(
	school: School,
	known: { scenes: Map<string, Scene>; from: Set<string> },
	hash: string
): Scene | undefined {
	const versions = school.db.select({ hash: lessonVersions.hash }).from(lessonVersions).all();
	if (versions.every((version) => known.from.has(version.hash))) return undefined;
	for (const version of school.db.select().from(lessonVersions).all())
		gather(known, version.hash, version.content);
	return known.scenes.get(hash);
}

function gather(
	known: { scenes: Map<string, Scene>; from: Set<string> },
	version: string,
	content: unknown
): void {
	if (known.from.has(version)) return;
	known.from.add(version);
	for (const scene of scenesIn(content)) known.scenes.set(sceneHash(scene), scene);
}

/** Every scene inside a lesson's content, however deep. */
function* scenesIn(content: unknown): Generator<Scene> {
	if (typeof content !== 'object' || content === null) return;
	if ('place' in content && 'description' in content && 'people' in content) yield content as Scene;
	else for (const inside of Object.values(content)) yield* scenesIn(inside);
}
