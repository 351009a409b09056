/** Ids that can't be mistaken for one another. */
declare const brand: unique symbol;
type Brand<B extends string> = string & { readonly [brand]: B };

export type PupilId = Brand<'pupil'>;
export type StaffId = Brand<'staff'>;
export type ClassId = Brand<'class'>;
export type ConcernId = Brand<'concern'>;
export type EvidenceId = Brand<'evidence'>;
/** An outbox item's UUIDv4, made in the browser; the response or concern it becomes keeps it. */
export type ItemId = Brand<'item'>;
/** One attempt in one tab, or one concern. */
export type LaneId = Brand<'lane'>;
