/** hyphen 1.14.1 (Liang's algorithm); the package ships no types. */
declare module 'hyphen' {
  export default function createHyphenator(
    /** What a file of `hyphen/patterns` exports. */
    patterns: unknown,
    options: { readonly html: boolean },
  ): (words: string) => string;
}
