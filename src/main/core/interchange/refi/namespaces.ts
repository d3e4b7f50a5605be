/** REFI-QDA 1.5 (qdasoftware.org, 2019). */
export const PROJECT_NAMESPACE = 'urn:QDA-XML:project:1.0';
export const CODEBOOK_NAMESPACE = 'urn:QDA-XML:codebook:1.0';

/** How this program names itself in the files that it writes. */
export const ORIGIN = 'Attaché';
