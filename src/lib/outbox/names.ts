/** BroadcastChannel between the tabs and the service worker. */
export const CHANNEL = 'waymark outbox';
/** Background Sync's tag, where there is such a thing. */
export const SYNC = 'waymark post';
/** The lock of whoever sends: one at a time in a browser. */
export const SENDING = 'waymark post';
