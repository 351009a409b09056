/** With the tab, not with the device: it is one pupil's own. Gone at sign-out and lock. */
const KEY = 'waymark.trail';

/** Keeps which lessons stand on this pupil's trail, for when the Wi-Fi has gone. @param lessons ids, those still to do first */
export function noteTrail(lessons: readonly string[]): void {
	try {
		sessionStorage.setItem(KEY, JSON.stringify(lessons));
	} catch {
		// Storage is shut off: without Wi-Fi there is then no way back into a lesson.
	}
}

/** Lessons of this tab's pupil, by id; none where nobody is here, or storage is shut off. */
export function trailHere(): readonly string[] {
	try {
		return JSON.parse(sessionStorage.getItem(KEY) ?? '[]') as readonly string[];
	} catch {
		return [];
	}
}
