import { language } from '../core/contract/messages/language';

/** The page's address as the program asks for it: the page speaks what the program speaks, from its first word on. */
export const inOurLanguage = (page: string): string => `${page}?language=${language()}`;
