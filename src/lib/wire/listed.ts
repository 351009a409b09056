const inWords = new Intl.ListFormat('en-GB', { type: 'conjunction' });

/** "Mr Rivers, Mrs Osei and Mr Lund". */
export const listed = (names: readonly string[]): string => inWords.format(names);
