/**
 * Which rules read a text. Raise it with every change to what is found, to whom it is given or how surely: archives
 * that older rules read are then offered a new reading. 1 are the rules before versions were written down.
 */
export const EXTRACTOR_VERSION = 5;
