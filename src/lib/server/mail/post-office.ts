import { createTransport } from 'nodemailer';

/** Whatever takes our mail away. */
export interface PostOffice {
	/** @throws when it wasn't taken */
	send(letter: { to: string; subject: string; body: string }): Promise<void>;
	/** Asks whether it would take our mail, without any. @throws when it wouldn't, or nobody answers */
	answers?(): Promise<void>;
}

/** The settings a school's mail needs: `smtps://user:password@host:465` and the sender's address. */
export interface MailSettings {
	readonly [name: string]: string | undefined;
	readonly WAYMARK_SMTP?: string | undefined;
	readonly WAYMARK_MAIL_FROM?: string | undefined;
}

/** Whether this server has been told how to send mail. */
export const isMailSetUp = (settings: MailSettings = process.env): boolean =>
	Boolean(settings.WAYMARK_SMTP && settings.WAYMARK_MAIL_FROM);

/** The mail server of these settings; undefined where there are none, and mail then waits. */
export function postOfficeOf(settings: MailSettings = process.env): PostOffice | undefined {
	const { WAYMARK_SMTP: url, WAYMARK_MAIL_FROM: from } = settings;
	if (!url || !from) return undefined;
	const transport = createTransport(url, { from });
	return {
		async send({ to, subject, body }) {
			// Machine-made, so that no holiday reply comes back to it.
			const headers = { 'Auto-Submitted': 'auto-generated' };
			await transport.sendMail({ to, subject, text: body, headers });
		},
		async answers() {
			await transport.verify();
		}
	};
}
