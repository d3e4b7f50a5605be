/** linebreak 1.1.0 (Unicode Standard Annex 14); the package ships no types. */
declare module 'linebreak' {
  export default class LineBreaker {
    constructor(text: string);
    /** The next place where a line may end; `position` counts UTF-16 units. */
    nextBreak(): { readonly position: number; readonly required: boolean } | null;
  }
}
