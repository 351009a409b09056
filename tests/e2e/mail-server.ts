import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';

export interface Letter {
	readonly to: string;
	readonly text: string;
}

export interface MailServer {
	/** What a school needs in its settings to send mail here. */
	readonly settings: Record<string, string>;
	readonly taken: readonly Letter[];
	close(): Promise<void>;
}

/** A mail server on this machine, and what it took. */
export async function serveMail(): Promise<MailServer> {
	const taken: Letter[] = [];
	const smtp = new SMTPServer({
		authOptional: true,
		disabledCommands: ['STARTTLS'],
		onData(stream, session, done) {
			let text = '';
			stream.on('data', (some: Buffer) => (text += some.toString()));
			stream.on('end', () => {
				for (const { address } of session.envelope.rcptTo) taken.push({ to: address, text });
				done();
			});
		}
	});
	await new Promise<void>((listening) => smtp.listen(0, '127.0.0.1', listening));
	const { port } = smtp.server.address() as AddressInfo;
	return {
		settings: {
			WAYMARK_SMTP: `smtp://127.0.0.1:${port}`,
			WAYMARK_MAIL_FROM: 'waymark@fernlow.test'
		},
		taken,
		close: () => new Promise((closed) => smtp.close(() => closed()))
	};
}
