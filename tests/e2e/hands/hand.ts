import type { Locator, Page } from '@playwright/test';

export type Role = 'button' | 'link' | 'radio' | 'checkbox' | 'textbox';

/**
 * The few things a pupil does, whatever they do them with. Things are found in the main part of the
 * page, by their role and their whole name.
 */
export interface Hand {
	press(role: 'button' | 'link', name: string): Promise<void>;
	choose(role: 'radio' | 'checkbox', name: string): Promise<void>;
	/** Puts a card where it goes: carries it `onto` a place, or presses one name after another. */
	put(card: string, onto: Locator, presses: readonly string[]): Promise<void>;
	write(label: string, text: string): Promise<void>;
	/** Draws a line or two; false for a hand that can't. */
	draw(): Promise<boolean>;
	/** The step of this title has come, and this pupil is told so. */
	arrives(title: string): Promise<void>;
	/** What was just said back has reached this pupil. */
	isTold(text: string): Promise<void>;
}

/** Where a hand's eyes find a control. More than one of a name is a fault: which is meant? */
export const inMain = (page: Page, role: Role, name: string): Locator =>
	page.getByRole('main').getByRole(role, { name, exact: true });

/** The step of this title stands on the screen. */
export const stepCalled = (page: Page, title: string): Locator =>
	page.getByRole('main').getByRole('heading', { level: 1, name: title, exact: true });
