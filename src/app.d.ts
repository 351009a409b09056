import type { School } from '$lib/server/school/school.ts';
import type { Who } from '$lib/server/permissions/who.ts';

declare global {
	namespace App {
		interface Error {
			/** An id to find the log line by; never a message with data in it. */
			id?: string;
			message: string;
			/** What would mend it, where that is known. */
			mend?: string;
		}
		interface Locals {
			school: School;
			who: Who;
			/** The session cookie's value, for what changes the session itself. */
			sessionId: string | undefined;
		}
	}
}

export {};
