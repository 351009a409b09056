import { m } from '$lib/paraglide/messages.js';

/**
 * Who else helps, for the pages without script. Put into words on the server: said in the page, these
 * messages would be shared with Tell's dialog, and split its script.
 */
export const whoElse = () => ({
	ceop: m.tell_ceop(),
	picture: `${m.tell_picture_online()} ${m.tell_note_picture()} ${m.tell_report_remove()}`
});
