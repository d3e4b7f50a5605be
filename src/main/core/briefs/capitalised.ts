/** With its first letter large: what was quoted from the middle of a sentence stands at the start of a line. */
export const capitalised = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1);
