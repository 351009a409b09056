CREATE TABLE `audit` (
	`seq` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`at` integer NOT NULL,
	`by` text NOT NULL,
	`did` text NOT NULL,
	`about` blob,
	`salt` text NOT NULL,
	`digest` text NOT NULL,
	`hash` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `concern_bursts` (
	`concern` text PRIMARY KEY NOT NULL,
	`burst` text NOT NULL,
	`of` text NOT NULL,
	FOREIGN KEY (`concern`) REFERENCES `concerns`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `concern_children` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`concern` text NOT NULL,
	`child` text NOT NULL,
	FOREIGN KEY (`concern`) REFERENCES `concerns`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `concern_children_by_child` ON `concern_children` (`child`);--> statement-breakpoint
CREATE TABLE `concern_entries` (
	`seq` integer PRIMARY KEY NOT NULL,
	`concern` text NOT NULL,
	`at` integer NOT NULL,
	`by` text NOT NULL,
	`did` text NOT NULL,
	`content` blob,
	`salt` text NOT NULL,
	`digest` text NOT NULL,
	`hash` text NOT NULL,
	FOREIGN KEY (`concern`) REFERENCES `concerns`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `entries_by_concern` ON `concern_entries` (`concern`);--> statement-breakpoint
CREATE TABLE `concern_readers` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`concern` text NOT NULL,
	`staff` text NOT NULL,
	`why` text NOT NULL,
	`since` integer NOT NULL,
	`until` integer,
	FOREIGN KEY (`concern`) REFERENCES `concerns`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `readers_by_staff` ON `concern_readers` (`staff`);--> statement-breakpoint
CREATE INDEX `readers_by_concern` ON `concern_readers` (`concern`);--> statement-breakpoint
CREATE TABLE `concerns` (
	`id` text PRIMARY KEY NOT NULL,
	`said_at` integer NOT NULL,
	`received_at` integer NOT NULL,
	`child` text
);
--> statement-breakpoint
CREATE INDEX `concerns_by_child` ON `concerns` (`child`);--> statement-breakpoint
CREATE TABLE `kept_totals` (
	`starts` integer NOT NULL,
	`kind` text NOT NULL,
	`n` integer NOT NULL,
	PRIMARY KEY(`starts`, `kind`)
);
--> statement-breakpoint
CREATE TABLE `duties_read` (
	`staff` text PRIMARY KEY NOT NULL,
	`at` integer NOT NULL,
	FOREIGN KEY (`staff`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `duty_changes` (
	`id` text PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	`says` text NOT NULL,
	`about` text,
	`proposed_by` text NOT NULL,
	`proposed_at` integer NOT NULL,
	`happens_at` integer,
	`outcome` text,
	`decided_by` text,
	`decided_at` integer,
	`reason` blob,
	FOREIGN KEY (`about`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`proposed_by`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`decided_by`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `duty_changes_open` ON `duty_changes` (`outcome`);--> statement-breakpoint
CREATE TABLE `test_alarm_heard` (
	`alarm` text NOT NULL,
	`staff` text NOT NULL,
	`mail` integer,
	`got_at` integer,
	PRIMARY KEY(`alarm`, `staff`),
	FOREIGN KEY (`alarm`) REFERENCES `test_alarms`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`staff`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `test_alarms` (
	`id` text PRIMARY KEY NOT NULL,
	`by` text NOT NULL,
	`at` integer NOT NULL,
	FOREIGN KEY (`by`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `approvals` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`evidence` text NOT NULL,
	`decided` text NOT NULL,
	`words` text NOT NULL,
	`by` text NOT NULL,
	`at` integer NOT NULL,
	FOREIGN KEY (`evidence`) REFERENCES `evidence`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`by`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `approvals_by_evidence` ON `approvals` (`evidence`);--> statement-breakpoint
CREATE TABLE `evidence` (
	`id` text PRIMARY KEY NOT NULL,
	`response` text,
	`observation` text,
	`how` text,
	`pupil` text NOT NULL,
	`school_class` text NOT NULL,
	`lesson` text NOT NULL,
	`activity` text NOT NULL,
	`form` text NOT NULL,
	`statements` text NOT NULL,
	`why` text NOT NULL,
	`offered_at` integer NOT NULL,
	`offered_by` text,
	FOREIGN KEY (`response`) REFERENCES `responses`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`observation`) REFERENCES `observations`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`pupil`) REFERENCES `pupils`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`school_class`) REFERENCES `classes`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`offered_by`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `evidence_by_class` ON `evidence` (`school_class`,`offered_at`);--> statement-breakpoint
CREATE INDEX `evidence_by_observation` ON `evidence` (`observation`);--> statement-breakpoint
CREATE TABLE `observations` (
	`id` text PRIMARY KEY NOT NULL,
	`school_class` text NOT NULL,
	`lesson` text,
	`words` blob NOT NULL,
	`photo` blob,
	`photo_type` text,
	`photo_gone_at` integer,
	`by` text NOT NULL,
	`at` integer NOT NULL,
	FOREIGN KEY (`school_class`) REFERENCES `classes`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`by`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `live_lessons` (
	`id` text PRIMARY KEY NOT NULL,
	`school_class` text NOT NULL,
	`lesson` text NOT NULL,
	`hash` text NOT NULL,
	`activity` text NOT NULL,
	`part` integer NOT NULL,
	`revealed` integer NOT NULL,
	`vote` text NOT NULL,
	`way` text NOT NULL,
	`stopped` integer NOT NULL,
	`voted` text NOT NULL,
	`hands` text NOT NULL,
	`chosen` text NOT NULL,
	`totals` text NOT NULL,
	`started_at` integer NOT NULL,
	`started_by` text NOT NULL,
	`moved_at` integer NOT NULL,
	`ended_at` integer,
	`ended_by` text,
	`ended` text,
	`delivery` integer,
	FOREIGN KEY (`school_class`) REFERENCES `classes`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`started_by`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`ended_by`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `live_lessons_open` ON `live_lessons` (`school_class`) WHERE ended_at is null;--> statement-breakpoint
CREATE TABLE `live_votes` (
	`live` text NOT NULL,
	`part` text NOT NULL,
	`pupil` text NOT NULL,
	`choice` integer NOT NULL,
	`at` integer NOT NULL,
	PRIMARY KEY(`live`, `part`, `pupil`),
	FOREIGN KEY (`live`) REFERENCES `live_lessons`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`pupil`) REFERENCES `pupils`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `mail` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`to` text NOT NULL,
	`subject` text NOT NULL,
	`body` blob NOT NULL,
	`created_at` integer NOT NULL,
	`tries` integer DEFAULT 0 NOT NULL,
	`next_try_at` integer NOT NULL,
	`sent_at` integer
);
--> statement-breakpoint
CREATE TABLE `aways` (
	`id` text PRIMARY KEY NOT NULL,
	`staff` text NOT NULL,
	`cover` text NOT NULL,
	`from` integer NOT NULL,
	`until` integer NOT NULL,
	`said_at` integer NOT NULL,
	`said_by` text NOT NULL,
	`ended_at` integer,
	FOREIGN KEY (`staff`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`cover`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`said_by`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `aways_by_until` ON `aways` (`until`);--> statement-breakpoint
CREATE TABLE `care_marks` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`pupil` text NOT NULL,
	`strand` text NOT NULL,
	`care` text NOT NULL,
	`by` text NOT NULL,
	`since` integer NOT NULL,
	`until` integer,
	FOREIGN KEY (`pupil`) REFERENCES `pupils`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`by`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `care_by_pupil` ON `care_marks` (`pupil`);--> statement-breakpoint
CREATE TABLE `class_staff` (
	`school_class` text NOT NULL,
	`staff` text NOT NULL,
	`as` text NOT NULL,
	`since` integer NOT NULL,
	`until` integer,
	PRIMARY KEY(`school_class`, `staff`, `since`),
	FOREIGN KEY (`school_class`) REFERENCES `classes`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`staff`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `classes` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`code` text NOT NULL,
	`years` text NOT NULL,
	`created_at` integer NOT NULL,
	`closed_at` integer
);
--> statement-breakpoint
CREATE UNIQUE INDEX `classes_code_unique` ON `classes` (`code`);--> statement-breakpoint
CREATE TABLE `photo_consents` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`pupil` text NOT NULL,
	`use` text NOT NULL,
	`since` integer NOT NULL,
	`until` integer,
	`noted_by` text NOT NULL,
	`ended_by` text,
	FOREIGN KEY (`pupil`) REFERENCES `pupils`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`noted_by`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`ended_by`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `photo_consents_by_pupil` ON `photo_consents` (`pupil`,`use`);--> statement-breakpoint
CREATE TABLE `pupils` (
	`id` text PRIMARY KEY NOT NULL,
	`shown_name` text NOT NULL,
	`full_name` blob NOT NULL,
	`year` text NOT NULL,
	`school_class` text NOT NULL,
	`avatar` text NOT NULL,
	`home` text,
	`looks` text,
	`game_level` integer,
	`secret` blob NOT NULL,
	`created_at` integer NOT NULL,
	`left_at` integer,
	FOREIGN KEY (`school_class`) REFERENCES `classes`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `pupils_by_class` ON `pupils` (`school_class`);--> statement-breakpoint
CREATE TABLE `staff` (
	`id` text PRIMARY KEY NOT NULL,
	`email` text NOT NULL,
	`name` text NOT NULL,
	`portrait` text DEFAULT 'helper' NOT NULL,
	`password_hash` text,
	`own_password_at` integer,
	`second_factor` blob,
	`created_at` integer NOT NULL,
	`left_at` integer
);
--> statement-breakpoint
CREATE UNIQUE INDEX `staff_email_unique` ON `staff` (`email`);--> statement-breakpoint
CREATE TABLE `staff_roles` (
	`staff` text NOT NULL,
	`role` text NOT NULL,
	`since` integer NOT NULL,
	`until` integer,
	PRIMARY KEY(`staff`, `role`, `since`),
	FOREIGN KEY (`staff`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `exports` (
	`id` text PRIMARY KEY NOT NULL,
	`scope` text NOT NULL,
	`by` text NOT NULL,
	`asked_at` integer NOT NULL,
	`started_at` integer,
	`done` integer DEFAULT 0 NOT NULL,
	`of` integer,
	`finished_at` integer,
	`bytes` integer,
	`sha256` text,
	`failed_at` integer,
	`trouble` text,
	`removed_at` integer,
	FOREIGN KEY (`by`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `exports_by_time` ON `exports` (`asked_at`);--> statement-breakpoint
CREATE TABLE `device_days` (
	`day` text NOT NULL,
	`school_class` text NOT NULL,
	`kind` text NOT NULL,
	`known` integer NOT NULL,
	`fresh` integer NOT NULL,
	PRIMARY KEY(`day`, `school_class`, `kind`)
);
--> statement-breakpoint
CREATE TABLE `devices` (
	`id` text PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	`first_day` text NOT NULL,
	`last_day` text NOT NULL,
	`persists` integer
);
--> statement-breakpoint
CREATE TABLE `lanes` (
	`id` text PRIMARY KEY NOT NULL,
	`key_id` text NOT NULL,
	`sealed_key` blob NOT NULL,
	`received_at` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `posted` (
	`seq` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`id` text NOT NULL,
	`v` integer NOT NULL,
	`lane` text NOT NULL,
	`n` integer NOT NULL,
	`first` integer NOT NULL,
	`box` blob,
	`sent_at` integer NOT NULL,
	`received_at` integer NOT NULL,
	`applied_at` integer,
	`stuck` text,
	`stuck_at` integer,
	`what` text,
	`pupil` text
);
--> statement-breakpoint
CREATE UNIQUE INDEX `posted_id_unique` ON `posted` (`id`);--> statement-breakpoint
CREATE INDEX `posted_waiting` ON `posted` (`first`,`seq`) WHERE applied_at is null and stuck is null;--> statement-breakpoint
CREATE INDEX `posted_stuck` ON `posted` (`stuck_at`) WHERE stuck is not null;--> statement-breakpoint
CREATE INDEX `posted_by_lane` ON `posted` (`lane`,`n`);--> statement-breakpoint
CREATE TABLE `due` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`at` integer NOT NULL,
	`work` text NOT NULL,
	`payload` text NOT NULL,
	`done_at` integer
);
--> statement-breakpoint
CREATE TABLE `settings` (
	`name` text PRIMARY KEY NOT NULL,
	`value` text NOT NULL,
	`changed_at` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `sessions` (
	`digest` text PRIMARY KEY NOT NULL,
	`person` text NOT NULL,
	`expires_at` integer NOT NULL,
	`last_seen` integer NOT NULL,
	`confirmed_at` integer,
	`desk_at` integer,
	`created_at` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `waits` (
	`key` text PRIMARY KEY NOT NULL,
	`person` text NOT NULL,
	`wrong` integer NOT NULL,
	`until` integer NOT NULL,
	`last_at` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `attainment` (
	`pupil` text NOT NULL,
	`statement` text NOT NULL,
	`since` integer NOT NULL,
	`until` integer,
	`level` text,
	`source` text NOT NULL,
	`practised` integer,
	PRIMARY KEY(`pupil`, `statement`, `since`),
	FOREIGN KEY (`pupil`) REFERENCES `pupils`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `attainment_now` ON `attainment` (`pupil`,`statement`,`level`,`practised`) WHERE until is null;--> statement-breakpoint
CREATE TABLE `attempts` (
	`id` text PRIMARY KEY NOT NULL,
	`pupil` text NOT NULL,
	`lesson` text,
	`game` text,
	`mix` text,
	`hash` text NOT NULL,
	`opened_at` integer NOT NULL,
	`opened_n` integer NOT NULL,
	`finished_at` integer,
	FOREIGN KEY (`pupil`) REFERENCES `pupils`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `attempts_by_pupil` ON `attempts` (`pupil`,`lesson`);--> statement-breakpoint
CREATE TABLE `deliveries` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`school_class` text NOT NULL,
	`lesson` text NOT NULL,
	`day` text NOT NULL,
	`because` text NOT NULL,
	`statements` text NOT NULL,
	`by` text,
	`at` integer NOT NULL,
	`undone_at` integer,
	`undone_by` text,
	FOREIGN KEY (`school_class`) REFERENCES `classes`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`by`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`undone_by`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `deliveries_by_class` ON `deliveries` (`school_class`,`lesson`,`day`);--> statement-breakpoint
CREATE TABLE `evidenced` (
	`evidence` text NOT NULL,
	`pupil` text NOT NULL,
	`statement` text NOT NULL,
	`since` integer NOT NULL,
	`until` integer,
	PRIMARY KEY(`pupil`, `statement`, `evidence`, `since`),
	FOREIGN KEY (`pupil`) REFERENCES `pupils`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `game_versions` (
	`hash` text PRIMARY KEY NOT NULL,
	`game` text NOT NULL,
	`content` text NOT NULL,
	`kept_at` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `judgements` (
	`id` text PRIMARY KEY NOT NULL,
	`pupil` text NOT NULL,
	`statement` text NOT NULL,
	`source` text NOT NULL,
	`level` text NOT NULL,
	`by` text NOT NULL,
	`at` integer NOT NULL,
	`withdrawn_at` integer,
	FOREIGN KEY (`pupil`) REFERENCES `pupils`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`by`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `judgements_by_pupil` ON `judgements` (`pupil`,`statement`);--> statement-breakpoint
CREATE TABLE `lesson_versions` (
	`hash` text PRIMARY KEY NOT NULL,
	`lesson` text NOT NULL,
	`content` text NOT NULL,
	`kept_at` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `marks` (
	`pupil` text NOT NULL,
	`statement` text NOT NULL,
	`response` text NOT NULL,
	`source` text NOT NULL,
	`right` integer NOT NULL,
	`of` integer NOT NULL,
	`practised` integer NOT NULL,
	PRIMARY KEY(`pupil`, `statement`, `response`),
	FOREIGN KEY (`pupil`) REFERENCES `pupils`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`response`) REFERENCES `responses`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `marks_by_response` ON `marks` (`response`);--> statement-breakpoint
CREATE TABLE `misconceptions` (
	`pupil` text NOT NULL,
	`ideas_of` text NOT NULL,
	`misconception` text NOT NULL,
	`since` integer NOT NULL,
	`until` integer,
	PRIMARY KEY(`pupil`, `ideas_of`, `misconception`, `since`),
	FOREIGN KEY (`pupil`) REFERENCES `pupils`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `openings` (
	`pupil` text NOT NULL,
	`lesson` text NOT NULL,
	`day` text NOT NULL,
	PRIMARY KEY(`pupil`, `lesson`, `day`),
	FOREIGN KEY (`pupil`) REFERENCES `pupils`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `openings_by_lesson` ON `openings` (`lesson`,`day`);--> statement-breakpoint
CREATE TABLE `plans` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`school_class` text NOT NULL,
	`year` integer NOT NULL,
	`half_term` text NOT NULL,
	`lesson` text NOT NULL,
	`place` integer NOT NULL,
	`planned_at` integer NOT NULL,
	`planned_by` text,
	`dropped_at` integer,
	`dropped_by` text,
	FOREIGN KEY (`school_class`) REFERENCES `classes`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`planned_by`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`dropped_by`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `plans_by_class` ON `plans` (`school_class`,`year`) WHERE dropped_at is null;--> statement-breakpoint
CREATE TABLE `responses` (
	`id` text PRIMARY KEY NOT NULL,
	`attempt` text NOT NULL,
	`n` integer NOT NULL,
	`pupil` text NOT NULL,
	`lesson` text,
	`activity` text NOT NULL,
	`kind` text NOT NULL,
	`response` text NOT NULL,
	`ideas_of` text NOT NULL,
	`shown` text NOT NULL,
	`could` text NOT NULL,
	`at` integer NOT NULL,
	`received_at` integer NOT NULL,
	FOREIGN KEY (`attempt`) REFERENCES `attempts`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`pupil`) REFERENCES `pupils`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `responses_by_attempt` ON `responses` (`attempt`,`n`);--> statement-breakpoint
CREATE INDEX `responses_by_pupil` ON `responses` (`pupil`,`ideas_of`);--> statement-breakpoint
CREATE TABLE `routes_through` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`pupil` text NOT NULL,
	`lesson` text NOT NULL,
	`route` text NOT NULL,
	`by` text NOT NULL,
	`at` integer NOT NULL,
	FOREIGN KEY (`pupil`) REFERENCES `pupils`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`by`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `routes_through_by_pupil` ON `routes_through` (`pupil`,`lesson`);